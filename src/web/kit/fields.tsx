// Form fields: a label above, a hint below, an error in words; plain elements, so that keyboard and readers work.
import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';
import { readDate } from './format.ts';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

function Field({
  label,
  hint,
  error,
  children,
}: FieldProps & { children: (ids: { id: string; describedBy: string | undefined }) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: note ? `${id}-note` : undefined })}
      {note && (
        <p id={`${id}-note`} className={error ? 'note wrong' : 'note'}>
          {note}
        </p>
      )}
    </div>
  );
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  value: string;
  onChange: (value: string) => void;
};

export function TextField({ label, hint, error, onChange, ...input }: FieldProps & InputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <input
          {...input}
          id={id}
          className="input"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  value,
  onChange,
  ...rest
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <textarea
          rows={3}
          {...rest}
          id={id}
          className="input"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of many. `choices` are [value, words]; `blank` stands while nothing is chosen. */
export function SelectField<T extends string>({
  label,
  hint,
  error,
  value,
  choices,
  blank,
  required,
  onChange,
}: FieldProps & {
  value: T;
  choices: readonly (readonly [T, string])[];
  blank?: string;
  required?: boolean;
  onChange: (value: T) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className="input"
          value={value}
          required={required}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {blank !== undefined && <option value="">{blank}</option>}
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several of many; the checkboxes stand in their own scroll when they are long. */
export function ManyField({
  label,
  values,
  choices,
  onChange,
}: {
  label: string;
  values: readonly string[];
  choices: readonly (readonly [string, string])[];
  onChange: (values: string[]) => void;
}) {
  return (
    <fieldset className="many">
      <legend>{label}</legend>
      <div>
        {choices.map(([one, words]) => (
          <CheckField
            key={one}
            label={words}
            checked={values.includes(one)}
            onChange={(on) => onChange(on ? [...values, one] : values.filter((value) => value !== one))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A date typed as dd/mm/yyyy; gives YYYY-MM-DD, or null while it is empty or not yet a date. */
export function DateField({
  wrong,
  onDate,
  initial = '',
  ...rest
}: Omit<FieldProps, 'error'> & {
  wrong: string;
  onDate: (date: string | null) => void;
  initial?: string;
  required?: boolean;
}) {
  const [typed, setTyped] = useState(initial);
  const [left, setLeft] = useState(false);
  const bad = left && typed !== '' && readDate(typed) === null;
  return (
    <TextField
      {...rest}
      value={typed}
      inputMode="numeric"
      error={bad ? wrong : undefined}
      onBlur={() => setLeft(true)}
      onChange={(next) => {
        setTyped(next);
        onDate(readDate(next));
      }}
    />
  );
}

export function CheckField({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-note`} className="note">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One of a few, all visible. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: T;
  choices: Readonly<Partial<Record<T, string>>>;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {(Object.keys(choices) as T[]).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          {choices[one]}
        </label>
      ))}
    </fieldset>
  );
}
