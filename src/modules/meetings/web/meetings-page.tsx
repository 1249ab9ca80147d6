// The meetings of a cell by year, and the next one to be planned.

import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { localTime } from '../../../platform/i18n/local-time.ts';
import { useEndpoint } from '../../../web/client.ts';
import { capital } from '../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { Rule } from '../../organisation/regulations/web/rule.tsx';
import { listMeetings, type MeetingLine } from '../calendar/contract.ts';
import { Invitations, type Joining } from '../forms/web/invitations.tsx';
import { ScoreTrend } from '../score/web/trend.tsx';

import { PlanForm } from './plan-form.tsx';
import { dayOf, hourAndDay, monthAndYear } from './words.ts';
import '../../../web/styles/meetings.css';

type List = AnswerOf<typeof listMeetings>;

export function MeetingsPage() {
  const { organisation } = useSession();
  const { 'chi-bo': asked, nam } = useSearch({ from: '/inside/sinh-hoat' });
  const cellId = asked ?? organisation?.id;
  if (!cellId) return null;
  return <Meetings key={cellId} cellId={cellId} year={nam} />;
}

/** With more than these planned, planning another is an action among others, not the next step. */
const plannedAhead = 2;

function Meetings({ cellId, year }: { cellId: string; year: number | undefined }) {
  const t = useTexts(meetingsTexts);
  const list = useEndpoint(listMeetings, { params: { cellId }, query: { year } });
  const [planning, setPlanning] = useState<Joining | boolean>(false);
  if (list.error) return <PageRefusal refusal={list.error} again={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  const { meetings, years, proposal, groups, organisation, localRules, can } = list.data;
  const kept = meetings.filter((one) => one.state !== 'cancelled');
  const held = kept.filter((one) => one.state === 'closed').length;
  const open = kept.filter((one) => one.state === 'open').length;
  const coming = kept.length - held - open;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{organisation.name}</p>
          <h1>
            {kept.length === 0
              ? year === undefined
                ? t.noneYet
                : t.noneInYear
              : t.listTitle(held, open, coming)}
          </h1>
        </div>
        <div className="actions">
          {proposal && !planning && (coming > plannedAhead || !can.plan) && (
            <button className="btn" type="button" onClick={() => setPlanning(true)}>
              <Icon name="plus" />
              {can.plan ? t.plan : t.planGroup}
            </button>
          )}
          <Link className="btn" to="/sinh-hoat/nam" search={{ 'chi-bo': cellId }}>
            <Icon name="calendar" />
            {t.wholeYear}
          </Link>
          {(can.plan || groups.length > 0) && (
            <Link className="btn" to="/sinh-hoat/nhap-sau" search={{ 'chi-bo': cellId }}>
              <Icon name="pen" />
              {t.enterLate}
            </Link>
          )}
        </div>
      </header>
      {kept
        .filter((one) => one.state === 'open')
        .map((one) => (
          <OpenNow key={one.id} meeting={one} />
        ))}
      {proposal && can.plan && !planning && coming <= plannedAhead && (
        <Proposal
          proposal={proposal}
          urgent={held === kept.length && open === 0}
          onPlan={() => setPlanning(true)}
        />
      )}
      {proposal && planning && (
        <PlanForm
          cellId={cellId}
          proposal={planning === true ? proposal : planning}
          rules={localRules}
          groups={groups}
          whole={can.plan}
          onCancel={() => setPlanning(false)}
        />
      )}
      {can.plan && !planning && <Invitations cellId={cellId} onJoin={setPlanning} />}
      {years.length > 1 && <Years years={years} year={year} />}
      {meetings.length === 0 ? (
        <p className="second">{year === undefined ? t.noneYetWhy : t.noneInYearWhy}</p>
      ) : (
        <>
          {year === undefined ? (
            <ByTime meetings={meetings} cellId={cellId} />
          ) : (
            <MeetingTable meetings={meetings} />
          )}
          <ScoreTrend meetings={meetings} />
        </>
      )}
    </div>
  );
}

/** A meeting that is on stands before everything else. */
function OpenNow({ meeting }: { meeting: MeetingLine }) {
  const t = useTexts(meetingsTexts);
  return (
    <section className="card nextstep">
      <div>
        <StateLine state="now">{t.states.open}</StateLine>
        <h2>{meeting.title}</h2>
        <p className="second">
          {hourAndDay(meeting.startsAt)}
          {meeting.place && `. ${capital(meeting.place)}`}
        </p>
      </div>
      <Link className="btn main" to="/sinh-hoat/$meetingId/phong" params={{ meetingId: meeting.id }}>
        {t.enterOpen}
      </Link>
    </section>
  );
}

/** What is planned next, with its day by rule; the page's one solid button while nothing else is to come. */
function Proposal({
  proposal,
  urgent,
  onPlan,
}: {
  proposal: NonNullable<List['proposal']>;
  urgent: boolean;
  onPlan: () => void;
}) {
  const t = useTexts(meetingsTexts);
  return (
    <section className="card nextstep">
      <div>
        <h2>{t.proposalTitle(monthAndYear(proposal.month))}</h2>
        <p className="second">{t.proposalWhy(dayOf(proposal.startsAt), localTime(proposal.startsAt))}</p>
        {proposal.ruleId && (
          <p className="rule">
            <Icon name="book" />
            <Rule id={proposal.ruleId} />
          </p>
        )}
      </div>
      <button className={urgent ? 'btn main' : 'btn'} type="button" onClick={onPlan}>
        <Icon name="plus" />
        {t.plan}
      </button>
    </section>
  );
}

function Years({ years, year }: { years: readonly number[]; year: number | undefined }) {
  const t = useTexts(meetingsTexts);
  const search = useSearch({ from: '/inside/sinh-hoat' });
  const { nam: _, ...others } = search;
  return (
    <nav className="choose" aria-label={t.years}>
      <Link
        className="btn"
        to="/sinh-hoat"
        search={others}
        aria-current={year === undefined ? 'true' : undefined}
      >
        {t.lastMonths}
      </Link>
      {years.map((one) => (
        <Link
          key={one}
          className="btn"
          to="/sinh-hoat"
          search={{ ...search, nam: one }}
          aria-current={one === year ? 'true' : undefined}
        >
          {one}
        </Link>
      ))}
    </nav>
  );
}

/** As many of those to come as a month or two hold; the page of the year has them all. */
const shownComing = 3;

/** What comes next stands first, then what was held, the latest first. In: newest first. */
function ByTime({ meetings, cellId }: { meetings: readonly MeetingLine[]; cellId: string }) {
  const t = useTexts(meetingsTexts);
  const isOver = (one: MeetingLine) => one.state === 'closed' || one.state === 'cancelled';
  const coming = meetings.filter((one) => !isOver(one) && one.state !== 'open').reverse();
  const over = meetings.filter(isOver);
  return (
    <>
      {coming.length > 0 && (
        <div className="stack">
          <MeetingTable meetings={coming.slice(0, shownComing)} title={t.coming} />
          {coming.length > shownComing && (
            <p>
              <Link className="touch" to="/sinh-hoat/nam" search={{ 'chi-bo': cellId }}>
                {t.moreComing(coming.length - shownComing)}
              </Link>
            </p>
          )}
        </div>
      )}
      {over.length > 0 && <MeetingTable meetings={over} title={t.heldBefore} />}
    </>
  );
}

function MeetingTable({ meetings, title }: { meetings: readonly MeetingLine[]; title?: string }) {
  const t = useTexts(meetingsTexts);
  return (
    <div className="card">
      <table className="data meetings">
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            <th scope="col">{t.columns.meeting}</th>
            <th scope="col">{t.columns.state}</th>
            <th scope="col" className="num">
              {t.columns.present}
            </th>
            <th scope="col">{t.columns.papers}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={meeting.id}>
              <td>
                <Link className="row-link" to="/sinh-hoat/$meetingId" params={{ meetingId: meeting.id }}>
                  {meeting.title}
                </Link>
                <span className="second block">
                  {hourAndDay(meeting.startsAt)}
                  {meeting.place && `. ${capital(meeting.place)}`}
                </span>
                {meeting.enteredLateAt && <StateLine state="due">{t.enteredLate}</StateLine>}
              </td>
              <td>
                <MeetingStateLine state={meeting.state} />
                {meeting.score && (
                  <span className="block">
                    {t.scoreOf(meeting.score.total, t.bandNames[meeting.score.band])}
                  </span>
                )}
              </td>
              <td className="num" data-label={meeting.present === null ? undefined : t.columns.present}>
                {meeting.present !== null && t.presentOf(meeting.present, meeting.total)}
              </td>
              <td>
                {meeting.minutes && (
                  <span className="block">{t.minutesOf(meeting.minutes.number, meeting.minutes.state)}</span>
                )}
                {meeting.resolution && (
                  <span className="second block">{t.resolutionOf(meeting.resolution.number)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shapes = {
  draft: 'half',
  in_review: 'half',
  agreed: 'half',
  sent: 'due',
  open: 'now',
  closed: 'done',
  cancelled: 'dropped',
} as const;

function MeetingStateLine({ state }: { state: MeetingLine['state'] }) {
  const t = useTexts(meetingsTexts);
  return <StateLine state={shapes[state]}>{t.states[state]}</StateLine>;
}
