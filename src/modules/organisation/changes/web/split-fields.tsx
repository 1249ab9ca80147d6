// Splitting a cell: up to six new cells, each with its name, who goes there and who leads it; everybody else stays.
import { useState } from 'react';
import { ManyField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { Icon } from '../../../../web/kit/icon.tsx';
import { changesTexts } from '../../../../web/texts/changes.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { Placing } from '../contract.ts';
import { type PlacingProps, useNames } from './placing.tsx';

/** As many as a decision may found at once. */
const most = 6;
const leading = ['secretary', 'deputy_secretary'] as const;

interface Part {
  /** Of the form alone. */
  readonly key: number;
  readonly name: string;
  readonly going: readonly string[];
  readonly leads: Readonly<Record<(typeof leading)[number], string>>;
}

const blank = (key: number): Part => ({
  key,
  name: '',
  going: [],
  leads: { secretary: '', deputy_secretary: '' },
});

const officialsOf = (members: Placing['members']) => members.filter((one) => one.official && !one.temporary);

export function SplitFields({ placing, onChosen }: PlacingProps) {
  const t = useTexts(changesTexts);
  const [parts, setParts] = useState<readonly Part[]>([blank(1)]);
  const { members, least } = placing;
  const gone = (from: readonly Part[]) => new Set(from.flatMap((part) => part.going));
  const choose = (next: readonly Part[]) => {
    setParts(next);
    const whole = next.every((part) => part.going.length > 0 && part.name.trim().length >= 2);
    const left = gone(next);
    onChosen(
      whole
        ? {
            staying: members.map((one) => one.personId).filter((one) => !left.has(one)),
            parts: next.map(({ name, going, leads }) => ({
              name,
              members: going,
              offices: leading
                .map((kind) => ({ kind, personId: leads[kind] }))
                .filter((one) => going.includes(one.personId)),
            })),
          }
        : null,
    );
  };
  const change = (key: number, said: Partial<Part>) =>
    choose(parts.map((part) => (part.key === key ? { ...part, ...said } : part)));
  const taken = gone(parts);
  const stay = officialsOf(members).filter((one) => !taken.has(one.personId)).length;
  return (
    <>
      {parts.map((part, at) => (
        <NewCell
          key={part.key}
          part={part}
          ordinal={parts.length > 1 ? at + 1 : null}
          // Who is placed in another new cell is not offered twice.
          members={members.filter((one) => !taken.has(one.personId) || part.going.includes(one.personId))}
          onChange={(said) => change(part.key, said)}
          onRemove={() => choose(parts.filter((one) => one !== part))}
        />
      ))}
      {parts.length < most && (
        <div className="actions">
          <button
            className="btn"
            type="button"
            onClick={() => choose([...parts, blank(Math.max(...parts.map((one) => one.key)) + 1)])}
          >
            <Icon name="plus" />
            {t.oneMore}
          </button>
        </div>
      )}
      <p className="second" aria-live="polite">
        {t.counts(
          stay,
          parts.map(({ name, going }) => [
            name.trim() || t.newCell,
            officialsOf(members).filter((one) => going.includes(one.personId)).length,
          ]),
          least,
        )}
      </p>
    </>
  );
}

function NewCell({
  part,
  ordinal,
  members,
  onChange,
  onRemove,
}: {
  part: Part;
  /** Null while it is the only one. */
  ordinal: number | null;
  members: Placing['members'];
  onChange: (said: Partial<Part>) => void;
  onRemove: () => void;
}) {
  const t = useTexts(changesTexts);
  const nameOf = useNames('cell');
  const leaders = officialsOf(members).filter((one) => part.going.includes(one.personId));
  return (
    <fieldset className="new-cell">
      <legend>{ordinal === null ? t.newCell : t.newCellNumber(ordinal)}</legend>
      <TextField
        label={t.newName}
        value={part.name}
        minLength={2}
        maxLength={200}
        required
        onChange={(name) => onChange({ name })}
      />
      <ManyField
        label={t.goes}
        values={part.going}
        choices={members.map((one) => [one.personId, nameOf(one)] as const)}
        onChange={(going) => onChange({ going })}
      />
      {leading.map((kind) => (
        <SelectField
          key={kind}
          label={kind === 'secretary' ? t.secretary : t.deputy}
          value={part.leads[kind]}
          blank={t.notYet}
          choices={leaders.map((one) => [one.personId, one.name] as const)}
          onChange={(personId) => onChange({ leads: { ...part.leads, [kind]: personId } })}
        />
      ))}
      {ordinal !== null && (
        <div className="actions">
          <button className="btn quiet" type="button" onClick={onRemove}>
            {t.notThisCell(ordinal)}
          </button>
        </div>
      )}
    </fieldset>
  );
}
