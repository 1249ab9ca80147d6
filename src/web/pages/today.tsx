// "What do I owe today?": the most pressing thing with its one button, then the others by kind.
import type { ReactNode } from 'react';
import { type OwedItem, readToday } from '../../platform/http/today-contract.ts';
import { useEndpoint } from '../client.ts';
import { showDay, showShortDate } from '../kit/format.ts';
import { Icon, type IconName, StateLine } from '../kit/icon.tsx';
import { PageLink } from '../kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../kit/states.tsx';
import { currentLanguage, useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { dueWords, groupsOf, headline } from './today-groups.ts';
import '../styles/today.css';

interface Parts {
  today: string;
  /** Opens the rule that asks for an item; the module that keeps the rules lends it. */
  ruleLink: (ruleId: string) => ReactNode;
}

export function Today({ ruleLink }: Pick<Parts, 'ruleLink'>) {
  const read = useEndpoint(readToday);
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { today, items } = read.data;
  const [first, ...others] = items;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{showDay(today)}</p>
          <Headline items={items} today={today} />
        </div>
      </header>
      {first ? (
        <>
          <Next item={first} today={today} ruleLink={ruleLink} />
          <div className="owed">
            {groupsOf(others).map((group) => (
              <Group key={group.kind} {...group} today={today} ruleLink={ruleLink} />
            ))}
            {others.length === 0 && <Places />}
          </div>
        </>
      ) : (
        <>
          <NothingOwed />
          <div className="owed">
            <Places />
          </div>
        </>
      )}
    </div>
  );
}

function Headline({ items, today }: { items: readonly OwedItem[]; today: string }) {
  const t = useTexts(shellTexts);
  const found = headline(items);
  if (found.late) return <h1>{t.owedLate(items.length, found.late)}</h1>;
  if (found.due) return <h1>{t.owedDue(items.length, found.dueCount, showShortDate(found.due, today))}</h1>;
  return <h1>{items.length ? t.owed(items.length) : t.nothingOwed}</h1>;
}

/** The next step: what it is, until when, by which rule, and the one solid button of the page. */
function Next({ item, today, ruleLink }: Parts & { item: OwedItem }) {
  const t = useTexts(shellTexts);
  const language = currentLanguage();
  return (
    <section className="card next">
      <div>
        {item.organisationName && <p className="second">{item.organisationName}</p>}
        <h2>{item.title[language]}</h2>
        {item.detail && <p className="second">{item.detail[language]}</p>}
        <DueLine item={item} today={today} />
        <RuleLine ruleId={item.ruleId} ruleLink={ruleLink} />
      </div>
      <PageLink className="btn main" to={item.to}>
        {item.action?.[language] ?? t.open}
      </PageLink>
    </section>
  );
}

function Group({ kind, items, today, ruleLink }: Parts & { kind: string; items: readonly OwedItem[] }) {
  const t = useTexts(shellTexts);
  const language = currentLanguage();
  const shown = items.slice(0, 4);
  const all = pagesOf[kind];
  // One rule behind several things is told once, below them.
  const [one, ...more] = [...new Set(items.map((item) => item.ruleId))];
  const shared = items.length > 1 && more.length === 0 ? one : undefined;
  return (
    <section>
      <h2>
        {t.groups[kind] ?? t.otherGroup}
        {all && items.length > shown.length && <PageLink to={all}>{t.allOf(items.length)}</PageLink>}
      </h2>
      <ul className="card rows">
        {(all ? shown : items).map((item) => (
          <li key={item.id}>
            <PageLink to={item.to}>
              <span>
                <b>{item.title[language]}</b>
                {item.detail && <span className="second block">{item.detail[language]}</span>}
                <DueLine item={item} today={today} />
              </span>
              <Icon name="forward" />
            </PageLink>
            {item.ruleId && !shared && (
              <div className="row-rule">
                <RuleLine ruleId={item.ruleId} ruleLink={ruleLink} />
              </div>
            )}
          </li>
        ))}
        {shared && (
          <li className="row-rule shared">
            <RuleLine ruleId={shared} ruleLink={ruleLink} />
          </li>
        )}
      </ul>
    </section>
  );
}

/** Where all things of a kind stand; a kind without a page shows all of its items here. */
const pagesOf: Readonly<Record<string, string>> = { task: '/nhiem-vu?xem=toi' };

function DueLine({ item, today }: { item: OwedItem; today: string }) {
  const words = dueWords(item, today);
  return words && <StateLine state={item.state}>{words}</StateLine>;
}

function RuleLine({ ruleId, ruleLink }: { ruleId: string | undefined; ruleLink: Parts['ruleLink'] }) {
  if (!ruleId) return null;
  return (
    <p className="rule">
      <Icon name="book" />
      {ruleLink(ruleId)}
    </p>
  );
}

const places: readonly { to: string; icon: IconName; text: 'seeTasks' | 'seeMembers' }[] = [
  { to: '/nhiem-vu', icon: 'task', text: 'seeTasks' },
  { to: '/dang-vien', icon: 'people', text: 'seeMembers' },
];

function NothingOwed() {
  const t = useTexts(shellTexts);
  return <p className="second">{t.nothingOwedWhy}</p>;
}

/** Where to look when little or nothing is owed. */
function Places() {
  const t = useTexts(shellTexts);
  return (
    <section>
      <h2>{t.meanwhile}</h2>
      <ul className="card rows">
        {places.map((place) => (
          <li key={place.to}>
            <PageLink to={place.to}>
              <span>
                <b>
                  <Icon name={place.icon} /> {t[place.text]}
                </b>
                <span className="second block">{t[`${place.text}Why`]}</span>
              </span>
              <Icon name="forward" />
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
