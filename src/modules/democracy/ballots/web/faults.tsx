// The reasons for which ballots are invalid: a number for each that the rule of the day knows, and one line that tells them.
import { TextField } from '../../../../web/kit/fields.tsx';
import { faultsTexts } from '../../../../web/texts/faults.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type BallotFault, type BallotForm, ballotFaults, type Faults, faultsOf } from '../faults/rules.ts';
import '../../../../web/styles/faults.css';

type Form = Pick<BallotForm, 'method' | 'options'>;
export type TypedFaults = Readonly<Record<BallotFault, string>>;

/** What the fields begin with: what was entered before, else nothing invalid. */
export function typedFaults(entered: Faults | undefined): TypedFaults {
  const typed = (fault: BallotFault) => String(entered?.[fault] ?? 0);
  return Object.fromEntries(ballotFaults.map((fault) => [fault, typed(fault)])) as TypedFaults;
}

/** Digits, as the API takes them; nothing typed is nothing counted. */
export const numberOf = (typed: string | undefined) => (/^\d+$/.test(typed ?? '') ? Number(typed) : 0);

/** Only what was asked: a reason that is not shown is none. */
export const countedFaults = (typed: TypedFaults, asked: readonly BallotFault[]) =>
  faultsOf((fault) => (asked.includes(fault) ? numberOf(typed[fault]) : 0));

function useWords({ method, options }: Form) {
  const t = useTexts(faultsTexts);
  return method === 'cross_out' ? t.ofNames : t.ofBoxes(options);
}

export function FaultFields({
  form,
  asked,
  typed,
  onChange,
}: {
  form: Form;
  asked: readonly BallotFault[];
  typed: TypedFaults;
  onChange: (typed: TypedFaults) => void;
}) {
  const t = useTexts(faultsTexts);
  const words = useWords(form);
  return (
    <fieldset className="number-fields">
      <legend>{t.title}</legend>
      {asked.map((fault) => (
        <TextField
          key={fault}
          label={words[fault]}
          value={typed[fault]}
          onChange={(next) => onChange({ ...typed, [fault]: next })}
          inputMode="numeric"
          pattern="[0-9]{1,4}"
          autoComplete="off"
          required
        />
      ))}
    </fieldset>
  );
}

/** "Không hợp lệ: để trống 1; gạch hết tên 2."; nothing where all are valid or no reason was told. */
export function FaultsLine({ form, faults }: { form: Form; faults: Faults | null }) {
  const t = useTexts(faultsTexts);
  const words = useWords(form);
  const reasons = ballotFaults.flatMap((fault) => {
    const count = faults?.[fault] ?? 0;
    const name = words[fault];
    return count > 0 ? [`${name.charAt(0).toLowerCase()}${name.slice(1)} ${count}`] : [];
  });
  return reasons.length > 0 ? <p className="second">{t.invalidAs(reasons.join('; '))}</p> : null;
}
