// The minute-taker is named by the cell with raised hands, and noted by who runs the meeting.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { PersonField } from '../../../../web/kit/person-field.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { electMinuteTaker } from '../contract.ts';
import { useRoom } from './room-frame.tsx';

export function ElectForm() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  // Who was proposed beforehand stands there: one tap notes the cell's word.
  const [personId, setPersonId] = useState(room.minuteTaker?.id ?? null);
  const [noted, setNoted] = useState(false);
  const elect = useTap(electMinuteTaker);
  const present = room.people
    .filter((one) => one.state === 'present')
    .map((one) => ({ id: one.personId, name: one.name }));
  const chosen = present.find((one) => one.id === personId);
  // The form stands open while it is wanted: in its item, or while nobody takes the minutes.
  const item = room.items.find((one) => one.id === room.currentItemId);
  const electing = room.minuteTaker === null || item?.kind === 'elect_minute_taker';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen)
      elect.tap({ params: { meetingId: room.meetingId }, body: { personId: chosen.id } }, () =>
        setNoted(true),
      );
  };
  return (
    <details className="fold" open={electing}>
      <summary>{t.electTaker}</summary>
      <form className="form" onSubmit={submit}>
        <PersonField
          label={t.electWhom}
          hint={t.electTakerWhy}
          none={t.noSuchName}
          people={present}
          value={personId}
          onChange={(id) => {
            setPersonId(id);
            setNoted(false);
          }}
        />
        {elect.refusal && <RefusalBox refusal={elect.refusal} />}
        <button className="btn" type="submit" disabled={!chosen || elect.pending}>
          {chosen ? t.elect(chosen.name) : t.electNobody}
        </button>
        <span role="status">{noted && <StateLine state="done">{t.lineSaved}</StateLine>}</span>
      </form>
    </details>
  );
}
