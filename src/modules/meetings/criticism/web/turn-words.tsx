// One turn: what became of earlier promises, the words, new promises, comments by name; and what the reader may add.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useSession } from '../../../../web/session.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type CriticismPage, commentTurn, noteTurn, type TurnShown, tellPromise } from '../contract.ts';

interface Props {
  readonly meetingId: string;
  readonly page: CriticismPage;
  readonly turn: TurnShown;
}

const shapes = { open: 'due', kept: 'done', partly: 'half', broken: 'late' } as const;

export function TurnWords({ meetingId, page, turn }: Props) {
  const t = useTexts(criticismTexts);
  const { person } = useSession();
  const mine = turn.person?.id === person.id;
  const heard = turn.state === 'now' || turn.state === 'heard';
  return (
    <div className="turn-words">
      {turn.earlier.length > 0 && (
        <section>
          <h3>{t.earlier}</h3>
          <ul>
            {turn.earlier.map((one) => (
              <li key={one.id}>
                {one.text}{' '}
                <span className="second">
                  ({t.madeOn(showDate(one.madeOn))}
                  {one.dueOn && `, ${t.dueOn(showDate(one.dueOn))}`})
                </span>
                <StateLine state={shapes[one.state]}>{t.became[one.state]}</StateLine>
                {one.note && <span className="second block">{one.note}</span>}
                {mine && one.state === 'open' && <Tell promiseId={one.id} text={one.text} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {turn.text !== null && <blockquote className="said-words">{turn.text}</blockquote>}
      {heard && turn.text === null && <Summary meetingId={meetingId} page={page} turn={turn} />}
      {turn.promises.length > 0 && (
        <section>
          <h3>{t.promises}</h3>
          <ul>
            {turn.promises.map((one) => (
              <li key={one.text}>
                {one.text}
                {one.dueOn && <span className="second"> ({t.dueOn(showDate(one.dueOn))})</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {turn.comments.length > 0 && (
        <section>
          <h3>{t.comments}</h3>
          <ul>
            {turn.comments.map((one) => (
              <li key={one.id}>
                <b>{one.author}</b>: {one.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {heard && page.can.comment && <Comment meetingId={meetingId} page={page} turn={turn} />}
    </div>
  );
}

/** Of whoever presented nothing in writing. */
function Summary({ meetingId, page, turn }: Props) {
  const t = useTexts(criticismTexts);
  const [writing, setWriting] = useState(false);
  const [typed, setTyped] = useState(turn.summary);
  const note = useTap(noteTurn, 'words');
  if (writing)
    return (
      <CommandForm
        action={t.saveSummary}
        pending={note.pending}
        refusal={note.refusal}
        onSubmit={() =>
          note.tap({ params: { meetingId, turnId: turn.id }, body: { summary: typed } }, () =>
            setWriting(false),
          )
        }
        onCancel={() => setWriting(false)}
      >
        <TextAreaField label={t.summary} value={typed} onChange={setTyped} rows={3} maxLength={4000} />
      </CommandForm>
    );
  return (
    <>
      {turn.summary ? (
        <blockquote className="said-words">{turn.summary}</blockquote>
      ) : (
        <p className="second">{t.notWritten}</p>
      )}
      {page.can.lead && (
        <button className="btn quiet" type="button" onClick={() => setWriting(true)}>
          {t.summary}
        </button>
      )}
    </>
  );
}

function Comment({ meetingId, page, turn }: Props) {
  const t = useTexts(criticismTexts);
  const { person } = useSession();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const [authorId, setAuthorId] = useState('');
  const comment = useTap(commentTurn, 'words');
  const words = turn.person === null ? t.commentBody : t.comment;
  const others = page.members.filter((one) => one.id !== person.id);
  if (!writing)
    return (
      <button
        className="btn"
        type="button"
        aria-label={turn.person ? `${words}: ${turn.person.name}` : words}
        onClick={() => setWriting(true)}
      >
        {words}
      </button>
    );
  return (
    <CommandForm
      action={t.send}
      pending={comment.pending}
      refusal={comment.refusal}
      onSubmit={() =>
        comment.tap(
          { params: { meetingId, turnId: turn.id }, body: { text, authorId: authorId || null } },
          () => {
            setText('');
            setWriting(false);
          },
        )
      }
      onCancel={() => setWriting(false)}
    >
      {page.can.lead && (
        <SelectField
          label={t.author}
          value={authorId}
          blank={t.self}
          choices={others.map((one) => [one.id, one.name] as const)}
          onChange={setAuthorId}
        />
      )}
      <TextAreaField
        label={t.commentText}
        value={text}
        onChange={setText}
        rows={3}
        minLength={3}
        maxLength={2000}
        required
      />
    </CommandForm>
  );
}

function Tell({ promiseId, text }: { promiseId: string; text: string }) {
  const t = useTexts(criticismTexts);
  const [telling, setTelling] = useState(false);
  const [state, setState] = useState<'kept' | 'partly' | 'broken'>('kept');
  const [note, setNote] = useState('');
  const tell = useTap(tellPromise, 'words');
  if (!telling)
    return (
      <button
        className="btn quiet"
        type="button"
        aria-label={`${t.tell}: ${text}`}
        onClick={() => setTelling(true)}
      >
        {t.tell}
      </button>
    );
  return (
    <CommandForm
      action={t.tell}
      pending={tell.pending}
      refusal={tell.refusal}
      onSubmit={() => tell.tap({ params: { promiseId }, body: { state, note } }, () => setTelling(false))}
      onCancel={() => setTelling(false)}
    >
      <SelectField
        label={t.tellState}
        value={state}
        choices={(['kept', 'partly', 'broken'] as const).map((one) => [one, t.became[one]] as const)}
        onChange={setState}
      />
      <TextField label={t.tellNote} value={note} onChange={setNote} maxLength={1000} />
    </CommandForm>
  );
}
