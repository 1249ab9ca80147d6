// Every rule in force on a date, by subject; each opens to its text and its versions.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { DateField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { Empty, Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import { listRegulations } from '../contract.ts';
import { LocalRules } from '../local/web/local-rule.tsx';
import { type ShownRegulation, Sureness } from './rule.tsx';

export function RulesPage() {
  const t = useTexts(regulationTexts);
  const [today] = useState(todayHere);
  const [on, setOn] = useState(today);
  const listed = useEndpoint(listRegulations, { query: { on } });
  const rules = listed.data?.regulations ?? [];
  const doubtful = rules.filter((one) => one.sure === 'CONFIRMED*').length;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{t.rules}</p>
          <h1>{listed.data ? t.count(rules.length, doubtful, on === today) : t.rules}</h1>
        </div>
        <DateField
          label={t.onDate}
          wrong={t.dateWrong}
          initial={showDate(today)}
          onDate={(date) => date && setOn(date)}
        />
      </header>
      {listed.error && <RefusalBox refusal={listed.error} again={() => listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data && rules.length === 0 && <Empty title={t.none} why={t.noneWhy} />}
      <LocalRules rules={listed.data?.local ?? []} titled />
      {bySubject(rules).map(([subject, group]) => (
        <section key={subject} className="card">
          <h2 className="row-title">{t.subjects[subject] ?? t.otherSubject}</h2>
          <ul className="rows">
            {group.map((one) => (
              <li key={one.id}>
                <Link to="/can-cu/$id" params={{ id: one.id }}>
                  <span>
                    <b>{one.title}</b>
                    {one.sure !== 'RECALLED' && <span className="second block">{shortCitation(one)}</span>}
                    <Sureness sure={one.sure} />
                  </span>
                  <Icon name="forward" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function shortCitation(one: ShownRegulation): string {
  return [one.document, one.article, one.issuedOn && showDate(one.issuedOn)].filter(Boolean).join(', ');
}

/** Rules by the first word of their key, in the order of the answer. */
function bySubject(rules: readonly ShownRegulation[]): [string, ShownRegulation[]][] {
  const groups = new Map<string, ShownRegulation[]>();
  for (const one of rules) {
    const subject = one.key.split('.')[0] as string;
    groups.set(subject, [...(groups.get(subject) ?? []), one]);
  }
  return [...groups];
}
