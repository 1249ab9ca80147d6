// One item of the agenda, changed or added where it stands; what is typed stays when somebody else was quicker.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { SelectField, TextField } from '../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import { addAgendaItem, editAgendaItem, moveAgendaItem, removeAgendaItem } from '../agenda/contract.ts';
import { asksAim } from '../agenda/rules.ts';
import type { AgendaItem } from '../contract.ts';
import type { Meeting } from '../preparation/contract.ts';
import type { Editing } from './editing.ts';
import { useFocusFirst } from './focus.ts';

export function ItemEditor({
  meeting,
  item,
  parentId = null,
  onEdit,
}: {
  meeting: Meeting;
  /** Left out = a new one. */
  item?: AgendaItem;
  parentId?: string | null;
  onEdit: (editing: Editing) => void;
}) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const add = useCommand(addAgendaItem);
  const edit = useCommand(editAgendaItem);
  const [title, setTitle] = useState(item?.title ?? '');
  const [minutes, setMinutes] = useState(String(item?.minutesPlanned ?? (parentId ? 10 : 15)));
  const [presenterId, setPresenterId] = useState(item?.presenter?.id ?? '');
  const [aim, setAim] = useState(item?.aim ?? '');
  const [question, setQuestion] = useState(item?.question ?? '');
  const [decision, setDecision] = useState(item?.decision ?? '');
  const asks = !item || asksAim(item) || aim || question || decision;
  const holds = item !== undefined && meeting.items.some((one) => one.parentId === item.id);
  const meetingId = meeting.id;
  const { version } = meeting;
  const close = () => onEdit(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = { version, title, presenterId: presenterId || null, aim, question, decision };
    const minutesPlanned = Number(minutes);
    if (item)
      edit.mutate(
        { params: { meetingId, itemId: item.id }, body: holds ? words : { ...words, minutesPlanned } },
        { onSuccess: close },
      );
    else
      add.mutate(
        { params: { meetingId }, body: { ...words, minutesPlanned, parentId } },
        { onSuccess: close },
      );
  };
  const refusal = add.error ?? edit.error;
  const byTaker = item?.kind === 'roll' || item?.kind === 'minutes_read';
  return (
    <form className="form item-form" ref={form} onSubmit={submit}>
      <TextField
        label={t.itemTitle}
        value={title}
        onChange={setTitle}
        minLength={2}
        maxLength={300}
        required
      />
      <div className="form two">
        <SelectField
          label={t.itemPresenter}
          value={presenterId}
          blank={byTaker ? t.byTaker : t.notYet}
          choices={meeting.members.map((one) => [one.id, one.name] as const)}
          onChange={setPresenterId}
        />
        <TextField
          label={t.itemMinutes}
          hint={holds ? t.itemMinutesSum : undefined}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          value={minutes}
          onChange={setMinutes}
          disabled={holds}
          required
        />
      </div>
      {asks && (
        <>
          <TextField label={t.aim} hint={t.aimHint} value={aim} onChange={setAim} maxLength={300} />
          <TextField
            label={t.question}
            hint={t.questionHint}
            value={question}
            onChange={setQuestion}
            maxLength={300}
          />
          <TextField
            label={t.decision}
            hint={t.decisionHint}
            value={decision}
            onChange={setDecision}
            maxLength={300}
          />
        </>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={add.isPending || edit.isPending}>
          {item ? t.saveItem : t.addItem}
        </button>
        <button className="btn quiet" type="button" onClick={close}>
          {shell.cancel}
        </button>
      </div>
      {item && <ItemActions meeting={meeting} item={item} onEdit={onEdit} />}
    </form>
  );
}

/** Its place among the others, a part under it, taking it out. */
function ItemActions({
  meeting,
  item,
  onEdit,
}: {
  meeting: Meeting;
  item: AgendaItem;
  onEdit: (editing: Editing) => void;
}) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const move = useCommand(moveAgendaItem);
  const remove = useCommand(removeAgendaItem);
  const [asking, setAsking] = useState(false);
  const params = { meetingId: meeting.id, itemId: item.id };
  const { version } = meeting;
  const beside = meeting.items.filter((one) => one.parentId === item.parentId);
  const under = meeting.items.filter((one) => one.parentId === item.id).length;
  const refusal = move.error ?? remove.error;
  if (asking)
    return (
      <div className="actions">
        <p>{t.removeItemWhy(under)}</p>
        <button
          className="btn"
          type="button"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ params, query: { version } }, { onSuccess: () => onEdit(null) })}
        >
          {t.removeSure}
        </button>
        <button className="btn quiet" type="button" onClick={() => setAsking(false)}>
          {shell.cancel}
        </button>
        {refusal && <RefusalBox refusal={refusal} />}
      </div>
    );
  return (
    <div className="actions item-actions">
      <button
        className="btn quiet"
        type="button"
        disabled={move.isPending || beside[0]?.id === item.id}
        onClick={() => move.mutate({ params, body: { version, by: -1 } })}
      >
        {t.moveUp}
      </button>
      <button
        className="btn quiet"
        type="button"
        disabled={move.isPending || beside.at(-1)?.id === item.id}
        onClick={() => move.mutate({ params, body: { version, by: 1 } })}
      >
        {t.moveDown}
      </button>
      {item.parentId === null && (
        <button
          className="btn quiet"
          type="button"
          onClick={() => onEdit({ what: 'new', parentId: item.id })}
        >
          {t.addUnder}
        </button>
      )}
      <button className="btn quiet" type="button" onClick={() => setAsking(true)}>
        {t.removeItem}
      </button>
      {refusal && <RefusalBox refusal={refusal} />}
    </div>
  );
}
