// Opinions: the cell's, the own, those that the reader answers by office; each with where its answer stands.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { useCommand, useEndpoint } from '../../../../web/client.ts';
import { showDay, showDue } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { listOwedOpinions, openDigest, readOpinionFigures } from '../contract.ts';
import { AgeingCard } from './ageing.tsx';
import { FilterForm, useFilters } from './filters.tsx';
import { OpinionList } from './opinion-list.tsx';
import '../../../../web/styles/opinions.css';

const keptList = async () => (await import('./kept-list.tsx')).KeptList;

const from = '/inside/y-kien';
const asOffice = { 'cap-uy': 'committee', 'thu-truong': 'head' } as const;

export function OpinionsPage() {
  const { organisation } = useSession();
  const search = useSearch({ from });
  const duties = useEndpoint(listOwedOpinions, { query: {} });
  if (duties.error) return <PageRefusal refusal={duties.error} again={() => duties.refetch()} />;
  if (!duties.data) return <PageLoading />;
  const { owners, today, batches } = duties.data;
  const cellId = organisation?.id ?? null;
  const view = search.xem ?? (cellId ? 'chi-bo' : 'tra-loi');
  if (view === 'bao-luu') return <Kept owners={owners} today={today} />;
  if (view === 'toi') return <Own owners={owners} today={today} />;
  if (view === 'tra-loi' && owners.length > 0)
    return <Owed owners={owners} today={today} batches={batches} />;
  return cellId ? <Cell cellId={cellId} owners={owners} today={today} /> : null;
}

type Duties = AnswerOf<typeof listOwedOpinions>;
type Owners = Duties['owners'];
interface Props {
  readonly owners: Owners;
  readonly today: string;
}

function Views({ owners }: { owners: Owners }) {
  const t = useTexts(opinionsTexts);
  const kept = useTexts(keptTexts);
  const { organisation } = useSession();
  const { xem } = useSearch({ from });
  const go = useNavigate();
  const shown = xem ?? (organisation ? 'chi-bo' : 'tra-loi');
  const waiting = owners.reduce((sum, one) => sum + one.waiting, 0);
  const show = (next: 'chi-bo' | 'toi' | 'tra-loi' | 'bao-luu') =>
    go({ to: '/y-kien', search: { xem: next }, replace: true, resetScroll: false });
  const views = [
    ...(organisation ? ([['chi-bo', t.ofCell]] as const) : []),
    ['toi', t.own] as const,
    ...(owners.length > 0 ? ([['tra-loi', t.owed(waiting)]] as const) : []),
    ['bao-luu', kept.list] as const,
  ];
  return (
    <fieldset className="choose">
      <legend className="hidden">{t.views}</legend>
      {views.map(([view, words]) => (
        <button
          key={view}
          className="btn"
          type="button"
          aria-pressed={shown === view}
          onClick={() => show(view)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}

function Write() {
  const t = useTexts(opinionsTexts);
  return (
    <Link className="btn main" to="/y-kien/viet">
      <Icon name="pen" />
      {t.write}
    </Link>
  );
}

function Cell({ cellId, owners, today }: Props & { cellId: string }) {
  const t = useTexts(opinionsTexts);
  const figures = useEndpoint(readOpinionFigures, { params: { organisationId: cellId } });
  const filters = useFilters();
  if (figures.error) return <PageRefusal refusal={figures.error} again={() => figures.refetch()} />;
  if (!figures.data) return <PageLoading />;
  const sum = (what: 'waiting' | 'overdue') =>
    figures.data.owners.reduce((all, one) => all + one.ageing[what], 0);
  const filtered = Object.values(filters.set).some(Boolean);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            {showDay(today)}. {figures.data.organisation.name}
          </p>
          <h1>{t.cellTitle(sum('waiting'), sum('overdue'))}</h1>
        </div>
        <Write />
      </header>
      <Views owners={owners} />
      <p>
        <Link to="/y-kien/thang-than">{t.frank}</Link>
      </p>
      <FilterForm {...filters} />
      <OpinionList
        key={JSON.stringify(filters.set)}
        source={{ of: 'cell', cellId }}
        filters={filters.set}
        none={
          filtered ? (
            <Empty title={t.noneFound} why={t.noneFoundWhy} />
          ) : (
            <Empty title={t.none} why={t.noneWhy} />
          )
        }
      />
      <AgeingCard organisationId={cellId} />
    </div>
  );
}

function Own({ owners, today }: Props) {
  const t = useTexts(opinionsTexts);
  const { organisation } = useSession();
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{showDay(today)}</p>
          <h1>{t.ownTitle}</h1>
        </div>
        {organisation && <Write />}
      </header>
      <Views owners={owners} />
      <OpinionList source={{ of: 'own' }} filters={{}} none={<Empty title={t.none} why={t.noneWhy} />} />
    </div>
  );
}

function Kept({ owners, today }: Props) {
  const t = useTexts(keptTexts);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{showDay(today)}</p>
          <h1>{t.list}</h1>
        </div>
      </header>
      <Views owners={owners} />
      <Later part={keptList}>{(List) => <List />}</Later>
    </div>
  );
}

function Owed({ owners, today, batches }: Props & { batches: Duties['batches'] }) {
  const t = useTexts(opinionsTexts);
  const { 'tu-cach': office } = useSearch({ from });
  const { mutate: read } = useCommand(openDigest);
  useEffect(() => read({}), [read]);
  const as = office === undefined ? undefined : asOffice[office];
  const mine = owners.filter((one) => as === undefined || one.kind === as);
  const sum = (what: 'waiting' | 'overdue' | 'answered' | 'inTime') =>
    mine.reduce((all, one) => all + one[what], 0);
  const frank = batches.filter((one) => as === undefined || one.ownerKind === as);
  const source = { of: 'owed', as } as const;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            {showDay(today)}.{' '}
            {mine
              .map((one) => (one.kind === 'head' ? t.asHead : t.asCommittee(one.organisation.name)))
              .join(', ')}
          </p>
          <h1>{t.owedTitle(sum('waiting'), sum('overdue'))}</h1>
          {sum('answered') > 0 && <p className="second">{t.inTime(sum('answered'), sum('inTime'))}</p>}
        </div>
      </header>
      <Views owners={owners} />
      {new Set(owners.map((one) => one.kind)).size > 1 && <Offices office={office} />}
      <OpinionList
        key={`owed ${office}`}
        source={source}
        filters={{ state: 'owed' }}
        none={frank.length > 0 ? null : <Empty title={t.noneOwed} why={t.noneOwedWhy} />}
      />
      {frank.length > 0 && <Batches batches={frank} today={today} />}
      <Ended source={source} office={office} />
      {mine
        .filter((one) => one.kind === 'committee')
        .map((one) => (
          <AgeingCard key={one.organisation.id} organisationId={one.organisation.id} />
        ))}
    </div>
  );
}

/** Frank opinions are answered on the page of their batch, several at once. */
function Batches({ batches, today }: { batches: Duties['batches']; today: string }) {
  const t = useTexts(opinionsTexts);
  return (
    <ul className="card rows opinion-rows">
      {batches.map(({ windowId, theme, ownerKind, waiting, dueOn }) => (
        <li key={`${windowId} ${ownerKind}`}>
          <PageLink to={`/y-kien/thang-than/${windowId}`}>
            <span>
              <span className="second block">{t.frank}</span>
              <b>{theme}</b>
              <StateLine state={dueOn !== null && dueOn < today ? 'late' : 'due'}>
                {t.batch(waiting, dueOn === null ? '' : showDue(dueOn, today))}
              </StateLine>
            </span>
            <Icon name="forward" />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

/** What was answered already stays in sight until its author has spoken; the rest is folded. */
function Ended({
  source,
  office,
}: {
  source: { of: 'owed'; as: 'committee' | 'head' | undefined };
  office: string | undefined;
}) {
  const t = useTexts(opinionsTexts);
  return (
    <>
      {(
        [
          ['answered', t.answeredList],
          ['settled', t.settledList],
        ] as const
      ).map(([state, title]) => (
        <details key={state} className="fold" open={state === 'answered'}>
          <summary>{title}</summary>
          <OpinionList
            key={`${state} ${office}`}
            source={source}
            filters={{ state }}
            none={<p className="second">{t.noneFound}.</p>}
          />
        </details>
      ))}
    </>
  );
}

function Offices({ office }: { office: keyof typeof asOffice | undefined }) {
  const t = useTexts(opinionsTexts);
  const go = useNavigate();
  const show = (next: keyof typeof asOffice | undefined) =>
    go({
      to: '/y-kien',
      search: { xem: 'tra-loi', ...(next ? { 'tu-cach': next } : {}) },
      replace: true,
      resetScroll: false,
    });
  return (
    <fieldset className="choose">
      <legend>{t.as}</legend>
      {([undefined, 'thu-truong', 'cap-uy'] as const).map((one) => (
        <button
          key={one ?? 'all'}
          className="btn"
          type="button"
          aria-pressed={office === one}
          onClick={() => show(one)}
        >
          {one === undefined ? t.asAll : one === 'thu-truong' ? t.asHead : t.owners.committee}
        </button>
      ))}
    </fieldset>
  );
}
