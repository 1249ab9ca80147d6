// The answer of whoever owes it: one of five ways; what is accepted becomes a task in the same step.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { answerOpinion, type OpinionPage } from '../contract.ts';
import { nameOf } from './opinion-name.ts';

type Way = OpinionPage['can']['answer'][number];

export function AnswerForm({ page }: { page: OpinionPage }) {
  const t = useTexts(opinionsTexts);
  const { opinion, can } = page;
  const [way, setWay] = useState<Way | null>(null);
  const [text, setText] = useDraft(`answer.${opinion.id}`);
  const [task, setTask] = useState({ title: nameOf(opinion.text), assigneeId: '', dueOn: '' });
  const [study, setStudy] = useState({ byId: '', returnsOn: '' });
  const answer = useTap(answerOpinion, 'words');
  const people = page.members.map((one) => [one.id, one.name] as const);
  // A committee above may do it itself; in part may mean that nothing is left to do.
  const mustTask = way === 'accepted' && opinion.owner?.organisation.id === opinion.organisation.id;
  const isTask = way === 'accepted' || way === 'partly';
  const gives = isTask && (mustTask || task.assigneeId !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (way === null) return;
    answer.tap(
      {
        params: { opinionId: opinion.id },
        body: {
          outcome: way,
          text: text ?? '',
          task: gives ? task : null,
          study: way === 'study' ? study : null,
        },
      },
      () => setText(null),
    );
  };
  const inner = (one: Way): ReactNode => {
    if (one === 'accepted' || one === 'partly')
      return (
        <>
          {!mustTask && <p className="second">{t.taskOptional}</p>}
          <TextField
            label={t.task}
            value={task.title}
            onChange={(title) => setTask({ ...task, title })}
            minLength={3}
            maxLength={300}
            required={mustTask}
          />
          <SelectField
            label={t.assignee}
            value={task.assigneeId}
            blank={t.choose}
            choices={people}
            onChange={(assigneeId) => setTask({ ...task, assigneeId })}
            required={mustTask}
          />
          <DateField
            label={t.due}
            hint={t.dateHint}
            wrong={t.dateWrong}
            onDate={(dueOn) => setTask({ ...task, dueOn: dueOn ?? '' })}
            required={mustTask || task.assigneeId !== ''}
          />
        </>
      );
    return one === 'study' ? (
      <>
        <SelectField
          label={t.studyBy}
          value={study.byId}
          blank={t.choose}
          choices={people}
          onChange={(byId) => setStudy({ ...study, byId })}
          required
        />
        <DateField
          label={t.returnsOn}
          hint={t.returnsHint(showDate(page.studyUntil))}
          wrong={t.dateWrong}
          onDate={(returnsOn) => setStudy({ ...study, returnsOn: returnsOn ?? '' })}
          required
        />
      </>
    ) : null;
  };
  return (
    <form className="form card pad" onSubmit={submit}>
      <fieldset className="ways">
        <legend>{t.how}</legend>
        {can.answer.map((one) => (
          <Choice
            key={one}
            on={one === way}
            name={one === 'handed_over' && can.handTo ? t.handTo[can.handTo] : t.outcomes[one]}
            hint={one === 'sent_up' && can.above ? t.sentUpTo(can.above) : t.hints[one]}
            onChoose={() => setWay(one)}
          >
            {inner(one)}
          </Choice>
        ))}
      </fieldset>
      <TextAreaField
        label={t.answerText}
        hint={t.answerHint(opinion.author.name)}
        value={text ?? ''}
        onChange={setText}
        rows={4}
        minLength={3}
        maxLength={4000}
        required
      />
      {way !== null && way !== 'sent_up' && way !== 'handed_over' && (
        <p className="second">{t.afterwards(opinion.author.name)}</p>
      )}
      {answer.refusal && <RefusalBox refusal={answer.refusal} />}
      <button className="btn main wide" type="submit" disabled={answer.pending || way === null}>
        {way === null ? t.acceptWithout : way === 'accepted' && !gives ? t.acceptWithout : t.answer[way]}
      </button>
    </form>
  );
}

/** One way to answer, with the fields that it asks for once it is chosen. */
function Choice({
  on,
  name,
  hint,
  onChoose,
  children,
}: {
  on: boolean;
  name: string;
  hint: string;
  onChoose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={on ? 'way chosen' : 'way'}>
      <label>
        <input type="radio" name="way" checked={on} aria-describedby={id} onChange={onChoose} />
        <span>
          <b>{name}</b>
          <span id={id} className="second block">
            {hint}
          </span>
        </span>
      </label>
      {on && children && <div className="form">{children}</div>}
    </div>
  );
}
