// The form that adds one member; a refusal leaves what was typed.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { DateField, TextField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';
import { addMember } from '../members/contract.ts';

/** `onDone` hears the name that was entered, or nothing when given up. */
export function AddMember({
  cellId,
  today,
  onDone,
}: {
  cellId: string;
  today: string;
  onDone: (name?: string) => void;
}) {
  const t = useTexts(organisationTexts);
  const add = useCommand(addMember);
  const [typed, setTyped] = useState({ name: '', post: '', birthYear: '', phone: '', cardNumber: '' });
  const [joinedOn, setJoinedOn] = useState<string | null>(null);
  const [officialOn, setOfficialOn] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const set = (field: keyof typeof typed) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!from) return;
    const body = {
      name: typed.name,
      post: typed.post || null,
      birthYear: typed.birthYear ? Number(typed.birthYear) : null,
      phone: typed.phone || null,
      cardNumber: typed.cardNumber || null,
      joinedOn,
      officialOn,
      from,
    };
    add.mutate({ params: { cellId }, body }, { onSuccess: () => onDone(typed.name) });
  };
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.addTitle}</h2>
      <div className="form two">
        <TextField label={t.name} value={typed.name} onChange={set('name')} minLength={2} required />
        <TextField label={t.post} hint={t.optional} value={typed.post} onChange={set('post')} />
        <TextField
          label={t.birthYear}
          hint={t.optional}
          value={typed.birthYear}
          onChange={set('birthYear')}
          inputMode="numeric"
          pattern="(19|20)[0-9]{2}"
        />
        <TextField
          label={t.phone}
          hint={t.optional}
          value={typed.phone}
          onChange={set('phone')}
          inputMode="tel"
        />
        <TextField
          label={t.cardNumber}
          hint={t.optional}
          value={typed.cardNumber}
          onChange={set('cardNumber')}
        />
        <DateField label={t.joinedOn} hint={t.dateHint} wrong={t.dateWrong} onDate={setJoinedOn} />
        <DateField label={t.officialOn} hint={t.dateHint} wrong={t.dateWrong} onDate={setOfficialOn} />
        <DateField
          label={t.since}
          hint={t.dateHint}
          wrong={t.dateWrong}
          onDate={setFrom}
          initial={showDate(today)}
          required
        />
      </div>
      {add.error && <RefusalBox refusal={add.error} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={add.isPending}>
          {t.save}
        </button>
        <button className="btn" type="button" onClick={() => onDone()}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
