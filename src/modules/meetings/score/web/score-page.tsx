// The score sheet of a meeting: sum and band always in sight, what was counted beside its page, both columns, the agreement.
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { showMoment } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { scoreTexts } from '../../../../web/texts/score.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { hourAndDay } from '../../web/words.ts';
import { readMeetingScore, type Score, type ScoreLine } from '../contract.ts';
import { judge, showPoints } from '../rules.ts';
import { Agree } from './agree.tsx';
import { Line } from './line.tsx';
import { SaveBar } from './save-bar.tsx';
import { Sum } from './sum.tsx';
import { pointsShown, type Typing, useColumn } from './typing.ts';
import '../../../../web/styles/score.css';

export function ScorePage() {
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/cham-diem' });
  const read = useEndpoint(readMeetingScore, { params: { meetingId } });
  useFollowing(meetingId, read.data?.can.score ?? false);
  // What is read again in the background and fails must not take away what is being typed.
  if (read.error && !read.data) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown key={meetingId} score={read.data} />;
}

function Shown({ score }: { score: Score }) {
  const t = useTexts(scoreTexts);
  const { meetingId, can, groups } = score;
  const cell = useColumn(meetingId, 'cell');
  const supervisor = useColumn(meetingId, 'supervisor');
  const lines = groups.flatMap((group) => group.criteria);
  const typing: Typing = can.score ? cell.typing : {};
  const judged = judge(
    score,
    new Map(lines.map((line) => [line.id, pointsShown(line, 'cell', typing[line.id]) ?? null])),
  );
  const shows = can.supervise || score.supervisor !== null;
  return (
    <div className="page score-page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/sinh-hoat/${meetingId}`}>
              <Icon name="back" />
              {score.title}
            </PageLink>
          </p>
          <h1>
            <Title score={score} missing={judged.missing.length} />
          </h1>
          <p className="second">
            {score.organisation.name}. {hourAndDay(score.startsAt)}.{' '}
            <Rule id={score.ruleId}>{t.sheetBy}</Rule>
          </p>
          {score.agreedAt && <p>{t.agreedAt(score.agreedBy ?? '', showMoment(score.agreedAt))}</p>}
          {score.state === 'draft' && score.minutesLocked && <p>{t.lockedWithout}</p>}
        </div>
        {score.meetingState === 'open' && can.score && (
          <div className="actions">
            <PageLink className="btn" to={`/sinh-hoat/${meetingId}/phong`}>
              {t.toRoom}
            </PageLink>
          </div>
        )}
      </header>
      <Sum score={score} judged={judged} />
      <Sheet
        score={score}
        shows={shows}
        cell={can.score ? cell : null}
        supervisor={can.supervise ? supervisor : null}
      />
      {can.score && <SaveBar score={score} column={cell} side="cell" />}
      {can.supervise && <SaveBar score={score} column={supervisor} side="supervisor" />}
      {can.score && <Agree score={score} unsaved={Object.keys(cell.typing).length > 0} />}
    </div>
  );
}

/** The finding: the score, or how far the scoring has come. */
function Title({ score, missing }: { score: Score; missing: number }) {
  const t = useTexts(scoreTexts);
  const { state, result, can, supervisor } = score;
  if (state === 'agreed') return t.title(result.total, t.bands[result.band]);
  if (can.score) return t.titleDraft(missing);
  return supervisor ? t.titleSupervised(supervisor.total) : t.titleWaiting;
}

function Sheet({
  score,
  shows,
  cell,
  supervisor,
}: {
  score: Score;
  shows: boolean;
  cell: ReturnType<typeof useColumn> | null;
  supervisor: ReturnType<typeof useColumn> | null;
}) {
  const t = useTexts(scoreTexts);
  const { columns } = t;
  const given = (criteria: readonly ScoreLine[]) =>
    criteria.reduce((sum, line) => sum + (pointsShown(line, 'cell', cell?.typing[line.id]) ?? 0), 0);
  return (
    <div className="card">
      <table className="data score-sheet">
        <caption className="hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.criterion}</th>
            <th scope="col" className="num">
              {columns.maximum}
            </th>
            <th scope="col">{columns.fact}</th>
            <th scope="col">{columns.cell}</th>
            {shows && <th scope="col">{columns.supervisor}</th>}
          </tr>
        </thead>
        {score.groups.map((group, at) => (
          <tbody key={group.id}>
            <tr className="group">
              <th scope="rowgroup" colSpan={shows ? 5 : 4}>
                {at + 1}. {group.title}
                <span className="tnum">
                  {showPoints(given(group.criteria))}/{showPoints(group.maximum)}
                </span>
              </th>
            </tr>
            {group.criteria.map((line) => (
              <Line key={line.id} line={line} cell={cell} supervisor={supervisor} shows={shows} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Reads again when something happens in the meeting or somebody enters points. */
function useFollowing(meetingId: string, open: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!open) return;
    const source = new EventSource(`/api/v1/live/meeting/${meetingId}`);
    source.onmessage = () => void queries.invalidateQueries({ queryKey: [readMeetingScore.name] });
    return () => source.close();
  }, [queries, meetingId, open]);
}
