// The page of a meeting's elections: who leads and counts, each election with its next step; it follows what happens live.
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call, useEndpoint } from '../../../../../web/client.ts';
import { Icon, StateLine } from '../../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { useLive } from '../../../../../web/use-live.ts';
import type { ElectionsShown } from '../../../../democracy/elections/contract.ts';
import { readElections } from '../contract.ts';
import { Bodies } from './bodies.tsx';
import { ElectionCard } from './election-card.tsx';
import { RulesLine } from './rules-line.tsx';
import { SetUp } from './set-up.tsx';
import type { Page } from './shown.ts';
import '../../../../../web/styles/elections.css';

export function ElectionsPage() {
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/bau-cu' });
  const read = useEndpoint(readElections, { params: { meetingId } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Followed key={meetingId} page={read.data} again={() => read.refetch()} />;
}

function Followed({ page, again }: { page: Page; again: () => Promise<unknown> }) {
  const { meetingId } = page.elections;
  const live = useLive<ElectionsShown>(
    `/api/v1/live/elections/${meetingId}`,
    async () => (await call(readElections, { params: { meetingId } })).elections,
    page.elections,
  );
  useEffect(() => live.offer(page.elections), [page, live.offer]);
  const elections = live.document ?? page.elections;
  // Rights and the own count are read again when they may have changed: those of the board follow each count.
  const mine = signature(elections, page.own.personId);
  const known = useRef(mine);
  const reread = useRef(again);
  reread.current = again;
  useEffect(() => {
    if (known.current !== mine) void reread.current();
    known.current = mine;
  }, [mine]);
  return <Shown page={{ ...page, elections }} />;
}

function signature({ bodies, elections }: ElectionsShown, personId: string): string {
  const counted = elections.flatMap(({ rounds }) =>
    rounds.flatMap((round) => (round.board.some((one) => one.id === personId) ? round.entered : [])),
  );
  return [...bodies.map((body) => `${body.id} ${body.state}`), ...counted].join();
}

const over = ['elected', 'short', 'to_above', 'stopped'];

function Shown({ page }: { page: Page }) {
  const t = useTexts(electionTexts);
  const { elections, meeting, can, quorum } = page;
  const ended = elections.elections.filter((one) => over.includes(one.state)).length;
  const running = elections.elections.length - ended;
  const ruleIds = [...new Set(elections.elections.flatMap((one) => one.ruleIds))];
  return (
    <div className="page elections">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/sinh-hoat/${elections.meetingId}`}>
              <Icon name="back" />
              {t.toMeeting}
            </PageLink>
          </p>
          <h1>
            {elections.elections.length === 0
              ? t.titleNone
              : running > 0
                ? t.titleOn(running, ended)
                : t.titleDone(ended)}
          </h1>
          <p className="second">
            {meeting.title}. {elections.organisation.name}
          </p>
          {quorum && meeting.state === 'open' && (
            <p>
              <StateLine state={quorum.present >= quorum.needed ? 'done' : 'due'}>
                {quorum.present >= quorum.needed
                  ? t.quorumYes(quorum.present, quorum.summoned)
                  : t.quorumNo(quorum.present, quorum.needed, quorum.summoned)}
              </StateLine>
            </p>
          )}
        </div>
        {meeting.state === 'open' && (
          <PageLink className="btn" to={`/sinh-hoat/${elections.meetingId}/phong`}>
            {t.toRoom}
          </PageLink>
        )}
      </header>
      <Bodies page={page} />
      {elections.elections.map((one) => (
        <ElectionCard key={one.id} page={page} election={one} />
      ))}
      {ruleIds.length > 0 && <RulesLine ids={ruleIds} />}
      {can.lead && <SetUp page={page} />}
    </div>
  );
}
