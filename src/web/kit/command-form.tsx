// A form that sends one command: its fields, the refusal in words, the button that says what happens.
import type { FormEvent, ReactNode } from 'react';
import type { ApiRefusal } from '../client.ts';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { RefusalBox } from './states.tsx';

export function CommandForm({
  action,
  pending,
  refusal,
  onSubmit,
  onCancel,
  children,
}: {
  /** The words of the button. */
  action: string;
  pending: boolean;
  refusal: ApiRefusal | null;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const t = useTexts(shellTexts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="form" onSubmit={submit}>
      {children}
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button className="btn main" type="submit" disabled={pending}>
          {action}
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
