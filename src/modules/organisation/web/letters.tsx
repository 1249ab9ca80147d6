// Invitations just made, one card each, to print and hand out; the codes are shown this once.
import { showDate } from '../../../web/kit/format.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';

interface Invitation {
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  readonly link: string;
  readonly expiresAt: string;
}

export function Letters({ cellName, invitations }: { cellName: string; invitations: readonly Invitation[] }) {
  const t = useTexts(organisationTexts);
  return (
    <section className="page" aria-labelledby="letters">
      <header>
        <div>
          <h2 id="letters">{t.letters}</h2>
          <p className="second">{t.lettersWhy}</p>
        </div>
        <button className="btn no-print" type="button" onClick={() => print()}>
          {t.print}
        </button>
      </header>
      <ul className="letters">
        {invitations.map((one) => (
          <li key={one.personId} className="card letter">
            <b>{one.name}</b>
            <span className="second">{cellName}</span>
            <span>{one.link}</span>
            <span>
              {t.code}: <span className="code">{one.code.match(/.{4}/g)?.join(' ')}</span>
            </span>
            <span className="second">{t.until(showDate(one.expiresAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
