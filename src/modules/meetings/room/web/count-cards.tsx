// While raised cards are counted: a counter sends his own count; the others are told to raise theirs, or that they have voted.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { countingTexts } from '../../../../web/texts/counting.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { sendCardCount } from '../votes/contract.ts';
import { useRoom } from './room-frame.tsx';

const order = ['for', 'against', 'other'] as const;

/** In: whether the own vote is in by phone. */
export function CountCards({ vote, voted }: { vote: VoteShown; voted: boolean }) {
  const t = useTexts(countingTexts);
  const { own } = useRoom();
  const { counting } = vote;
  if (!counting) return null;
  const mine = counting.counters.find((one) => one.id === own.personId);
  return (
    <div className="why-not">
      <StateLine state="now">{t.counting(counting.round)}</StateLine>
      <p>{voted ? t.voted : t.raise}</p>
      {mine && !mine.sent && <OwnCount key={counting.round} vote={vote} />}
      <div role="status">
        {mine?.sent && !counting.agreed && <StateLine state="done">{t.ownSent}</StateLine>}
      </div>
    </div>
  );
}

/** Told before he chooses: this vote is by name. */
export function ByName() {
  const t = useTexts(countingTexts);
  return <p className="second">{t.byNameNow}</p>;
}

function OwnCount({ vote }: { vote: VoteShown }) {
  const t = useTexts(countingTexts);
  const { room } = useRoom();
  const send = useTap(sendCardCount);
  const [typed, setTyped] = useState({ for: '', against: '', other: '' });
  const differed = vote.counting?.before.at(-1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { for: Number(typed.for), against: Number(typed.against), other: Number(typed.other) };
    send.tap({ params: { meetingId: room.meetingId, voteId: vote.id }, body });
  };
  return (
    <form className="form" onSubmit={submit}>
      <h3>{t.own}</h3>
      {differed && differed.reason === null && <p>{t.differed(differed.round)}</p>}
      <p className="second">
        {t.left(vote.counting?.left ?? 0)} {t.ownWhy}
      </p>
      {order.map((one) => (
        <TextField
          key={one}
          label={t.choices[one]}
          inputMode="numeric"
          pattern="[0-9]{1,4}"
          required
          value={typed[one]}
          onChange={(next) => setTyped({ ...typed, [one]: next })}
        />
      ))}
      {send.refusal && <RefusalBox refusal={send.refusal} />}
      <button className="btn main wide" type="submit" disabled={send.pending}>
        {t.send}
      </button>
    </form>
  );
}
