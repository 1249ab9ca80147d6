// Offices of an organisation with their terms; giving one and ending one, for those who keep them.
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { officeTitle } from '../../rules.ts';
import type { Organisation } from '../../tree/contract.ts';
import type { Office } from '../contract.ts';

const GrantOffice = lazy(async () => ({ default: (await import('./office-forms.tsx')).GrantOffice }));
const EndOffice = lazy(async () => ({ default: (await import('./office-forms.tsx')).EndOffice }));

export function OfficesCard({ organisation }: { organisation: Organisation }) {
  const t = useTexts(treeTexts);
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Office | null>(null);
  const { asOf, can } = organisation;
  // Of today also what is given for later; of an earlier day only what was held on it.
  const latest = asOf >= todayHere() ? '9' : asOf;
  const held = organisation.offices.filter(
    (one) => one.from <= latest && (one.until === null || one.until > asOf),
  );
  const past = organisation.offices.filter((one) => one.until !== null && one.until <= asOf);
  return (
    <section className="card">
      <div className="card-top">
        <h2>{held.length ? t.offices : t.noOffices}</h2>
        {can.organise && (
          <button className="btn" type="button" onClick={() => setGranting(true)}>
            <Icon name="plus" />
            {t.grant}
          </button>
        )}
      </div>
      {held.length > 0 && (
        <Table kind={organisation.kind} offices={held} asOf={asOf} onEnd={can.organise ? setEnding : null} />
      )}
      {past.length > 0 && (
        <details className="fold inner">
          <summary>{t.past(past.length)}</summary>
          <Table kind={organisation.kind} offices={past} asOf={asOf} onEnd={null} />
        </details>
      )}
      <Suspense fallback={null}>
        {granting && <GrantOffice organisation={organisation} onDone={() => setGranting(false)} />}
        {ending && <EndOffice kind={organisation.kind} office={ending} onDone={() => setEnding(null)} />}
      </Suspense>
    </section>
  );
}

function Table({
  kind,
  offices,
  asOf,
  onEnd,
}: {
  kind: Organisation['kind'];
  offices: readonly Office[];
  asOf: string;
  onEnd: ((office: Office) => void) | null;
}) {
  const t = useTexts(treeTexts);
  const { officeNames } = useTexts(shellTexts);
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{t.office}</th>
          <th scope="col">{t.holder}</th>
          <th scope="col">{t.since}</th>
          <th scope="col">{t.until}</th>
          {onEnd && (
            <th scope="col">
              <span className="hidden">{t.end}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {offices.map((one) => (
          <tr key={one.id}>
            <td>
              <Title office={one} kind={kind} />
            </td>
            <td>
              <Link to="/dang-vien/$personId" params={{ personId: one.personId }}>
                <b>{one.name}</b>
              </Link>
            </td>
            <td data-label={t.since} className="nowrap">
              {showDate(one.from)}
            </td>
            <td className={one.until ? undefined : 'nowrap'} data-label={one.until ? undefined : t.until}>
              <Until until={one.until} asOf={asOf} />
            </td>
            {onEnd && (
              <td className="act">
                <button
                  className="btn quiet"
                  type="button"
                  aria-label={t.endOf(officeNames[officeTitle(one.kind, kind)].toLowerCase(), one.name)}
                  onClick={() => onEnd(one)}
                >
                  {t.end}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A head or deputy of a group with its name below. */
function Title({ office, kind }: { office: Office; kind: Organisation['kind'] }) {
  const t = useTexts(treeTexts);
  const { officeNames } = useTexts(shellTexts);
  const { group } = office;
  if (group === null || (office.kind !== 'group_head' && office.kind !== 'group_deputy'))
    return officeNames[officeTitle(office.kind, kind)];
  return (
    <>
      {t.leadsGroup[office.kind]} <span className="block">{group}</span>
    </>
  );
}

/** The last day; a term that ends within three months is due for a decision. */
function Until({ until, asOf }: { until: string | null; asOf: string }) {
  const t = useTexts(treeTexts);
  if (until === null) return <span className="second">{t.open}</span>;
  const last = showDate(addDays(until, -1));
  const soon = until > asOf && Date.parse(until) - Date.parse(asOf) < 92 * 86_400_000;
  return soon ? <StateLine state="due">{t.last(last)}</StateLine> : last;
}
