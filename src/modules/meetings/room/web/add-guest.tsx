// Enters a guest, or the member of the committee above who has come.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CheckField, TextField } from '../../../../web/kit/fields.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { addGuest } from '../../roll/contract.ts';
import { useRoom } from './room-frame.tsx';

export function AddGuest({ onClose }: { onClose: () => void }) {
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
