// Progress in two taps: how far, then write it; at 100 % a sentence says what came of it.
import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextAreaField } from '../../../web/kit/fields.tsx';
import { showPercent } from '../../../web/kit/format.ts';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { finishTask, type TaskDetails, tellProgress } from '../contract.ts';

const levels = [25, 50, 75, 100];

export function TellProgress({ page: { task } }: { page: TaskDetails }) {
  const t = useTexts(tasksTexts);
  const name = useId();
  const tell = useCommand(tellProgress);
  const finish = useCommand(finishTask);
  const [percent, setPercent] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [told, setTold] = useState('');
  const params = { taskId: task.id };
  const again = (words: string) => {
    setTold(words);
    setPercent(null);
    setNote('');
    setKey(crypto.randomUUID());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (percent === null) return;
    if (percent === 100)
      finish.mutate({ params, body: { result: note }, key }, { onSuccess: () => again(t.finished) });
    else
      tell.mutate(
        { params, body: { percent, note }, key },
        { onSuccess: () => again(t.written(showPercent(percent))) },
      );
  };
  const refusal = tell.error ?? finish.error;
  return (
    <form className="card pad" onSubmit={submit}>
      <h2>{t.tell}</h2>
      {!task.mine && <p className="second">{t.forSomebody(task.assignee.name)}</p>}
      <fieldset className="levels">
        <legend>{t.howFar}</legend>
        {levels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name={name}
              checked={percent === level}
              onChange={() => {
                setPercent(level);
                setTold('');
                setKey(crypto.randomUUID());
                tell.reset();
                finish.reset();
              }}
            />
            <span>{showPercent(level)}</span>
          </label>
        ))}
      </fieldset>
      {percent !== null && (
        <TextAreaField
          key={percent === 100 ? 'result' : 'note'}
          label={percent === 100 ? t.resultLabel : t.note}
          hint={percent === 100 ? t.resultHint : t.optional}
          value={note}
          onChange={(words) => {
            setNote(words);
            setKey(crypto.randomUUID());
          }}
          rows={2}
          required={percent === 100}
          minLength={percent === 100 ? 3 : 0}
          maxLength={2000}
        />
      )}
      {refusal && <RefusalBox refusal={refusal} />}
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
      <button
        className="btn main"
        type="submit"
        disabled={percent === null || tell.isPending || finish.isPending}
      >
        {percent === null ? t.choosePercent : percent === 100 ? t.finish : t.write(showPercent(percent))}
      </button>
    </form>
  );
}
