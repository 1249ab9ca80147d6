// Where everybody goes: one cell for all or one by one, the organisation that takes them in.
import { useState } from 'react';
import { SelectField } from '../../../../web/kit/fields.tsx';
import { changesTexts } from '../../../../web/texts/changes.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { type OfficeKind, type OrganisationKind, officeTitle } from '../../rules.ts';
import type { Placing } from '../contract.ts';

/** What is chosen beside date and decision, as its endpoint takes it; null while it is not whole. */
export type Chosen = { readonly [key: string]: unknown } | null;

export interface PlacingProps {
  placing: Placing;
  onChosen: (chosen: Chosen) => void;
}

/** Name, and what matters when somebody is placed: on trial, here for a time, offices. */
export function useNames(kind: OrganisationKind) {
  const t = useTexts(changesTexts);
  const { officeNames } = useTexts(shellTexts);
  return (member: Placing['members'][number]) => {
    const notes = [
      ...(member.official ? [] : [t.onTrial]),
      ...(member.temporary ? [t.temporary] : []),
      ...member.offices.map((one) => officeNames[officeTitle(one as OfficeKind, kind)].toLowerCase()),
    ];
    return notes.length > 0 ? `${member.name} (${notes.join(', ')})` : member.name;
  };
}

const outside = 'outside';

export function DissolveFields({ placing, onChosen }: PlacingProps) {
  const t = useTexts(changesTexts);
  const nameOf = useNames(placing.kind as OrganisationKind);
  const [all, setAll] = useState('');
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const { members } = placing;
  const cells = [...placing.others.map((one) => [one.id, one.name] as const), [outside, t.outside] as const];
  const choose = (nextAll: string, nextOwn: typeof own) => {
    setAll(nextAll);
    setOwn(nextOwn);
    const placements = members.map(({ personId }) => ({ personId, to: nextOwn[personId] || nextAll }));
    onChosen(
      placements.every((one) => one.to !== '')
        ? {
            placements: placements.map(({ personId, to }) => ({
              personId,
              toCellId: to === outside ? null : to,
            })),
          }
        : null,
    );
  };
  return (
    <>
      <SelectField
        label={t.everybodyTo}
        value={all}
        blank={t.choose}
        choices={cells}
        onChange={(to) => choose(to, own)}
      />
      <details className="fold inner">
        <summary>{t.oneByOne}</summary>
        {members.map((one) => (
          <SelectField
            key={one.personId}
            label={nameOf(one)}
            value={own[one.personId] || all}
            blank={t.choose}
            choices={cells}
            onChange={(to) => choose(all, { ...own, [one.personId]: to })}
          />
        ))}
      </details>
    </>
  );
}

export function MergeFields({ placing, onChosen }: PlacingProps) {
  const t = useTexts(changesTexts);
  const [successorId, setSuccessorId] = useState('');
  return (
    <SelectField
      label={t.into}
      hint={placing.others.length === 0 ? t.noOther : undefined}
      value={successorId}
      blank={t.choose}
      required
      choices={placing.others.map((one) => [one.id, one.name] as const)}
      onChange={(id) => {
        setSuccessorId(id);
        onChosen(id ? { successorId: id } : null);
      }}
    />
  );
}
