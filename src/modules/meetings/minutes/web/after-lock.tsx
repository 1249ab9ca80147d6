// What follows the locking: printed and signed by hand, the scan, the e-handbook by its date.
import { lazy, Suspense } from 'react';
import { addressOf } from '../../../../web/client.ts';
import { showDate, showMoment, todayHere } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type MinutesRead, readScan } from '../contract.ts';

const AttachScan = lazy(async () => ({ default: (await import('./attach-scan.tsx')).AttachScan }));

export function AfterLock({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const { handbookDue, scans, meetingId, contentHash } = minutes;
  const late = handbookDue !== null && handbookDue.on < todayHere();
  return (
    <section className="card pad" aria-labelledby="after">
      <h2 id="after">{t.after}</h2>
      <p>{t.printAndSign}</p>
      {scans.length > 0 && (
        <div>
          <p className="second">{t.scans(scans.length)}</p>
          <ul className="scans">
            {scans.map((one) => (
              <li key={one.id}>
                <a
                  href={addressOf(readScan, { params: { meetingId }, query: { scan: one.id } })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {one.name}
                </a>
                <span className="second">{t.scanBy(one.by, showMoment(one.at))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {minutes.can.attachScan && (
        <Suspense>
          <AttachScan minutes={minutes} />
        </Suspense>
      )}
      {handbookDue && (
        <div>
          <StateLine state={late ? 'late' : 'due'}>
            {late ? t.overdue(showDate(handbookDue.on)) : t.deadline(showDate(handbookDue.on))}
          </StateLine>
          <p>{t.handbook}</p>
          <p className="rule">
            <Icon name="book" />
            <Rule id={handbookDue.ruleId} />
          </p>
        </div>
      )}
      {contentHash && (
        <details>
          <summary>{t.hash}</summary>
          <p className="second">{t.hashWhy}</p>
          <p className="fingerprint">{contentHash}</p>
        </details>
      )}
    </section>
  );
}
