// A focus question is written for an item, or changed while nobody has answered it.
import { type FormEvent, type ReactNode, useState } from 'react';
import { type ApiRefusal, useCommand } from '../../../../web/client.ts';
import { SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { Icon } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { focusTexts } from '../../../../web/texts/focus.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { asksAim } from '../../agenda/rules.ts';
import type { Meeting } from '../../preparation/contract.ts';
import { useFocusFirst } from '../../web/focus.ts';
import { askFocus, editFocus, type FocusQuestion } from '../contract.ts';

export function AskFocus({ meeting, itemIds }: { meeting: Meeting; itemIds: readonly string[] }) {
  const t = useTexts(focusTexts);
  const ask = useCommand(askFocus);
  const [asking, setAsking] = useState(false);
  const items = meeting.items.filter((item) => itemIds.includes(item.id));
  const first = items.find((item) => item.kind === 'discussion') ?? items.find(asksAim) ?? items[0];
  const [chosen, setChosen] = useState('');
  const itemId = items.some((item) => item.id === chosen) ? chosen : (first?.id ?? '');
  if (!asking)
    return (
      <button className="btn quiet no-print" type="button" onClick={() => setAsking(true)}>
        <Icon name="plus" />
        {t.ask}
      </button>
    );
  return (
    <QuestionForm
      text=""
      pending={ask.isPending}
      refusal={ask.error}
      onSave={(text) =>
        ask.mutate(
          { params: { meetingId: meeting.id, itemId }, body: { text } },
          { onSuccess: () => setAsking(false) },
        )
      }
      onCancel={() => setAsking(false)}
    >
      <SelectField
        label={t.item}
        value={itemId}
        choices={items.map((item) => [item.id, t.of(item.number, item.title)] as const)}
        onChange={setChosen}
      />
    </QuestionForm>
  );
}

export function EditFocus({
  meeting,
  question,
  onDone,
}: {
  meeting: Meeting;
  question: FocusQuestion;
  onDone: () => void;
}) {
  const edit = useCommand(editFocus);
  const params = { meetingId: meeting.id, questionId: question.id };
  return (
    <QuestionForm
      text={question.text}
      pending={edit.isPending}
      refusal={edit.error}
      onSave={(text) =>
        edit.mutate({ params, body: { version: question.version, text } }, { onSuccess: onDone })
      }
      onCancel={onDone}
    />
  );
}

function QuestionForm({
  text,
  pending,
  refusal,
  onSave,
  onCancel,
  children,
}: {
  text: string;
  pending: boolean;
  refusal: ApiRefusal | null;
  onSave: (text: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const t = useTexts(focusTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const [typed, setTyped] = useState(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(typed);
  };
  return (
    <form className="form" ref={form} onSubmit={submit}>
      {children}
      <TextAreaField
        label={t.text}
        hint={t.textHint}
        value={typed}
        onChange={setTyped}
        rows={2}
        minLength={3}
        maxLength={500}
        required
      />
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={pending}>
          {t.saveQuestion}
        </button>
        <button className="btn quiet" type="button" onClick={onCancel}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
