// One turn: earlier promises, the words, new promises, comments by name; and what the reader may add.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { Later } from '../../../../web/kit/later.tsx';
import { useSession } from '../../../../web/session.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type CriticismPage, commentTurn, noteTurn, type TurnShown } from '../contract.ts';
import { Promises } from './promises.tsx';

const promiseMade = async () => (await import('./promise-made.tsx')).PromiseMade;

interface Props {
  readonly meetingId: string;
  readonly page: CriticismPage;
  readonly turn: TurnShown;
}

export function TurnWords({ meetingId, page, turn }: Props) {
  const t = useTexts(criticismTexts);
  const heard = turn.state === 'now' || turn.state === 'heard';
  return (
    <div className="turn-words">
      {turn.earlier.length > 0 && turn.person && (
        <section>
          <h3>{t.earlier}</h3>
          <Promises meetingId={meetingId} page={page} maker={turn.person} promises={turn.earlier} />
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
      {heard && page.can.lead && turn.person && (
        <Later part={promiseMade}>
          {(Made) => <Made meetingId={meetingId} turnId={turn.id} name={turn.person?.name ?? ''} />}
        </Later>
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
