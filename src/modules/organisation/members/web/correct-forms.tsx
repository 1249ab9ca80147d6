// Correcting a member's data; entering the official date of somebody on probation.
import { useState } from 'react';
import { useCommand } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { ChoiceField, DateField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { memberTexts } from '../../../../web/texts/members.ts';
import { Rule } from '../../regulations/web/rule.tsx';
import { correctMember, type MemberAnswer, type Membership } from '../contract.ts';

interface FormProps {
  data: MemberAnswer;
  membership: Membership;
  onDone: () => void;
}

export function CorrectMember({ data, membership, onDone }: FormProps) {
  const t = useTexts(memberTexts);
  const correct = useCommand(correctMember);
  const { person, contact, can } = data;
  const [typed, setTyped] = useState({
    name: person.name,
    birthYear: person.birthYear ? String(person.birthYear) : '',
    post: person.post ?? '',
    phone: contact?.phone ?? '',
    cardNumber: contact?.cardNumber ?? '',
  });
  const [sex, setSex] = useState<'none' | 'male' | 'female'>(person.sex ?? 'none');
  const [joinedOn, setJoinedOn] = useState(membership.joinedOn);
  const [officialOn, setOfficialOn] = useState(membership.officialOn);
  const set = (field: keyof typeof typed) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));
  const submit = () =>
    correct.mutate(
      {
        params: { membershipId: membership.id },
        body: {
          name: typed.name,
          birthYear: typed.birthYear ? Number(typed.birthYear) : null,
          sex: sex === 'none' ? null : sex,
          post: typed.post || null,
          joinedOn,
          officialOn,
          ...(can.editContact ? { phone: typed.phone || null, cardNumber: typed.cardNumber || null } : {}),
          personVersion: person.version,
          version: membership.version,
        },
      },
      { onSuccess: onDone },
    );
  const date = (label: string, known: string | null, onDate: (date: string | null) => void) => (
    <DateField
      label={label}
      hint={t.dateHint}
      wrong={t.dateWrong}
      initial={known ? showDate(known) : ''}
      onDate={onDate}
    />
  );
  return (
    <Sheet title={t.correct} onClose={onDone}>
      <p className="second">{t.correctWhy}</p>
      <CommandForm
        action={t.correctDo}
        pending={correct.isPending}
        refusal={correct.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <div className="form two">
          <TextField
            label={t.name}
            value={typed.name}
            onChange={set('name')}
            minLength={2}
            maxLength={100}
            required
          />
          <TextField label={t.post} value={typed.post} onChange={set('post')} maxLength={200} />
          <TextField
            label={t.birthYear}
            value={typed.birthYear}
            onChange={set('birthYear')}
            inputMode="numeric"
            pattern="(19|20)[0-9]{2}"
          />
          {date(t.joinedOn, membership.joinedOn, setJoinedOn)}
          {date(t.officialOn, membership.officialOn, setOfficialOn)}
          {can.editContact && (
            <>
              <TextField label={t.phone} value={typed.phone} onChange={set('phone')} inputMode="tel" />
              <TextField label={t.cardNumber} value={typed.cardNumber} onChange={set('cardNumber')} />
            </>
          )}
        </div>
        <ChoiceField label={t.sex} value={sex} choices={t.sexes} onChange={setSex} />
        {!can.editContact && <p className="second">{t.guarded}</p>}
      </CommandForm>
    </Sheet>
  );
}

/** Probation lasts twelve months from the day of joining; the date that is proposed may be changed. */
export function MakeOfficial({ data, membership, onDone }: FormProps) {
  const t = useTexts(memberTexts);
  const correct = useCommand(correctMember);
  const due = membership.joinedOn && yearAfter(membership.joinedOn);
  const [officialOn, setOfficialOn] = useState<string | null>(membership.officialOn ?? due);
  const submit = () =>
    officialOn &&
    correct.mutate(
      {
        params: { membershipId: membership.id },
        body: { officialOn, personVersion: data.person.version, version: membership.version },
      },
      { onSuccess: onDone },
    );
  return (
    <Sheet title={t.makeOfficial} onClose={onDone}>
      <p>
        {due && t.makeOfficialWhy(showDate(due))} {t.makeOfficialNote}{' '}
        {data.rules.official && <Rule id={data.rules.official} />}
      </p>
      <CommandForm
        action={t.makeOfficial}
        pending={correct.isPending}
        refusal={correct.error}
        onSubmit={submit}
        onCancel={onDone}
      >
        <DateField
          label={t.officialOn}
          hint={t.dateHint}
          wrong={t.dateWrong}
          initial={officialOn ? showDate(officialOn) : ''}
          onDate={setOfficialOn}
          required
        />
      </CommandForm>
    </Sheet>
  );
}

function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`.replace('-02-29', '-02-28');
}
