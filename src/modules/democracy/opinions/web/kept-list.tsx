// Minority opinions: those carried up to the reader's committees, what waits first, and his own.
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Empty, Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type KeptOpinion, listKeptOpinions } from '../kept/contract.ts';
import { nameOf } from './opinion-name.ts';
import '../../../../web/styles/kept.css';

export function KeptList() {
  const t = useTexts(keptTexts);
  const read = useEndpoint(listKeptOpinions, {});
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <Loading />;
  const { above, own, ruleId } = read.data;
  const waiting = above?.filter((one) => one.can.receive).length ?? 0;
  return (
    <>
      <p className="rule">
        <Icon name="book" />
        <span>
          {t.rule} <Rule id={ruleId}>{t.basis}</Rule>
        </span>
      </p>
      {above && (
        <section className="kept-view">
          <h2>{t.listTitle(waiting)}</h2>
          {above.length > 0 ? <Rows opinions={above} /> : <Empty title={t.noneAbove} why={t.noneAboveWhy} />}
        </section>
      )}
      {(own.length > 0 || !above) && (
        <section className="kept-view">
          <h2>{t.ownTitle}</h2>
          {own.length > 0 ? <Rows opinions={own} /> : <p className="second">{t.none}</p>}
        </section>
      )}
    </>
  );
}

function Rows({ opinions }: { opinions: readonly KeptOpinion[] }) {
  const t = useTexts(keptTexts);
  return (
    <ul className="card rows opinion-rows">
      {opinions.map((one) => (
        <li key={one.opinionId}>
          <PageLink to={`/y-kien/${one.opinionId}`}>
            <span>
              <span className="second block">{t.line(one.author.name, one.organisation.name)}</span>
              <b>{one.text ? nameOf(one.text) : t.wordsGone}</b>
              <span className="second block">{t.aboutVote(one.question)}</span>
              <Standing one={one} />
            </span>
            <Icon name="forward" />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function Standing({ one }: { one: KeptOpinion }) {
  const t = useTexts(keptTexts);
  const last = one.carryings.at(-1);
  if (one.withdrawn) return <StateLine state="dropped">{t.withdrawn}</StateLine>;
  if (!last) return <StateLine state="done">{t.kept(showDate(localDate(one.keptAt)))}</StateLine>;
  return (
    <StateLine state={last.receivedAt ? 'done' : 'due'}>
      {t.sentTo(last.committee.name, showDate(localDate(last.sentAt)))}.{' '}
      {last.receivedAt
        ? t.received(last.receivedBy ?? '', showDate(localDate(last.receivedAt)))
        : t.notReceived}
    </StateLine>
  );
}
