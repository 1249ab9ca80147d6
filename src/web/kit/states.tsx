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

/** A whole page that could not be opened: it has a heading of its own. */
export function PageRefusal({ refusal, again }: { refusal: ApiRefusal; again: () => void }) {
  const t = useTexts(shellTexts);
  return (
    <div className="page">
      <h1>{t.notOpened}</h1>
      <RefusalBox refusal={refusal} again={again} />
    </div>
  );
}

/** A whole page that is on its way. */
export function PageLoading() {
  const t = useTexts(shellTexts);
  return (
    <div className="page">
      <h1 className="hidden">{t.loading}</h1>
      <Loading />
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
