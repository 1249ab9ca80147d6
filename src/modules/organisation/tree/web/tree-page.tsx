// The organisation as of a date: the tree, and the one that is chosen with its past, offices and members.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { DateField } from '../../../../web/kit/fields.tsx';
import { showDate, showDay } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { Empty, Loading, PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { GroupsCard } from '../../groups/web/groups-card.tsx';
import { History } from '../../history/web/history.tsx';
import { MembersCard } from '../../members/web/members-card.tsx';
import { OfficesCard } from '../../offices/web/offices-card.tsx';
import { type Organisation, readOrganisation, readTree, type TreeNode } from '../contract.ts';
import { Past } from './past.tsx';
import { TreeList } from './tree-list.tsx';
import '../../../../web/styles/organisation.css';

const ChangeForms = lazy(async () => ({ default: (await import('./change-form.tsx')).ChangeForms }));

export function TreePage() {
  const t = useTexts(treeTexts);
  const go = useNavigate();
  const [changing, setChanging] = useState(false);
  const { organisation: own } = useSession();
  const { ngay } = useSearch({ strict: false });
  const { organisationId } = useParams({ strict: false });
  const tree = useEndpoint(readTree, { query: ngay ? { asOf: ngay } : {} });
  const selected = organisationId ?? defaultOf(tree.data?.nodes ?? [], own?.id);
  const one = useEndpoint(
    readOrganisation,
    { params: { organisationId: selected ?? '' }, query: ngay ? { asOf: ngay } : {} },
    { enabled: selected !== null },
  );
  if (tree.error) return <PageRefusal refusal={tree.error} again={() => tree.refetch()} />;
  if (!tree.data) return <PageLoading />;
  const { nodes, asOf, changes } = tree.data;
  const cells = nodes.filter((node) => node.open && node.kind === 'cell').length;
  const opened = new Set(nodes.filter((node) => node.open).map((node) => node.id));
  const top = nodes.find((node) => node.open && !opened.has(node.parentId ?? ''));
  const counted = t.title(cells, changes, asOf.slice(0, 4));
  // A member sees one cell: its name says more than the count.
  const name = organisationId || cells === 1 ? one.data?.name : undefined;
  return (
    <div className={organisationId ? 'page chosen' : 'page'}>
      <header>
        <div>
          {organisationId && (
            <p className="back">
              <Icon name="back" />
              <Link to="/to-chuc" search={ngay ? { ngay } : {}}>
                {t.back}
              </Link>
            </p>
          )}
          <p className="second">
            {organisationId && name ? counted : `${showDay(asOf)}. ${top?.name ?? ''}`}
          </p>
          <h1>{name ?? counted}</h1>
        </div>
        {one.data?.can.organise && (
          <button className="btn main" type="button" onClick={() => setChanging(true)}>
            {t.change}
          </button>
        )}
        <Suspense fallback={null}>
          {changing && one.data && (
            <ChangeForms organisation={one.data} nodes={nodes} onDone={() => setChanging(false)} />
          )}
        </Suspense>
      </header>
      <div className="panes">
        <section className="card tree-pane" aria-label={t.tree}>
          <div className="as-of">
            <DateField
              key={asOf}
              label={t.asOf}
              wrong={t.dateWrong}
              initial={showDate(asOf)}
              onDate={(date) =>
                date && date !== asOf && go({ to: '.', search: { ngay: date }, replace: true })
              }
            />
          </div>
          {nodes.length === 0 ? (
            <Empty title={t.none} why={t.noneWhy} />
          ) : (
            <TreeList nodes={nodes} selected={selected} ngay={ngay} />
          )}
        </section>
        <div className="one-pane">
          {one.error && <RefusalBox refusal={one.error} again={() => one.refetch()} />}
          {selected !== null && one.isPending && <Loading />}
          {one.data && <OneOrganisation one={one.data} titled={name === undefined} />}
        </div>
      </div>
    </div>
  );
}

function OneOrganisation({ one, titled }: { one: Organisation; titled: boolean }) {
  return (
    <>
      <Past one={one} titled={titled} />
      <OfficesCard organisation={one} />
      {one.kind === 'cell' && one.can.seeMembers && <GroupsCard cellId={one.id} asOf={one.asOf} />}
      {one.can.seeMembers && <MembersCard cellId={one.id} asOf={one.asOf} />}
      <History lines={one.history} />
    </>
  );
}

/** The own organisation when it is in the tree, else the first that may be opened. */
function defaultOf(nodes: readonly TreeNode[], own: string | undefined): string | null {
  const open = nodes.filter((node) => node.open);
  return (open.find((node) => node.id === own) ?? open[0])?.id ?? null;
}
