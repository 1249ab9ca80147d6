// An address that no page has.
import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';

export function NotFound() {
  const t = useTexts(shellTexts);
  return (
    <main className="narrow">
      <div className="brand">{t.product}</div>
      <h1>{t.nothingHere}</h1>
      <p>{t.nothingHereWhy}</p>
      <Link className="btn" to="/">
        {t.toToday}
      </Link>
    </main>
  );
}
