// Corrects an opinion that was noted.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { Room } from '../contract.ts';
import { editOpinion } from '../opinions/contract.ts';
import { useRoom } from './room-frame.tsx';

type Opinion = Room['opinions'][number];
type Kind = Exclude<Opinion['kind'], 'reserved'>;

export function EditOpinion({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const [text, setText] = useState(opinion.text);
  const [kind, setKind] = useState(opinion.kind as Kind);
  const { reserved: _, ...kinds } = t.kinds;
  const edit = useTap(editOpinion, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.tap(
      {
        params: { meetingId: room.meetingId, opinionId: opinion.id },
        body: { version: opinion.version, kind, text },
      },
      onClose,
    );
  };
  return (
    <Sheet title={t.editOne(opinion.authorName)} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <SelectField
          label={t.kind}
          value={kind}
          choices={Object.entries(kinds)}
          onChange={(one) => setKind(one as Kind)}
        />
        <TextAreaField label={t.text} value={text} onChange={setText} rows={4} maxLength={4000} required />
        {edit.refusal && <RefusalBox refusal={edit.refusal} />}
        <button className="btn wide" type="submit" disabled={edit.pending}>
          {t.saveEdit}
        </button>
      </form>
    </Sheet>
  );
}
