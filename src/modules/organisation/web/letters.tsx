// Invitations just made, as letters to print and hand out, two on a sheet; the codes are shown this once.
import { showDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { QrCode } from '../../../web/kit/qr.tsx';
import { useSession } from '../../../web/session.tsx';
import { invitationTexts } from '../../../web/texts/invitations.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import '../../../web/styles/letters.css';

interface Invitation {
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  readonly link: string;
  readonly expiresAt: string;
}

export function Letters({ cellName, invitations }: { cellName: string; invitations: readonly Invitation[] }) {
  const t = useTexts(invitationTexts);
  const host = URL.parse(invitations[0]?.link ?? '')?.host ?? '';
  return (
    <section className="letter-part" aria-labelledby="letters">
      <header className="no-print">
        <div>
          <h2 id="letters">{t.made(invitations.length)}</h2>
          <p className="second">{t.madeWhy}</p>
          {/^(localhost|127\.)/.test(host) && <StateLine state="late">{t.onlyHere(host)}</StateLine>}
        </div>
        <div>
          <button className="btn main" type="button" onClick={() => print()}>
            {t.print}
          </button>
          <p className="second">{t.printHint}</p>
        </div>
      </header>
      <ul className="letters">
        {invitations.map((one) => (
          <li key={one.personId}>
            <Letter one={one} cellName={cellName} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letter({ one, cellName }: { one: Invitation; cellName: string }) {
  const t = useTexts(invitationTexts);
  const { officeNames } = useTexts(shellTexts);
  const { person, offices } = useSession();
  const office = offices.find((held) => held.organisationName === cellName) ?? offices[0];
  const as = office
    ? `${officeNames[office.title].toLowerCase()} ${office.organisationName === cellName ? '' : office.organisationName}`.trim()
    : '';
  const [scan, choose, later, byHand] = t.steps(one.link.slice(0, one.link.lastIndexOf('/')));
  return (
    <article className="letter">
      <p className="second">{cellName}</p>
      <h3>{t.letter}</h3>
      <p className="dear">{t.dear(one.name)}</p>
      <p>{t.from(person.name, as, cellName)}</p>
      <div className="how">
        <ol>
          <li>{scan}</li>
          <li>{choose}</li>
          <li>{later}</li>
        </ol>
        <QrCode text={one.link} label={t.qr(one.name)} />
      </div>
      <p>{byHand}</p>
      <p>
        {t.code}: <span className="code">{one.code.match(/.{4}/g)?.join(' ')}</span>
      </p>
      <p className="second">
        {t.until(showDate(one.expiresAt))} {t.keep}
      </p>
    </article>
  );
}
