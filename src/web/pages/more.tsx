// On a phone: the pages that have no tab, and who is signed in.
import { RestOfPages } from '../nav.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';

export function More() {
  const t = useTexts(shellTexts);
  const { person, organisation } = useSession();
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{organisation?.name}</p>
          <h1>{person.name}</h1>
        </div>
      </header>
      <nav aria-label={t.more}>
        <RestOfPages />
      </nav>
    </div>
  );
}
