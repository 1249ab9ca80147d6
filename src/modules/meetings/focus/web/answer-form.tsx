// The own answer to a focus question, written or changed; what is typed stays when it is refused.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { focusTexts } from '../../../../web/texts/focus.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import type { Meeting } from '../../preparation/contract.ts';
import { useFocusFirst } from '../../web/focus.ts';
import { answerFocus, type FocusQuestion } from '../contract.ts';

const kinds = ['addition', 'proposal', 'agreement', 'criticism', 'self_criticism', 'question'] as const;
type Kind = (typeof kinds)[number];

export function AnswerForm({
  meeting,
  question,
  onDone,
}: {
  meeting: Meeting;
  question: FocusQuestion;
  onDone: () => void;
}) {
  const t = useTexts(focusTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const send = useCommand(answerFocus);
  const { own } = question;
  const [text, setText] = useState(own?.text ?? '');
  const [kind, setKind] = useState<Kind>(kinds.find((one) => one === own?.kind) ?? 'addition');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { kind, text, ...(own ? { version: own.version } : {}) };
    send.mutate({ params: { meetingId: meeting.id, questionId: question.id }, body }, { onSuccess: onDone });
  };
  return (
    <form className="form" ref={form} onSubmit={submit}>
      <TextAreaField
        label={t.yourAnswer}
        value={text}
        onChange={setText}
        rows={3}
        minLength={1}
        maxLength={4000}
        required
      />
      <SelectField
        label={t.kind}
        value={kind}
        choices={kinds.map((one) => [one, t.kinds[one]] as const)}
        onChange={setKind}
      />
      {send.error && <RefusalBox refusal={send.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={send.isPending}>
          {own ? t.save : t.send}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
