// By which opinions are found: state, owner, words with or without diacritics.
import { type FormEvent, useState } from 'react';
import { SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import type { Filters } from './opinion-list.tsx';

interface FiltersHeld {
  readonly set: Filters;
  readonly change: (change: Filters) => void;
}

export function useFilters(): FiltersHeld {
  const [set, setSet] = useState<Filters>({});
  return { set, change: (change) => setSet((before) => ({ ...before, ...change })) };
}

export function FilterForm({ set, change }: FiltersHeld) {
  const t = useTexts(opinionsTexts);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ words: words.trim() || undefined });
  };
  return (
    <details className="fold">
      <summary>{t.filter}</summary>
      <search aria-label={t.filter}>
        <form className="opinion-filters" onSubmit={submit}>
          <SelectField
            label={t.state}
            value={set.state ?? ''}
            blank={t.allStates}
            choices={Object.entries(t.states)}
            onChange={(state) => change({ state: (state || undefined) as Filters['state'] })}
          />
          <SelectField
            label={t.owner}
            value={set.owner ?? ''}
            blank={t.allOwners}
            choices={Object.entries(t.owners)}
            onChange={(owner) => change({ owner: (owner || undefined) as Filters['owner'] })}
          />
          <TextField label={t.words} type="search" value={words} maxLength={100} onChange={setWords} />
          <button className="btn" type="submit">
            {t.find}
          </button>
        </form>
      </search>
    </details>
  );
}
