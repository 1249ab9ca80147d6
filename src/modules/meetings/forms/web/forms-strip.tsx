// How the last meetings were held, one square each with a table behind it; and another form to try.
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { readForms } from '../contract.ts';
import { isReport } from '../rules.ts';

export function FormsStrip({ cellId }: { cellId: string }) {
  const t = useTexts(planningTexts);
  const m = useTexts(meetingsTexts);
  const read = useEndpoint(readForms, { params: { cellId } });
  const { last = [], offer = null, reports = 0 } = read.data ?? {};
  if (last.length === 0) return null;
  const words = (one: (typeof last)[number]) =>
    one.form ? `${m.kinds[one.kind]}, ${t.forms[one.form].toLowerCase()}` : m.kinds[one.kind];
  return (
    <section className="card points">
      <h2>{t.stripTitle(last.length)}</h2>
      <ol className="strip" aria-hidden="true">
        {last.map((one) => (
          <li key={one.id} data-other={isReport(one) ? undefined : ''} title={words(one)} />
        ))}
      </ol>
      <p>{offer ? t.offer(reports, offer) : t.stripOthers(last.filter(isReport).length, last.length)}</p>
      <details className="fold">
        <summary>{t.stripTable}</summary>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t.columns.meeting}</th>
              <th scope="col">{t.columns.form}</th>
            </tr>
          </thead>
          <tbody>
            {last.map((one) => (
              <tr key={one.id}>
                <td>{showDate(one.startsAt)}</td>
                <td>{words(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
