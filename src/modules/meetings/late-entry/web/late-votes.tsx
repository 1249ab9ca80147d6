// Votes counted on paper by their sums, and the duties of what was passed: rows added and taken away.
import { CheckField, DateField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { lateTexts } from '../../../../web/texts/late.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';

export interface TypedSums {
  readonly for: string;
  readonly against: string;
  readonly other: string;
}
export interface TypedVote extends TypedSums {
  readonly item: string;
  readonly question: string;
}
export interface Duty {
  /** Of this row as long as it stands: its date stays with it when another is taken away. */
  readonly row: number;
  readonly text: string;
  readonly who: string;
  readonly due: string | null;
}
export const noSums: TypedSums = { for: '0', against: '0', other: '0' };

export function Sums<T extends TypedSums>({
  label,
  sums,
  onChange,
}: {
  label: string;
  sums: T;
  onChange: (sums: T) => void;
}) {
  const t = useTexts(lateTexts);
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {(['for', 'against', 'other'] as const).map((one) => (
        <TextField
          key={one}
          label={t.sums[one]}
          inputMode="numeric"
          pattern="[0-9]{1,4}"
          value={sums[one]}
          onChange={(typed) => onChange({ ...sums, [one]: typed })}
          required
        />
      ))}
    </fieldset>
  );
}

/** The list with one of its rows changed, or taken away. */
export function replaced<T>(all: readonly T[], at: number, row?: T): T[] {
  return all.flatMap((one, index) => (index === at ? (row === undefined ? [] : [row]) : [one]));
}

export function Votes({
  votes,
  items,
  onChange,
}: {
  votes: readonly TypedVote[];
  items: readonly string[];
  onChange: (votes: TypedVote[]) => void;
}) {
  const t = useTexts(lateTexts);
  return (
    <section className="form">
      <h2>{t.votes}</h2>
      {votes.map((vote, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
        <div key={at} className="form">
          <SelectField
            label={t.ofItem}
            value={vote.item}
            choices={items.map((title, index) => [String(index), title] as const)}
            onChange={(item) => onChange(replaced(votes, at, { ...vote, item }))}
          />
          <TextField
            label={t.question}
            value={vote.question}
            onChange={(question) => onChange(replaced(votes, at, { ...vote, question }))}
            minLength={3}
            maxLength={500}
            required
          />
          <Sums
            label={t.voteTitle(at + 1)}
            sums={vote}
            onChange={(next) => onChange(replaced(votes, at, next))}
          />
          <button className="btn quiet" type="button" onClick={() => onChange(replaced(votes, at))}>
            {t.removeVote(at + 1)}
          </button>
        </div>
      ))}
      <button
        className="btn"
        type="button"
        disabled={items.length === 0}
        onClick={() => onChange([...votes, { ...noSums, item: '0', question: '' }])}
      >
        {t.addVote}
      </button>
    </section>
  );
}

/** Null while nothing was passed. */
export function Duties({
  duties,
  members,
  onChange,
}: {
  duties: readonly Duty[] | null;
  members: readonly (readonly [string, string])[];
  onChange: (duties: Duty[] | null) => void;
}) {
  const t = useTexts(lateTexts);
  const m = useTexts(meetingsTexts);
  const next = 1 + Math.max(0, ...(duties ?? []).map((duty) => duty.row));
  const empty: Duty = { row: next, text: '', who: '', due: null };
  return (
    <section className="form">
      <CheckField
        label={t.resolution}
        checked={duties !== null}
        onChange={(on) => onChange(on ? [empty] : null)}
      />
      {duties?.map((duty, at) => (
        <fieldset key={duty.row} className="form">
          <legend>{t.duty(at + 1)}</legend>
          <TextField
            label={t.dutyText}
            value={duty.text}
            onChange={(text) => onChange(replaced(duties, at, { ...duty, text }))}
            minLength={3}
            maxLength={2000}
            required
          />
          <SelectField
            label={t.dutyWho}
            value={duty.who}
            blank={m.notYet}
            choices={members}
            onChange={(who) => onChange(replaced(duties, at, { ...duty, who }))}
            required
          />
          <DateField
            label={t.dutyDue}
            hint={m.dateHint}
            wrong={m.dateWrong}
            initial={duty.due ? showDate(duty.due) : ''}
            onDate={(due) => onChange(replaced(duties, at, { ...duty, due }))}
            required
          />
          <button className="btn quiet" type="button" onClick={() => onChange(replaced(duties, at))}>
            {t.removeDuty(at + 1)}
          </button>
        </fieldset>
      ))}
      {duties && (
        <button className="btn" type="button" onClick={() => onChange([...duties, empty])}>
          {t.addDuty}
        </button>
      )}
    </section>
  );
}
