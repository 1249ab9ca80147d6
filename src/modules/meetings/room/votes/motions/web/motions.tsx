// The motions of the meeting: each with its amendments in the order of voting; moved by everybody, ordered and opened by who leads.
import { type FormEvent, useEffect, useState } from 'react';
import { useEndpoint, useTap } from '../../../../../../web/client.ts';
import { TextAreaField } from '../../../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../../../web/kit/states.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';
import { useRoom } from '../../../web/room-frame.tsx';
import { proposeMotion, readMotions } from '../contract.ts';
import { MotionCard } from './motion-card.tsx';

export function Motions() {
  const t = useTexts(motionTexts);
  const { room, own } = useRoom();
  const read = useEndpoint(readMotions, { params: { meetingId: room.meetingId } });
  const { refetch } = read;
  // The room is told anew when something happened in it, also in its motions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the room has changed
  useEffect(() => {
    void refetch();
  }, [room, refetch]);
  if (read.error) return <RefusalBox refusal={read.error} />;
  if (!read.data) return null;
  const { motions } = read.data;
  return (
    <div>
      {motions.length === 0 && <p className="second">{t.none}</p>}
      <ul className="opinions">
        {motions.map((motion) => (
          <MotionCard key={motion.id} motion={motion} />
        ))}
      </ul>
      {room.state === 'open' && own.present && <Move />}
    </div>
  );
}

function Move() {
  const t = useTexts(motionTexts);
  const { room } = useRoom();
  const [text, setText] = useState('');
  const move = useTap(proposeMotion, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { itemId: room.currentItemId, text };
    move.tap({ params: { meetingId: room.meetingId }, body }, () => setText(''));
  };
  return (
    <details>
      <summary>{t.move}</summary>
      <form className="form" onSubmit={submit}>
        <TextAreaField
          label={t.text}
          hint={t.moveWhy}
          value={text}
          onChange={setText}
          minLength={3}
          maxLength={400}
          required
        />
        {move.refusal && <RefusalBox refusal={move.refusal} />}
        <button className="btn wide" type="submit" disabled={move.pending}>
          {t.send}
        </button>
      </form>
    </details>
  );
}
