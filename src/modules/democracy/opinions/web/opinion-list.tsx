// Opinions in rows, newest or most pressing first, one page after the other.
import { useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { listCellOpinions, listOwedOpinions, listOwnOpinions, type OpinionLine } from '../contract.ts';
import { nameOf } from './opinion-name.ts';
import { ownerName, saidBy, standingOf } from './opinion-words.ts';

export type Source =
  | { readonly of: 'cell'; readonly cellId: string }
  | { readonly of: 'own' }
  | { readonly of: 'owed'; readonly as?: 'committee' | 'head' | undefined };
export interface Filters {
  state?: 'owed' | 'overdue' | 'answered' | 'settled' | 'said' | 'withdrawn' | undefined;
  owner?: 'committee' | 'head' | 'above' | undefined;
  words?: string | undefined;
}

/** In: what is shown when there is none. */
export function OpinionList({
  source,
  filters,
  none,
  after,
}: {
  source: Source;
  filters: Filters;
  none: React.ReactNode;
  after?: string;
}) {
  const t = useTexts(opinionsTexts);
  const [further, setFurther] = useState(false);
  const query = { ...filters, after };
  const cell = useEndpoint(
    listCellOpinions,
    { params: { organisationId: source.of === 'cell' ? source.cellId : '' }, query },
    { enabled: source.of === 'cell' },
  );
  const own = useEndpoint(listOwnOpinions, { query }, { enabled: source.of === 'own' });
  const owed = useEndpoint(
    listOwedOpinions,
    { query: source.of === 'owed' ? { ...query, as: source.as } : query },
    { enabled: source.of === 'owed' },
  );
  const read = { cell, own, owed }[source.of];
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <Loading />;
  const { opinions, next, today } = read.data;
  if (opinions.length === 0) return after === undefined ? none : null;
  return (
    <>
      <ul className="card rows opinion-rows">
        {opinions.map((line) => (
          <li key={line.id}>
            <Row line={line} today={today} owner={source.of !== 'owed'} />
          </li>
        ))}
      </ul>
      {next !== null &&
        (further ? (
          <OpinionList source={source} filters={filters} none={null} after={next} />
        ) : (
          <button className="btn" type="button" onClick={() => setFurther(true)}>
            {source.of === 'owed' ? t.moreDue : t.more}
          </button>
        ))}
    </>
  );
}

function Row({ line, today, owner }: { line: OpinionLine; today: string; owner: boolean }) {
  const t = useTexts(opinionsTexts);
  const { shape, words } = standingOf(t, line, today);
  const owes = owner && line.owner && line.state !== 'settled' && line.state !== 'answered';
  return (
    <PageLink to={`/y-kien/${line.id}`}>
      <span>
        <span className="second block">{saidBy(t, line)}</span>
        <b>{line.text ? nameOf(line.text) : t.wordsGone}</b>
        <StateLine state={shape}>{words}</StateLine>
        {owes && line.owner && (
          <span className="second block">{t.answersIt(ownerName(t, line.owner, line.organisation.id))}</span>
        )}
      </span>
      <Icon name="forward" />
    </PageLink>
  );
}
