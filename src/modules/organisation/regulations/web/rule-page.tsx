// One rule with all its versions: a past meeting keeps the rules of its day.
import { Link, useParams } from '@tanstack/react-router';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import { readRegulation } from '../contract.ts';
import { LocalRuleFacts, LocalRules, SetFor } from '../local/web/local-rule.tsx';
import { RuleText, type ShownRegulation, Sureness } from './rule.tsx';

export function RulePage() {
  const t = useTexts(regulationTexts);
  const { id } = useParams({ from: '/inside/can-cu/$id' });
  const read = useEndpoint(readRegulation, { params: { id } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { regulation, versions, local, can } = read.data;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <Link to="/can-cu">{t.rules}</Link>
          </p>
          <h1>{regulation.title}</h1>
        </div>
      </header>
      <section className="card pad">
        <h2>{regulation.sure === 'RECALLED' ? t.ownSetting : (regulation.document ?? t.ownSetting)}</h2>
        <RuleText one={regulation} />
        {!regulation.setBy && <SetFor id={regulation.id} setFor={can.setFor} local={local} />}
      </section>
      <LocalRuleFacts one={regulation} can={can.setFor.length > 0} />
      <LocalRules rules={local} titled={false} />
      {regulation.sheet && <SheetOfRule sheet={regulation.sheet} />}
      {versions.length > 1 && (
        <section className="card">
          <h2 className="row-title">{t.versions}</h2>
          <p className="row-lead second">{t.versionsWhy}</p>
          <ul className="rows">
            {versions.map((one) => (
              <li key={one.id}>
                <Link to="/can-cu/$id" params={{ id: one.id }} activeProps={{ 'aria-current': 'true' }}>
                  <span>
                    <b>{one.sure === 'RECALLED' ? t.ownSetting : one.document}</b>
                    <span className="second block">
                      {t.span(showDate(one.validFrom), one.validTo && showDate(one.validTo))}
                    </span>
                    {one.id === regulation.id ? (
                      <StateLine state="now">{t.shown}</StateLine>
                    ) : (
                      <Sureness sure={one.sure} local={one.setBy !== null} />
                    )}
                  </span>
                  <Icon name="forward" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The criteria of a sheet by groups; where the split is not of the document, that is said. */
function SheetOfRule({ sheet }: { sheet: NonNullable<ShownRegulation['sheet']> }) {
  const t = useTexts(regulationTexts);
  return (
    <section className="card">
      <table className="data">
        <caption className="row-title">{t.sheet}</caption>
        <thead>
          <tr>
            <th scope="col">{t.sheetCriterion}</th>
            <th scope="col" className="num">
              {t.sheetPoints}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.groups.map((group) => (
            <tr key={group.id}>
              <td>
                <b>{group.title}</b>
                {group.criteria.map((one) => (
                  <span key={one.id} className="second block">
                    {one.title}: {one.maximum}
                    {one.sure === 'RECALLED' && ` (${t.sheetSetting})`}
                  </span>
                ))}
              </td>
              <td className="num" data-label={t.sheetPoints}>
                {group.maximum}
                {group.sure === 'RECALLED' && ` (${t.sheetSetting})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
