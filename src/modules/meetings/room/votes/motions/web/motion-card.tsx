// One motion: its words as amended so far, who moved it, its amendments, and what the actor may do with it.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../../../web/client.ts';
import { TextField } from '../../../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../../../web/kit/states.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';
import type { MotionShown } from '../../../../../democracy/votes/motions/contract.ts';
import { useRoom } from '../../../web/room-frame.tsx';
import {
  openMotionVote,
  orderAmendments,
  proposeAmendment,
  withdrawAmendment,
  withdrawMotion,
} from '../contract.ts';
import { ProposerField, useProposer } from './proposer.tsx';

type Amendment = MotionShown['amendments'][number];
const marks = { open: 'todo', withdrawn: 'todo', passed: 'done', rejected: 'todo', fallen: 'todo' } as const;

export function MotionCard({ motion }: { motion: MotionShown }) {
  const t = useTexts(motionTexts);
  const { room, own, can } = useRoom();
  const params = { meetingId: room.meetingId, motionId: motion.id };
  const withdraw = useTap(withdrawMotion);
  const start = useTap(openMotionVote);
  const live = room.state === 'open' && motion.state === 'open';
  const open = motion.amendments.filter((one) => one.state === 'open');
  return (
    <li>
      <div>
        <b>{motion.amended}</b>
        <span className="second block">{t.by(motion.proposer)}</span>
        {motion.amended !== motion.text && <span className="second block">{t.asMoved(motion.text)}</span>}
        <StateLine state={marks[motion.state]}>{t.states[motion.state]}</StateLine>
        {open.length > 1 && <p className="second">{t.order}</p>}
        <ol>
          {motion.amendments.map((one) => (
            <AmendmentLine key={one.id} motion={motion} amendment={one} open={open} />
          ))}
        </ol>
        {(withdraw.refusal || start.refusal) && (
          <RefusalBox refusal={(withdraw.refusal ?? start.refusal) as NonNullable<typeof start.refusal>} />
        )}
        {live && can.lead && !room.vote && (
          <button
            className="btn"
            type="button"
            disabled={start.pending}
            onClick={() => start.tap({ params })}
          >
            {open.length > 0 ? t.voteAmendment : t.voteMotion}
          </button>
        )}
        {live && !motion.voting && (motion.proposerId === own.personId || (motion.noted && can.lead)) && (
          <button
            className="btn quiet"
            type="button"
            aria-label={t.withdrawOne(motion.text)}
            disabled={withdraw.pending}
            onClick={() => withdraw.tap({ params })}
          >
            {motion.proposerId === own.personId ? t.withdraw : t.withdrawFor}
          </button>
        )}
        {live && !motion.voting && (own.present || can.lead) && <Amend motion={motion} />}
      </div>
    </li>
  );
}

function AmendmentLine({
  motion,
  amendment,
  open,
}: {
  motion: MotionShown;
  amendment: Amendment;
  open: readonly Amendment[];
}) {
  const t = useTexts(motionTexts);
  const { room, own, can } = useRoom();
  const params = { meetingId: room.meetingId, motionId: motion.id };
  const withdraw = useTap(withdrawAmendment);
  const order = useTap(orderAmendments);
  const refusal = withdraw.refusal ?? order.refusal;
  const words = t.change(amendment.words, amendment.byWords);
  const at = open.indexOf(amendment);
  const live = room.state === 'open' && amendment.state === 'open' && !motion.voting;
  const mine = amendment.proposerId === own.personId;
  const earlier = () => {
    const ids = open.map((one) => one.id);
    ids.splice(at - 1, 2, amendment.id, ids[at - 1] as string);
    order.tap({ params, body: { ids } });
  };
  return (
    <li>
      <div>
        {at >= 0 && open.length > 1 && `${at + 1}. `}
        {words}
        <span className="second block">
          {t.by(amendment.proposer)}. {t.states[amendment.state]}.
        </span>
        {live && can.lead && at > 0 && (
          <button
            className="btn quiet"
            type="button"
            aria-label={t.earlierOne(words)}
            disabled={order.pending}
            onClick={earlier}
          >
            {t.earlier}
          </button>
        )}
        {live && (mine || (amendment.noted && can.lead)) && (
          <button
            className="btn quiet"
            type="button"
            aria-label={t.withdrawOne(words)}
            disabled={withdraw.pending}
            onClick={() => withdraw.tap({ params: { ...params, amendmentId: amendment.id } })}
          >
            {mine ? t.withdraw : t.withdrawFor}
          </button>
        )}
        {refusal && <RefusalBox refusal={refusal} />}
      </div>
    </li>
  );
}

function Amend({ motion }: { motion: MotionShown }) {
  const t = useTexts(motionTexts);
  const { room } = useRoom();
  const [words, setWords] = useState('');
  const [byWords, setByWords] = useState('');
  const proposer = useProposer();
  const amend = useTap(proposeAmendment, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const params = { meetingId: room.meetingId, motionId: motion.id };
    amend.tap({ params, body: { words, byWords, ...proposer.body } }, () => {
      proposer.choose(null);
      setWords('');
      setByWords('');
    });
  };
  return (
    <details>
      <summary>{t.amend}</summary>
      <form className="form" onSubmit={submit}>
        <ProposerField proposer={proposer} />
        <TextField
          label={t.words}
          hint={t.wordsWhy}
          value={words}
          onChange={setWords}
          maxLength={200}
          required
        />
        <TextField label={t.byWords} value={byWords} onChange={setByWords} maxLength={200} required />
        {amend.refusal && <RefusalBox refusal={amend.refusal} />}
        <button className="btn wide" type="submit" disabled={amend.pending || proposer.id === null}>
          {t.amend}
        </button>
      </form>
    </details>
  );
}
