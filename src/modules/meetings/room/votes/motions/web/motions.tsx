// The motions of the meeting: each with its amendments in the order of voting; moved by everybody, ordered and opened by who leads.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../../../web/client.ts';
import { TextAreaField } from '../../../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../../../web/kit/states.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';
import { useRoom } from '../../../web/room-frame.tsx';
import { proposeMotion } from '../contract.ts';
import { MotionCard } from './motion-card.tsx';
import { ProposerField, useProposer } from './proposer.tsx';
import { useMotions } from './use-motions.ts';
import '../../../../../../web/styles/motions.css';

export function Motions() {
  const t = useTexts(motionTexts);
  const { room, own, can } = useRoom();
  const read = useMotions();
  if (read.error) return <RefusalBox refusal={read.error} />;
  if (!read.data) return null;
  const { motions } = read.data;
  return (
    <div className="motions">
      {motions.length === 0 && <p className="second">{t.none}</p>}
      <ul className="motion-list">
        {motions.map((motion) => (
          <MotionCard key={motion.id} motion={motion} />
        ))}
      </ul>
      {room.state === 'open' && (own.present || can.lead) && <Move />}
    </div>
  );
}

function Move() {
  const t = useTexts(motionTexts);
  const { room } = useRoom();
  const [text, setText] = useState('');
  const proposer = useProposer();
  const move = useTap(proposeMotion, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { itemId: room.currentItemId, text, ...proposer.body };
    move.tap({ params: { meetingId: room.meetingId }, body }, () => {
      setText('');
      proposer.choose(null);
    });
  };
  return (
    <details>
      <summary>{t.move}</summary>
      <form className="form" onSubmit={submit}>
        <ProposerField proposer={proposer} />
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
        <button className="btn wide" type="submit" disabled={move.pending || proposer.id === null}>
          {t.send}
        </button>
      </form>
    </details>
  );
}
