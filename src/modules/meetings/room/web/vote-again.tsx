// The chair has a vote taken again on demand: the same question, with the reason; the earlier result stays on record.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextAreaField } from '../../../../web/kit/fields.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { countingTexts } from '../../../../web/texts/counting.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import { openMeetingVote } from '../votes/contract.ts';
import { useRoom } from './room-frame.tsx';

export function VoteAgain({ vote }: { vote: VoteShown }) {
  const t = useTexts(countingTexts);
  const { room, can } = useRoom();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const start = useTap(openMeetingVote, 'words');
  // What a resolution or an election decided is not voted away; the server refuses it besides.
  const { type, id } = vote.subject;
  const repeatable = type === 'meeting' || type === 'agenda_item';
  if (!can.lead || !repeatable || vote.replaced || vote.typed || room.state !== 'open') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { question, threshold } = vote;
    const itemId = type === 'agenda_item' ? id : null;
    const body = {
      itemId,
      question,
      threshold,
      byName: vote.byName ?? false,
      again: { of: vote.id, reason },
    };
    start.tap({ params: { meetingId: room.meetingId }, body }, () => setOpen(false));
  };
  return (
    <>
      <button className="btn quiet" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.again}
      </button>
      {open && (
        <Sheet title={t.again} onClose={() => setOpen(false)}>
          <form className="form" onSubmit={submit}>
            <p>
              <b>{vote.question}</b>
            </p>
            <p className="second">{t.againWhy}</p>
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
            {start.refusal && <RefusalBox refusal={start.refusal} />}
            <button className="btn main wide" type="submit" disabled={start.pending}>
              {t.again}
            </button>
          </form>
        </Sheet>
      )}
    </>
  );
}
