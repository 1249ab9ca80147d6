// What the room says aloud to a screen reader: a vote opened or closed, the next item, the floor given.
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { currentItem, useItemPlace } from './item-now.tsx';
import { lastResult } from './last-result.ts';
import { useRoom } from './room-frame.tsx';

export function Announcements() {
  const t = useTexts(roomTexts);
  const { room, own } = useRoom();
  const place = useItemPlace();
  const item = currentItem(room);
  const closed = lastResult(room);
  const [said, setSaid] = useState('');
  const happened = {
    turn: room.speaker?.personId === own.personId ? t.yourTurn : '',
    vote: room.vote ? t.voteOpened(room.vote.question) : '',
    result: closed ? `${closed.question}. ${closed.result?.passed ? t.passed : t.notPassed}.` : '',
    item: item ? `${place(item)}. ${item.title}` : '',
  };
  const before = useRef(happened);
  useEffect(() => {
    const fresh = (['turn', 'vote', 'result', 'item'] as const)
      .filter((one) => happened[one] && happened[one] !== before.current[one])
      .map((one) => happened[one]);
    before.current = happened;
    if (fresh.length > 0) setSaid(fresh.join(' '));
  });
  return (
    <p className="hidden" role="status">
      {said}
    </p>
  );
}
