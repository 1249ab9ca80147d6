// Guests, and the member of the committee above who has come: listed, entered, taken off.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CheckField, TextField } from '../../../../web/kit/fields.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { addGuest, removeGuest } from '../../roll/contract.ts';
import { useRoom } from './room-frame.tsx';

export function Guests() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const remove = useTap(removeGuest);
  const [adding, setAdding] = useState(false);
  return (
    <section className="guests">
      <div className="side-title">
        <h3>{t.guests(room.guests.length)}</h3>
        <button className="btn" type="button" aria-haspopup="dialog" onClick={() => setAdding(true)}>
          {t.addGuest}
        </button>
      </div>
      <ul className="opinions">
        {room.guests.map((guest) => (
          <li key={guest.id}>
            <span>
              <b>{guest.name}</b>
              <span className="second block">
                {[guest.role, guest.fromAbove ? t.fromAbove : ''].filter(Boolean).join('. ')}
              </span>
            </span>
            <button
              className="btn quiet"
              type="button"
              aria-label={t.removeGuestName(guest.name)}
              disabled={remove.pending}
              onClick={() => remove.tap({ params: { meetingId: room.meetingId, guestId: guest.id } })}
            >
              {t.removeGuest}
            </button>
          </li>
        ))}
      </ul>
      {remove.refusal && <RefusalBox refusal={remove.refusal} />}
      {adding && <AddGuest onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddGuest({ onClose }: { onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [fromAbove, setFromAbove] = useState(false);
  const add = useTap(addGuest, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.tap({ params: { meetingId: room.meetingId }, body: { name, role, fromAbove } }, onClose);
  };
  return (
    <Sheet title={t.addGuest} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField
          label={t.guestName}
          value={name}
          onChange={setName}
          minLength={2}
          maxLength={100}
          required
        />
        <TextField label={t.guestRole} value={role} onChange={setRole} maxLength={200} />
        <CheckField label={t.fromAbove} checked={fromAbove} onChange={setFromAbove} />
        {add.refusal && <RefusalBox refusal={add.refusal} />}
        <button className="btn wide" type="submit" disabled={add.pending}>
          {t.saveGuest}
        </button>
      </form>
    </Sheet>
  );
}
