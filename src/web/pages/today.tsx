// "What do I owe today?": what every module says the person owes, most pressing first.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readToday } from '../../platform/http/today-contract.ts';
import { useEndpoint } from '../client.ts';
import { showDate, showDay } from '../kit/format.ts';
import { Icon, StateLine } from '../kit/icon.tsx';
import { Empty, PageLoading, PageRefusal } from '../kit/states.tsx';
import { currentLanguage, useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';

/** `ruleLink` opens the rule that asks for an item; the module that keeps the rules lends it. */
export function Today({ ruleLink }: { ruleLink: (ruleId: string) => ReactNode }) {
  const t = useTexts(shellTexts);
  const today = useEndpoint(readToday);
  if (today.error) return <PageRefusal refusal={today.error} again={() => today.refetch()} />;
  if (!today.data) return <PageLoading />;
  const { items } = today.data;
  const language = currentLanguage();
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{showDay(today.data.today)}</p>
          <h1>{items.length ? t.owed(items.length) : t.nothingOwed}</h1>
        </div>
      </header>
      {items.length === 0 ? (
        <Empty title={t.today} why={t.nothingOwedWhy}>
          <Link className="btn" to="/dang-vien">
            {t.seeMembers}
          </Link>
        </Empty>
      ) : (
        <ul className="card rows">
          {items.map((item) => (
            <li key={item.id}>
              <a href={item.to}>
                <span>
                  <b>{item.title[language]}</b>
                  {item.detail && <span className="second">{item.detail[language]} </span>}
                  {item.due && <StateLine state={item.state}>{showDate(item.due)}</StateLine>}
                </span>
                <Icon name="forward" />
              </a>
              {item.ruleId && (
                <p className="rule row-rule">
                  <Icon name="book" />
                  {ruleLink(item.ruleId)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
