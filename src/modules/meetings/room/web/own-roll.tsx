// The own place on the roll: checked in and when, or the code to type.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { showTime } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { checkIn } from '../../roll/contract.ts';
import { useRoom } from './room-frame.tsx';

/** One line: the own state, and how many are here. */
export function OwnRoll() {
  const t = useTexts(roomTexts);
  const { room, own } = useRoom();
  const line = room.people.find((one) => one.personId === own.personId);
  const { present, total } = room.figures;
  return (
    <p className="own-roll">
      {line?.state === 'present' ? (
        <StateLine state="done">{line.at ? t.checkedIn(showTime(line.at)) : t.rollStates.present}</StateLine>
      ) : (
        line && <StateLine state="todo">{t.rollStates[line.state]}</StateLine>
      )}
      <span className="second tnum">{t.present(present, total)}</span>
    </p>
  );
}

/** The form for the code on the screen, while the person is not checked in and may. */
export function CheckIn({ main }: { main: boolean }) {
  const t = useTexts(roomTexts);
  const { room, own, can } = useRoom();
  const [code, setCode] = useState('');
  const check = useTap(checkIn);
  const line = room.people.find((one) => one.personId === own.personId);
  if (!can.checkIn || line?.state === 'present') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.tap({ body: { code } });
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{line?.state === 'left' ? t.leftTitle : t.checkInTitle}</h2>
      <p className="second">{(line && t.standings[line.state]) ?? t.checkInWhy}</p>
      <TextField
        label={t.code}
        value={code}
        onChange={(typed) => setCode(typed.toUpperCase())}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        minLength={4}
        maxLength={12}
        required
      />
      {check.refusal && <RefusalBox refusal={check.refusal} />}
      <button className={main ? 'btn main' : 'btn'} type="submit" disabled={check.pending}>
        {t.checkIn}
      </button>
    </form>
  );
}
