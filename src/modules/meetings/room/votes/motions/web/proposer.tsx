// In whose name a motion or an amendment is moved: the actor's own; who leads also notes it for somebody without a phone.
import { useState } from 'react';
import { PersonField } from '../../../../../../web/kit/person-field.tsx';
import { useTexts } from '../../../../../../web/texts/language.ts';
import { motionTexts } from '../../../../../../web/texts/motions.ts';
import { useRoom } from '../../../web/room-frame.tsx';

/** `id` null: nobody is chosen yet. `body`: what goes into the request, nothing where the actor moves for himself. */
export function useProposer() {
  const { own, can } = useRoom();
  const [picked, setPicked] = useState<string | null>(null);
  const id = picked ?? (own.present ? own.personId : null);
  return {
    id,
    may: own.present || can.lead,
    body: id === null || id === own.personId ? {} : { proposerId: id },
    choose: setPicked,
  };
}

/** Shown to who leads. */
export function ProposerField({ proposer }: { proposer: ReturnType<typeof useProposer> }) {
  const t = useTexts(motionTexts);
  const { room, can } = useRoom();
  if (!can.lead) return null;
  return (
    <PersonField
      label={t.proposer}
      hint={t.proposerHint}
      none={t.noSuchName}
      people={room.people
        .filter((one) => one.state === 'present')
        .map((one) => ({ id: one.personId, name: one.name }))}
      value={proposer.id}
      onChange={proposer.choose}
    />
  );
}
