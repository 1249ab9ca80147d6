// Focus questions of a meeting: how many have answered, the own answer, the answers that the reader may see.
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { focusTexts } from '../../../../web/texts/focus.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { Meeting } from '../../preparation/contract.ts';
import { type FocusQuestion, readFocus, removeFocus, withdrawFocusAnswer } from '../contract.ts';

const askFocus = async () => (await import('./ask-focus.tsx')).AskFocus;
const editFocus = async () => (await import('./ask-focus.tsx')).EditFocus;
const answerForm = async () => (await import('./answer-form.tsx')).AnswerForm;

export function FocusCard({ meeting }: { meeting: Meeting }) {
  const t = useTexts(focusTexts);
  const read = useEndpoint(readFocus, { params: { meetingId: meeting.id } });
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return null;
  const { questions, total, mayAsk } = read.data;
  if (questions.length === 0 && mayAsk.length === 0) return null;
  return (
    <section className="card points focus-questions" id="cau-hoi">
      <h2>{questions.length > 0 ? t.titleOf(questions.length) : t.title}</h2>
      <p className="second">{questions.length > 0 ? t.who : t.none}</p>
      {questions.length > 0 && (
        <ul>
          {questions.map((question) => (
            <li key={question.id}>
              <Question meeting={meeting} question={question} total={total} />
            </li>
          ))}
        </ul>
      )}
      {mayAsk.length > 0 && (
        <Later part={askFocus}>{(Ask) => <Ask meeting={meeting} itemIds={mayAsk} />}</Later>
      )}
    </section>
  );
}

interface Props {
  readonly meeting: Meeting;
  readonly question: FocusQuestion;
  readonly total: number;
}

function Question({ meeting, question, total }: Props) {
  const t = useTexts(focusTexts);
  const [editing, setEditing] = useState(false);
  const item = meeting.items.find((one) => one.id === question.itemId);
  if (editing)
    return (
      <Later part={editFocus}>
        {(Edit) => <Edit meeting={meeting} question={question} onDone={() => setEditing(false)} />}
      </Later>
    );
  return (
    <>
      <b>{question.text}</b>
      {item && <p className="second">{t.of(item.number, item.title)}</p>}
      <p className="second">{t.answered(question.answered, total)}</p>
      <Own meeting={meeting} question={question} />
      {question.answers.length > 0 && <Answers answers={question.answers} />}
      {question.can.change && (
        <Change meetingId={meeting.id} question={question} onEdit={() => setEditing(true)} />
      )}
    </>
  );
}

function Answers({ answers }: { answers: FocusQuestion['answers'] }) {
  const t = useTexts(focusTexts);
  return (
    <details className="fold">
      <summary>{t.answersOf(answers.length)}</summary>
      <ul className="opinions">
        {answers.map((one) => (
          <li key={one.id}>
            <b>{one.authorName}</b>: {one.text} <span className="second">({t.kinds[one.kind]})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Own({ meeting, question }: Omit<Props, 'total'>) {
  const t = useTexts(focusTexts);
  const withdraw = useCommand(withdrawFocusAnswer);
  const [writing, setWriting] = useState(false);
  const { own, can } = question;
  if (writing)
    return (
      <Later part={answerForm}>
        {(Form) => <Form meeting={meeting} question={question} onDone={() => setWriting(false)} />}
      </Later>
    );
  if (!own)
    return can.answer ? (
      <button
        className="btn"
        type="button"
        aria-label={t.answerTo(question.text)}
        onClick={() => setWriting(true)}
      >
        {t.answer}
      </button>
    ) : null;
  return (
    <>
      <StateLine state="done">{t.yours}</StateLine>
      <p>{own.text}</p>
      {can.answer && (
        <div className="actions">
          <button className="btn quiet" type="button" onClick={() => setWriting(true)}>
            {t.change}
          </button>
          <button
            className="btn quiet"
            type="button"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { meetingId: meeting.id, questionId: question.id } })}
          >
            {t.takeBack}
          </button>
        </div>
      )}
      {withdraw.error && <RefusalBox refusal={withdraw.error} />}
    </>
  );
}

function Change({
  meetingId,
  question,
  onEdit,
}: {
  meetingId: string;
  question: FocusQuestion;
  onEdit: () => void;
}) {
  const t = useTexts(focusTexts);
  const remove = useCommand(removeFocus);
  return (
    <div className="actions no-print">
      <button className="btn quiet" type="button" aria-label={t.editOf(question.text)} onClick={onEdit}>
        {t.edit}
      </button>
      <button
        className="btn quiet"
        type="button"
        aria-label={t.removeOf(question.text)}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ params: { meetingId, questionId: question.id } })}
      >
        {t.remove}
      </button>
      {remove.error && <RefusalBox refusal={remove.error} />}
    </div>
  );
}
