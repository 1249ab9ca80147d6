// Where everybody goes: ticked for the new cell, one cell for all or one by one, the organisation that takes them in.
import { useState } from 'react';
import { ManyField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { changesTexts } from '../../../../web/texts/changes.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { type OfficeKind, type OrganisationKind, officeTitle } from '../../rules.ts';
import type { Placing } from '../contract.ts';

/** What is chosen beside date and decision, as its endpoint takes it; null while it is not whole. */
export type Chosen = { readonly [key: string]: unknown } | null;

interface Props {
  placing: Placing;
  onChosen: (chosen: Chosen) => void;
}

/** Name, and what matters when somebody is placed: on trial, here for a time, offices. */
function useNames(placing: Placing) {
  const t = useTexts(changesTexts);
  const { officeNames } = useTexts(shellTexts);
  return (member: Placing['members'][number]) => {
    const notes = [
      ...(member.official ? [] : [t.onTrial]),
      ...(member.temporary ? [t.temporary] : []),
      ...member.offices.map((one) =>
        officeNames[officeTitle(one as OfficeKind, placing.kind as OrganisationKind)].toLowerCase(),
      ),
    ];
    return notes.length > 0 ? `${member.name} (${notes.join(', ')})` : member.name;
  };
}

export function SplitFields({ placing, onChosen }: Props) {
  const t = useTexts(changesTexts);
  const nameOf = useNames(placing);
  const [name, setName] = useState('');
  const [going, setGoing] = useState<readonly string[]>([]);
  const [leads, setLeads] = useState({ secretary: '', deputy_secretary: '' });
  const { members, least } = placing;
  const choose = (next: { name?: string; going?: readonly string[]; leads?: typeof leads }) => {
    const all = { name, going, leads, ...next };
    setName(all.name);
    setGoing(all.going);
    setLeads(all.leads);
    const offices = (['secretary', 'deputy_secretary'] as const)
      .map((kind) => ({ kind, personId: all.leads[kind] }))
      .filter((one) => all.going.includes(one.personId));
    onChosen(
      all.going.length === 0 || all.name.trim().length < 2
        ? null
        : {
            staying: members.map((one) => one.personId).filter((one) => !all.going.includes(one)),
            parts: [{ name: all.name, members: all.going, offices }],
          },
    );
  };
  const officials = members.filter((one) => one.official && !one.temporary);
  const leaders = officials.filter((one) => going.includes(one.personId));
  return (
    <>
      <TextField
        label={t.newName}
        value={name}
        minLength={2}
        maxLength={200}
        required
        onChange={(typed) => choose({ name: typed })}
      />
      <ManyField
        label={t.goes}
        values={going}
        choices={members.map((one) => [one.personId, nameOf(one)] as const)}
        onChange={(values) => choose({ going: values })}
      />
      <p className="second" aria-live="polite">
        {t.counts(officials.length - leaders.length, leaders.length, least)}
      </p>
      {(['secretary', 'deputy_secretary'] as const).map((kind) => (
        <SelectField
          key={kind}
          label={kind === 'secretary' ? t.secretary : t.deputy}
          value={leads[kind]}
          blank={t.notYet}
          choices={leaders.map((one) => [one.personId, one.name] as const)}
          onChange={(personId) => choose({ leads: { ...leads, [kind]: personId } })}
        />
      ))}
    </>
  );
}

const outside = 'outside';

export function DissolveFields({ placing, onChosen }: Props) {
  const t = useTexts(changesTexts);
  const nameOf = useNames(placing);
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

export function MergeFields({ placing, onChosen }: Props) {
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
