// Choosing a person by a few letters of the name, with or without diacritics; arrows and Enter, or a tap.
import { type KeyboardEvent, useId, useState } from 'react';

interface Choosable {
  readonly id: string;
  readonly name: string;
}

/** Enough to choose from without scrolling a phone. */
const shownAtOnce = 6;

/** "Đỗ Thị Hà" → "do thi ha" */
export function plainLetters(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Those whose name has a word beginning with each typed word: "h luyen" finds Hồ Sỹ Luyện. */
export function findPeople<T extends Choosable>(people: readonly T[], typed: string): T[] {
  const wanted = plainLetters(typed).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const words = plainLetters(person.name).split(/\s+/);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

export function PersonField({
  label,
  hint,
  none,
  people,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  /** What is said when no name fits. */
  none: string;
  people: readonly Choosable[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const id = useId();
  const chosen = people.find((one) => one.id === value) ?? null;
  /** Null = not being typed in; then the chosen name stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = typed === null ? [] : findPeople(people, typed).slice(0, shownAtOnce);
  const choose = (person: Choosable | undefined) => {
    if (person) onChange(person.id);
    setTyped(null);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === null) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && !event.ctrlKey) choose(found[at]);
    else if (event.key === 'Escape') choose(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div className="field person-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        value={typed ?? chosen?.name ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} className="list" role="listbox" aria-label={hint} hidden={found.length === 0}>
        {found.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(person);
            }}
          >
            {person.name}
          </div>
        ))}
      </div>
      <p id={`${id}-note`} className="note">
        {typed !== null && typed !== '' && found.length === 0 ? none : hint}
      </p>
    </div>
  );
}
