// The chair has the raised cards counted by two: named, waited for, counted again where they differ or somebody asks for it.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { countingTexts } from '../../../../web/texts/counting.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { RoundsBefore } from '../../../democracy/votes/web/rounds-before.tsx';
import { askRecount, startCounting } from '../votes/contract.ts';
import { useRoom } from './room-frame.tsx';

export function CountChair({ vote }: { vote: VoteShown }) {
  const t = useTexts(countingTexts);
  const [doing, setDoing] = useState<'name' | 'recount' | null>(null);
  const { counting } = vote;
  const close = () => setDoing(null);
  if (vote.byName) return <p className="second">{t.byNameNow}</p>;
  if (!counting)
    return (
      <>
        <button className="btn" type="button" aria-haspopup="dialog" onClick={() => setDoing('name')}>
          {t.count}
        </button>
        {doing === 'name' && <NameCounters vote={vote} onClose={close} />}
      </>
    );
  return (
    <div className="counting">
      <StateLine state="now">{t.counting(counting.round)}</StateLine>
      <p className="second">{t.left(counting.left)}</p>
      <ul className="opinions">
        {counting.counters.map((one) => (
          <li key={one.id}>
            <StateLine state={one.sent ? 'done' : 'todo'}>
              {one.sent ? t.sent(one.name) : t.waits(one.name)}
            </StateLine>
          </li>
        ))}
      </ul>
      <RoundsBefore counting={counting} />
      {counting.agreed && <StateLine state="done">{t.agreed}</StateLine>}
      <button className="btn quiet" type="button" aria-haspopup="dialog" onClick={() => setDoing('recount')}>
        {t.recount}
      </button>
      {doing === 'recount' && <Recount vote={vote} onClose={close} />}
    </div>
  );
}

function NameCounters({ vote, onClose }: { vote: VoteShown; onClose: () => void }) {
  const t = useTexts(countingTexts);
  const { room } = useRoom();
  const here = room.people
    .filter((one) => one.state === 'present')
    .map((one) => [one.personId, one.name] as [string, string]);
  const [first, setFirst] = useState(room.minuteTaker?.id ?? here[0]?.[0] ?? '');
  const [second, setSecond] = useState(here.find(([id]) => id !== first)?.[0] ?? '');
  const start = useTap(startCounting);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const params = { meetingId: room.meetingId, voteId: vote.id };
    start.tap({ params, body: { counterIds: [first, second] } }, onClose);
  };
  return (
    <Sheet title={t.count} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{t.countWhy}</p>
        <SelectField label={t.first} value={first} choices={here} onChange={setFirst} />
        <SelectField label={t.second} value={second} choices={here} onChange={setSecond} />
        {start.refusal && <RefusalBox refusal={start.refusal} />}
        <button className="btn main wide" type="submit" disabled={start.pending}>
          {t.start}
        </button>
      </form>
    </Sheet>
  );
}

function Recount({ vote, onClose }: { vote: VoteShown; onClose: () => void }) {
  const t = useTexts(countingTexts);
  const { room } = useRoom();
  const [reason, setReason] = useState('');
  const ask = useTap(askRecount, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.tap({ params: { meetingId: room.meetingId, voteId: vote.id }, body: { reason } }, onClose);
  };
  return (
    <Sheet title={t.recount} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextAreaField
          label={t.reason}
          hint={t.recountWhy}
          value={reason}
          onChange={setReason}
          rows={2}
          minLength={3}
          maxLength={500}
          required
        />
        {ask.refusal && <RefusalBox refusal={ask.refusal} />}
        <button className="btn main wide" type="submit" disabled={ask.pending}>
          {t.recount}
        </button>
      </form>
    </Sheet>
  );
}
