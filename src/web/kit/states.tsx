// What a page shows when there is nothing, not yet something, or a refusal.
import type { ReactNode } from 'react';
import type { ApiRefusal } from '../client.ts';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { Icon } from './icon.tsx';

export function Loading() {
  const t = useTexts(shellTexts);
  return (
    <div className="waiting" role="status">
      <span className="hidden">{t.loading}</span>
      <div className="card bone" />
      <div className="card bone" />
    </div>
  );
}

/** A refusal in words; what was typed stays where it is. */
export function RefusalBox({ refusal, again }: { refusal: ApiRefusal; again?: () => void }) {
  const t = useTexts(shellTexts);
  return (
    <div className="refusal" role="alert">
      <p className="state late">
        <Icon name="late" />
        {t.cannotDo}
      </p>
      <p>{refusal.message}</p>
      {again && (
        <button className="btn" type="button" onClick={again}>
          {t.again}
        </button>
      )}
    </div>
  );
}

export function Empty({ title, why, children }: { title: string; why: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="second">{why}</p>
      {children}
    </div>
  );
}
