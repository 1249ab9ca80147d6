// One duty of a draft: what, who, with whom, until when; moved up and down, removed.
import { useEndpoint } from '../../../web/client.ts';
import { DateField, ManyField, SelectField, TextAreaField } from '../../../web/kit/fields.tsx';
import { showDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { draftTexts } from '../../../web/texts/draft.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { listMembers } from '../../organisation/members/contract.ts';
import type { ResolutionPageRead, ReviewLine } from '../contract.ts';
import type { TypedClause } from './draft.ts';

type Choices = readonly (readonly [string, string])[];

/** Whom a duty may name: members today, and who is named already though he has left since. */
export function useCellMembers(read: ResolutionPageRead) {
  const listed = useEndpoint(listMembers, { params: { cellId: read.organisationId }, query: {} });
  const choices = new Map((listed.data?.members ?? []).map((one) => [one.personId, one.name]));
  for (const { assigneeId, assigneeName, partners } of read.clauses) {
    if (assigneeId && !choices.has(assigneeId)) choices.set(assigneeId, assigneeName ?? '');
    for (const one of partners) if (!choices.has(one.id)) choices.set(one.id, one.name);
  }
  return { choices: [...choices], error: listed.error, again: () => void listed.refetch() };
}

export function ClauseFields({
  clause,
  number,
  last,
  today,
  carried,
  choices,
  onChange,
  onMove,
  onRemove,
}: {
  clause: TypedClause;
  number: number;
  last: boolean;
  today: string;
  /** The task of last month that it carries on. */
  carried: ReviewLine | null;
  choices: Choices;
  onChange: (change: Partial<TypedClause>) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}) {
  const t = useTexts(leadershipTexts);
  const d = useTexts(draftTexts);
  const { dueOn, assigneeId, partnerIds } = clause;
  return (
    <li>
      <fieldset className="clause">
        <legend>{d.clauseOf(number)}</legend>
        <div className="clause-words">
          <TextAreaField
            label={d.words}
            value={clause.text}
            onChange={(text) => onChange({ text })}
            rows={2}
            minLength={3}
            maxLength={2000}
            required
          />
        </div>
        <SelectField
          label={t.assignee}
          blank={d.choosePerson}
          value={assigneeId ?? ''}
          choices={choices}
          onChange={(id) => onChange({ assigneeId: id || null })}
        />
        <DateField
          label={t.due}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={dueOn ? showDate(dueOn) : ''}
          onDate={(date) => onChange({ dueOn: date })}
        />
        <details className="clause-partners">
          <summary>{d.partnersOf(partnerIds.length)}</summary>
          <ManyField
            label={d.partnersOf(partnerIds.length)}
            values={partnerIds}
            choices={choices.filter(([id]) => id !== assigneeId)}
            onChange={(ids) => onChange({ partnerIds: ids })}
          />
        </details>
        <div className="clause-notes">
          {carried && <StateLine state="half">{d.carriedNote(showDate(carried.dueOn))}</StateLine>}
          {assigneeId === null && <StateLine state="todo">{t.noPerson}</StateLine>}
          {dueOn === null && <StateLine state="todo">{t.noDate}</StateLine>}
          {dueOn !== null && dueOn < today && (
            <StateLine state="late">{d.datePast(showDate(dueOn))}</StateLine>
          )}
        </div>
        <div className="actions">
          {number > 1 && (
            <button
              className="btn quiet"
              type="button"
              aria-label={d.upClause(number)}
              onClick={() => onMove(-1)}
            >
              {d.up}
            </button>
          )}
          {!last && (
            <button
              className="btn quiet"
              type="button"
              aria-label={d.downClause(number)}
              onClick={() => onMove(1)}
            >
              {d.down}
            </button>
          )}
          <button className="btn quiet" type="button" aria-label={d.removeClause(number)} onClick={onRemove}>
            {d.remove}
          </button>
        </div>
      </fieldset>
    </li>
  );
}
