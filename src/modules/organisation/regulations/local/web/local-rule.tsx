// A committee's own rule as the rules pages show it: its values beside the national ones, who set it.
import { Link } from '@tanstack/react-router';
import { showDate, showMoment, todayHere } from '../../../../../web/kit/format.ts';
import { Icon } from '../../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../../web/texts/local-rules.ts';
import { regulationTexts } from '../../../../../web/texts/regulations.ts';
import type { ShownRegulation } from '../../contract.ts';
import { useValues } from '../../web/rule.tsx';

/** Who set it and when, the national rule beside it, and what may be done with it. */
export function LocalRuleFacts({ one, can }: { one: ShownRegulation; can: boolean }) {
  const t = useTexts(localRuleTexts);
  const { setBy } = one;
  if (!setBy) return null;
  const lives = one.validTo === null || one.validTo > todayHere();
  return (
    <section className="card pad">
      <h2>{t.standsOver}</h2>
      <p>
        <Link to="/can-cu/$id" params={{ id: setBy.nationalId }}>
          {setBy.nationalCitation}
        </Link>
      </p>
      <dl className="facts">
        <dt>{t.setBy}</dt>
        <dd>
          {setBy.person === null
            ? t.setByJob(showMoment(setBy.at))
            : t.setAt(setBy.person, showMoment(setBy.at))}
        </dd>
        {setBy.endedBy && (
          <>
            <dt>{t.endedBy}</dt>
            <dd>{setBy.endedBy}</dd>
          </>
        )}
        {setBy.note && (
          <>
            <dt>{t.note}</dt>
            <dd>{setBy.note}</dd>
          </>
        )}
      </dl>
      {can && lives && (
        <div className="actions">
          <Link
            className="btn"
            to="/can-cu/$id/quy-dinh-rieng"
            params={{ id: one.id }}
            search={{ 'cap-uy': setBy.organisation.id }}
          >
            {t.changeFor(setBy.organisation.name)}
          </Link>
          <Link className="btn quiet" to="/can-cu/$id/ket-thuc" params={{ id: one.id }}>
            {t.end}
          </Link>
        </div>
      )}
    </section>
  );
}

/** Local rules in a list: the document, its values beside the national ones, its time. */
export function LocalRules({
  rules,
  titled,
}: {
  rules: readonly ShownRegulation[];
  /** The titles of the rules: where several stand in one list. */
  titled: boolean;
}) {
  const t = useTexts(localRuleTexts);
  const r = useTexts(regulationTexts);
  const beside = useValues();
  if (rules.length === 0) return null;
  return (
    <section className="card">
      <h2 className="row-title">{t.localTitle(rules.length)}</h2>
      <p className="row-lead second">{t.localWhy}</p>
      <ul className="rows">
        {rules.map((one) => (
          <li key={one.id}>
            <Link to="/can-cu/$id" params={{ id: one.id }}>
              <span>
                {titled && <b>{one.title}</b>}
                <span className="block">{one.citation}</span>
                {one.settings
                  .filter(({ own, national }) => own !== national)
                  .map(({ label, unit, own, national }) => (
                    <span key={label} className="second block">
                      {label}: {beside(own, national, unit)}
                    </span>
                  ))}
                <span className="second block">
                  {r.span(showDate(one.validFrom), one.validTo && showDate(one.validTo))}
                </span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For each committee of the reader: a rule of its own over this national one, or the change of the one that is there. */
export function SetFor({
  id,
  setFor,
  local,
}: {
  id: string;
  setFor: readonly { readonly id: string; readonly name: string }[];
  local: readonly ShownRegulation[];
}) {
  const t = useTexts(localRuleTexts);
  if (setFor.length === 0) return null;
  const has = (committee: string) =>
    local.some(
      (one) =>
        one.setBy?.organisation.id === committee && (one.validTo === null || one.validTo > todayHere()),
    );
  return (
    <div className="actions">
      {setFor.map((committee) => (
        <Link
          key={committee.id}
          className="btn"
          to="/can-cu/$id/quy-dinh-rieng"
          params={{ id }}
          search={{ 'cap-uy': committee.id }}
        >
          {has(committee.id) ? t.changeFor(committee.name) : t.setFor(committee.name)}
        </Link>
      ))}
    </div>
  );
}
