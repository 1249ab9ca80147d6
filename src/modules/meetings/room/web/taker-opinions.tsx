// Noting what is said: who, which kind, the words, in few keystrokes; what was noted can be corrected beside it.
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { PersonField } from '../../../../web/kit/person-field.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import type { Room } from '../contract.ts';
import { noteOpinion, withdrawOpinion } from '../opinions/contract.ts';
import { opinionsOf } from './opinions.tsx';
import { useRoom } from './room-frame.tsx';

const edit = async () => (await import('./edit-opinion.tsx')).EditOpinion;

/** A minority opinion is kept on its vote. */
type Kind = Exclude<keyof (typeof roomTexts)['vi']['kinds'], 'reserved'>;
type Opinion = Room['opinions'][number];

/** In: whether noting is the one next step of this screen. */
export function TakerOpinions({ main }: { main: boolean }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const opinions = opinionsOf(room);
  return (
    <section className="taker-opinions">
      {room.state === 'open' && <Note main={main} />}
      <h2>{t.opinionsHere(opinions.length)}</h2>
      {opinions.length === 0 && <p className="second">{t.noOpinions}</p>}
      <ul className="opinions">
        {[...opinions].reverse().map((one) => (
          <Noted key={one.id} opinion={one} />
        ))}
      </ul>
    </section>
  );
}

function Note({ main }: { main: boolean }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const people = room.people.map((one) => ({ id: one.personId, name: one.name }));
  const [picked, setPicked] = useState<string | null>(null);
  // Who has the floor is who is noted, until somebody else is chosen.
  const authorId = picked ?? room.speaker?.personId ?? null;
  const [kind, setKind] = useState<Kind>('addition');
  const [typed, setTyped] = useDraft(`note.${room.meetingId}`);
  const text = typed ?? '';
  const [noted, setNoted] = useState<string | null>(null);
  const { reserved: _, ...kinds } = t.kinds;
  const note = useTap(noteOpinion, 'words');
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!authorId || note.pending) return;
    note.tap(
      { params: { meetingId: room.meetingId }, body: { itemId: room.currentItemId, authorId, kind, text } },
      () => {
        setNoted(people.find((one) => one.id === authorId)?.name ?? '');
        setTyped(null);
        setPicked(null);
        setKind('addition');
        form.current?.querySelector('textarea')?.focus();
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className="form note-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <h2 className="hidden">{t.noteTitle}</h2>
      <PersonField
        label={t.author}
        hint={t.authorHint}
        none={t.noSuchName}
        people={people}
        value={authorId}
        onChange={setPicked}
      />
      <SelectField
        label={t.kind}
        value={kind}
        choices={Object.entries(kinds)}
        onChange={(one) => setKind(one as Kind)}
      />
      <div className="whole">
        <TextAreaField
          label={t.text}
          hint={t.noteKeys}
          value={text}
          onChange={setTyped}
          rows={3}
          maxLength={4000}
          required
        />
      </div>
      {note.refusal && <RefusalBox refusal={note.refusal} />}
      <div className="actions whole">
        <button
          className={main ? 'btn main' : 'btn'}
          type="submit"
          disabled={note.pending || !authorId || text.trim() === ''}
        >
          {t.note}
        </button>
        <span role="status">
          {noted && text === '' && <StateLine state="done">{t.noted(noted)}</StateLine>}
        </span>
      </div>
    </form>
  );
}

function Noted({ opinion }: { opinion: Opinion }) {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  const [editing, setEditing] = useState(false);
  const withdraw = useTap(withdrawOpinion);
  return (
    <li>
      <span>
        <b>{opinion.authorName}</b>: {opinion.text}
        <span className="second block">{t.kinds[opinion.kind]}</span>
        {withdraw.refusal && <span className="note wrong block">{withdraw.refusal.message}</span>}
      </span>
      {room.state === 'open' && opinion.kind !== 'reserved' && (
        <span className="row-acts">
          <button
            className="btn quiet"
            type="button"
            aria-haspopup="dialog"
            aria-label={t.editOne(opinion.authorName)}
            onClick={() => setEditing(true)}
          >
            {t.edit}
          </button>
          <button
            className="btn quiet"
            type="button"
            aria-label={t.withdrawOne(opinion.text)}
            disabled={withdraw.pending}
            onClick={() => withdraw.tap({ params: { meetingId: room.meetingId, opinionId: opinion.id } })}
          >
            {t.withdraw}
          </button>
        </span>
      )}
      {editing && (
        <Later part={edit}>{(Edit) => <Edit opinion={opinion} onClose={() => setEditing(false)} />}</Later>
      )}
    </li>
  );
}
