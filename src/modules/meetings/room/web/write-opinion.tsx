// A member writes an opinion on the item that is on; what is typed stays until it is sent.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { noteOpinion, withdrawOpinion } from '../opinions/contract.ts';
import { currentItem } from './item-now.tsx';
import { useRoom } from './room-frame.tsx';

/** A minority opinion is kept on its vote. */
type Kind = Exclude<keyof (typeof roomTexts)['vi']['kinds'], 'reserved'>;

export function WriteOpinion({ onClose }: { onClose: () => void }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const item = currentItem(room);
  const [typed, setTyped] = useDraft(`opinion.${room.meetingId}`);
  const text = typed ?? '';
  const [kind, setKind] = useState<Kind>('addition');
  const { reserved: _, ...kinds } = t.kinds;
  const note = useTap(noteOpinion, 'words');
  const [sent, setSent] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.tap(
      { params: { meetingId: room.meetingId }, body: { itemId: item?.id ?? null, kind, text } },
      () => {
        setTyped(null);
        setSent(true);
      },
    );
  };
  return (
    <Sheet title={t.writeTitle} onClose={onClose}>
      {item && <p className="second">{t.writeAbout(item.title)}</p>}
      <form className="form" onSubmit={submit}>
        <SelectField
          label={t.kind}
          value={kind}
          choices={Object.entries(kinds)}
          onChange={(picked) => setKind(picked as Kind)}
        />
        <TextAreaField
          label={t.text}
          hint={t.writeSeen}
          value={text}
          onChange={(next) => {
            setTyped(next);
            setSent(false);
          }}
          rows={4}
          maxLength={4000}
          required
        />
        {note.refusal && <RefusalBox refusal={note.refusal} />}
        <div role="status">{sent && <StateLine state="done">{t.opinionSent}</StateLine>}</div>
        <button className="btn wide" type="submit" disabled={note.pending || text.trim() === ''}>
          {t.send}
        </button>
      </form>
      <OwnOpinions />
    </Sheet>
  );
}

function OwnOpinions() {
  const t = useTexts(roomTexts);
  const { room, own } = useRoom();
  const withdraw = useTap(withdrawOpinion);
  const mine = room.opinions.filter((one) => one.authorId === own.personId && !one.withdrawn);
  if (mine.length === 0) return null;
  return (
    <section>
      <h3>{t.ownOpinions(mine.length)}</h3>
      <ul className="opinions">
        {mine.map((one) => (
          <li key={one.id}>
            <span>
              {one.text} <span className="second block">{t.kinds[one.kind]}</span>
            </span>
            {room.state === 'open' && one.kind !== 'reserved' && (
              <button
                className="btn quiet"
                type="button"
                aria-label={t.withdrawOne(one.text)}
                disabled={withdraw.pending}
                onClick={() => withdraw.tap({ params: { meetingId: room.meetingId, opinionId: one.id } })}
              >
                {t.withdraw}
              </button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.refusal && <RefusalBox refusal={withdraw.refusal} />}
    </section>
  );
}
