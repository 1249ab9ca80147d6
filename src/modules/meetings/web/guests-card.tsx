// Guests of a meeting: on the roll, without a vote.
import { type FormEvent, useState } from 'react';
import { useCommand, useEndpoint } from '../../../web/client.ts';
import { CheckField, TextField } from '../../../web/kit/fields.tsx';
import { Icon } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import type { Meeting } from '../preparation/contract.ts';
import { addGuest, readRoll, removeGuest } from '../roll/contract.ts';
import { useFocusFirst } from './focus.ts';

export function GuestsCard({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const roll = useEndpoint(readRoll, { params: { meetingId: meeting.id } });
  const remove = useCommand(removeGuest);
  const [adding, setAdding] = useState(false);
  const guests = roll.data?.guests ?? [];
  const mayAdd = meeting.can.addGuest;
  if (!roll.data || (guests.length === 0 && !mayAdd)) return null;
  return (
    <section className="card points">
      <h2>{t.guests}</h2>
      {guests.length === 0 && <p className="second">{t.noGuests}</p>}
      <ul>
        {guests.map((guest) => (
          <li key={guest.id}>
            <b>{guest.name}</b>
            <p className="second">
              {[guest.role, guest.fromAbove && t.fromAbove].filter(Boolean).join('. ')}
            </p>
            {mayAdd && (
              <button
                className="btn quiet"
                type="button"
                aria-label={t.removeGuest(guest.name)}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ params: { meetingId: meeting.id, guestId: guest.id } })}
              >
                {t.takeOff}
              </button>
            )}
          </li>
        ))}
      </ul>
      {remove.error && <RefusalBox refusal={remove.error} />}
      {mayAdd &&
        (adding ? (
          <GuestForm meetingId={meeting.id} onDone={() => setAdding(false)} />
        ) : (
          <button className="btn quiet" type="button" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t.addGuest}
          </button>
        ))}
    </section>
  );
}

function GuestForm({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const add = useCommand(addGuest);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [fromAbove, setFromAbove] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ params: { meetingId }, body: { name, role, fromAbove } }, { onSuccess: onDone });
  };
  return (
    <form className="form" ref={form} onSubmit={submit}>
      <TextField label={t.guestName} value={name} onChange={setName} minLength={2} maxLength={100} required />
      <TextField label={t.guestRole} value={role} onChange={setRole} maxLength={200} />
      <CheckField label={t.guestFromAbove} checked={fromAbove} onChange={setFromAbove} />
      {add.error && <RefusalBox refusal={add.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={add.isPending}>
          {t.addGuest}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
