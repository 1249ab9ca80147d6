// Giving an office to a member from a date, and ending one.
import { useId, useState } from 'react';
import { useCommand, useEndpoint } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { CheckField, DateField, SelectField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { isHeldAlone, type OfficeKind, officeTitle } from '../../rules.ts';
import type { Organisation } from '../../tree/contract.ts';
import { endOffice, findCandidates, grantOffice, type Office } from '../contract.ts';

const ofCell: readonly OfficeKind[] = [
  'secretary',
  'deputy_secretary',
  'committee_member',
  'agency_head',
  'supervisor',
];
const ofCommittee: readonly OfficeKind[] = [
  'secretary',
  'deputy_secretary',
  'committee_member',
  'inspection_head',
  'inspection_deputy',
  'inspection_commission',
  'officer',
  'administrator',
];

export function GrantOffice({
  organisation,
  onDone,
}: {
  organisation: Pick<Organisation, 'id' | 'kind' | 'name' | 'offices'>;
  onDone: () => void;
}) {
  const t = useTexts(treeTexts);
  const { officeNames } = useTexts(shellTexts);
  const grant = useCommand(grantOffice);
  const kinds = organisation.kind === 'cell' ? ofCell : ofCommittee;
  const [kind, setKind] = useState<OfficeKind>(kinds[0] as OfficeKind);
  const [personId, setPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(todayHere());
  const [until, setUntil] = useState<string | null>(null);
  const [decision, setDecision] = useState('');
  const [handsOver, setHandsOver] = useState(true);
  const holder = isHeldAlone(kind) ? heldFrom(organisation.offices, kind, from) : undefined;
  const submit = () =>
    from &&
    personId &&
    grant.mutate(
      {
        params: { organisationId: organisation.id },
        body: {
          personId,
          kind,
          from,
          until,
          decision: decision || undefined,
          insteadOf: holder && handsOver ? { officeId: holder.id, version: holder.version } : undefined,
        },
      },
      { onSuccess: onDone },
    );
  return (
    <Sheet title={t.grant} onClose={onDone}>
      <p className="second">{organisation.name}</p>
      <CommandForm
        action={t.grantDo}
        pending={grant.isPending || personId === null}
        refusal={grant.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <SelectField
          label={t.office}
          value={kind}
          choices={kinds.map((one) => [one, officeNames[officeTitle(one, organisation.kind)]] as const)}
          onChange={setKind}
        />
        <PersonChoice organisationId={organisation.id} value={personId} onChange={setPersonId} />
        <div className="form two">
          <DateField
            label={t.from}
            hint={t.dateHint}
            wrong={t.dateWrong}
            initial={showDate(todayHere())}
            onDate={setFrom}
            required
          />
          <DateField label={t.endsOn} hint={t.endsHint} wrong={t.dateWrong} onDate={setUntil} />
          <TextField
            label={t.decision}
            hint={t.decisionExample}
            value={decision}
            onChange={setDecision}
            maxLength={100}
          />
        </div>
        {holder && (
          <>
            <CheckField label={t.handsOver(holder.name)} checked={handsOver} onChange={setHandsOver} />
            <p className="second">{t.handsOverWhy}</p>
          </>
        )}
        <p className="second">{t.rightsWhy}</p>
      </CommandForm>
    </Sheet>
  );
}

/** Who holds the office on the day from which it is given. */
function heldFrom(offices: readonly Office[], kind: OfficeKind, from: string | null): Office | undefined {
  return offices.find(
    (one) =>
      one.kind === kind && from !== null && one.from < from && (one.until === null || one.until > from),
  );
}

/** A member found by part of the name; all are radio buttons, so the keyboard needs no more than arrows. */
function PersonChoice({
  organisationId,
  value,
  onChange,
}: {
  organisationId: string;
  value: string | null;
  onChange: (personId: string) => void;
}) {
  const t = useTexts(treeTexts);
  const group = useId();
  const [name, setName] = useState('');
  const found = useEndpoint(findCandidates, { params: { organisationId }, query: { name } });
  const people = found.data?.people;
  return (
    <div className="field">
      <TextField label={t.findName} value={name} onChange={setName} autoComplete="off" />
      {found.error && <RefusalBox refusal={found.error} again={() => found.refetch()} />}
      {!people && !found.error && <Loading />}
      {people && (
        <fieldset className="people">
          <legend className="hidden">{t.choosePerson}</legend>
          {people.map((one) => (
            <label key={one.personId}>
              <input
                type="radio"
                name={group}
                checked={one.personId === value}
                onChange={() => onChange(one.personId)}
              />
              <span>
                <b>{one.name}</b>
                <span className="second block">{one.cellName}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="note" role="status">
        {people?.length === 0 ? t.nobody : people?.length === 20 ? t.mostly : ''}
      </p>
    </div>
  );
}

export function EndOffice({
  kind,
  office,
  onDone,
}: {
  kind: Organisation['kind'];
  office: Office;
  onDone: () => void;
}) {
  const t = useTexts(treeTexts);
  const { officeNames } = useTexts(shellTexts);
  const end = useCommand(endOffice);
  const [on, setOn] = useState<string | null>(todayHere());
  const submit = () =>
    on &&
    end.mutate(
      { params: { officeId: office.id }, body: { on, version: office.version } },
      { onSuccess: onDone },
    );
  return (
    <Sheet
      title={t.endOf(officeNames[officeTitle(office.kind, kind)].toLowerCase(), office.name)}
      onClose={onDone}
    >
      <p className="second">{t.endWhy}</p>
      <CommandForm
        action={t.endDo}
        pending={end.isPending}
        refusal={end.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <DateField
          label={t.firstDayWithout}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={showDate(todayHere())}
          onDate={setOn}
          required
        />
      </CommandForm>
    </Sheet>
  );
}
