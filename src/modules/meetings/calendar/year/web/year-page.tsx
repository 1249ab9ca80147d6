// The year of a cell on one page: twelve months, quarters, what is late or missing; and the whole year planned in one go.
import { Link, useSearch } from '@tanstack/react-router';
import type { AnswerOf } from '../../../../../platform/http/endpoint.ts';
import { localTime } from '../../../../../platform/i18n/local-time.ts';
import { useEndpoint } from '../../../../../web/client.ts';
import { Icon, StateLine } from '../../../../../web/kit/icon.tsx';
import { Later } from '../../../../../web/kit/later.tsx';
import { PageLoading, PageRefusal } from '../../../../../web/kit/states.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { useTexts } from '../../../../../web/texts/language.ts';
import { yearTexts } from '../../../../../web/texts/year.ts';
import { Rule } from '../../../../organisation/regulations/web/rule.tsx';
import { dayOf, monthAndYear } from '../../../web/words.ts';
import { readYear } from '../contract.ts';
import { PlanYear } from './plan-year.tsx';
import '../../../../../web/styles/year.css';

const cellFigures = async () => (await import('../../../figures/cell/web/cell-figures.tsx')).CellFigures;

type Year = AnswerOf<typeof readYear>;
type Month = Year['months'][number];

export function YearPage() {
  const { organisation } = useSession();
  const { 'chi-bo': asked, nam } = useSearch({ from: '/inside/sinh-hoat/nam' });
  const cellId = asked ?? organisation?.id;
  return cellId ? <OneYear key={`${cellId} ${nam}`} cellId={cellId} asked={nam} /> : null;
}

function OneYear({ cellId, asked }: { cellId: string; asked: number | undefined }) {
  const t = useTexts(yearTexts);
  const read = useEndpoint(readYear, { params: { cellId }, query: { year: asked } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { year, months, quarters, organisation, preview } = read.data;
  const meetings = months.flatMap((month) => month.meetings);
  const held = meetings.filter((one) => one.state === 'closed').length;
  const late = [...months, ...meetings].reduce((sum, one) => sum + one.faults.length, 0);
  const rule = months.find((month) => month.ruleId)?.ruleId;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <Link className="touch" to="/sinh-hoat" search={{ 'chi-bo': cellId }}>
              <Icon name="back" />
              {t.toList}
            </Link>
          </p>
          <h1>{t.title(year)}</h1>
          <p className="second">{organisation.name}</p>
          <p className="figures">
            <StateLine state={late > 0 ? 'late' : 'done'}>{t.figures(held, late)}</StateLine>
          </p>
        </div>
        <nav className="actions" aria-label={t.years}>
          {[year - 1, year + 1].map((one) => (
            <Link key={one} className="btn" to="/sinh-hoat/nam" search={{ 'chi-bo': cellId, nam: one }}>
              {t.before(one)}
            </Link>
          ))}
        </nav>
      </header>
      {preview && <PlanYear cellId={cellId} year={year} preview={preview} />}
      <section>
        <h2>{t.months}</h2>
        <ul className="year card">
          {months.map((month) => (
            <li key={month.month}>
              <OneMonth month={month} />
            </li>
          ))}
        </ul>
        {rule && (
          <p className="rule">
            <Icon name="book" />
            <Rule id={rule} />
          </p>
        )}
      </section>
      <section className="card pad">
        <h2>{t.quarterTitle}</h2>
        <ul className="quarters">
          {quarters.map(({ quarter, state }) => (
            <li key={quarter}>
              <StateLine state={quarterShapes[state]}>{t.quarter(quarter, state)}</StateLine>
            </li>
          ))}
        </ul>
      </section>
      <Later part={cellFigures}>{(Figures) => <Figures cellId={cellId} />}</Later>
    </div>
  );
}

const quarterShapes = {
  held: 'done',
  planned: 'due',
  missing: 'late',
  coming: 'todo',
  before: 'todo',
} as const;
const shapes = {
  draft: 'half',
  in_review: 'half',
  agreed: 'half',
  sent: 'due',
  open: 'now',
  closed: 'done',
  cancelled: 'dropped',
} as const;

function OneMonth({ month }: { month: Month }) {
  const t = useTexts(yearTexts);
  return (
    <>
      <div>
        <h3>{t.month(monthAndYear(month.month))}</h3>
        <p className="second">{(month.moved ? t.dayMoved : t.dayIs)(dayOf(month.day))}</p>
      </div>
      <div className="of-month">
        {month.faults.map((fault) => (
          <StateLine key={fault} state="late">
            {t.faults[fault]}
          </StateLine>
        ))}
        {month.meetings.length === 0 && month.faults.length === 0 && <p className="second">{t.noMeeting}</p>}
        {month.meetings.map((meeting) => (
          <div key={meeting.id}>
            <Link className="touch" to="/sinh-hoat/$meetingId" params={{ meetingId: meeting.id }}>
              {meeting.title}
            </Link>
            <span className="second block">
              {localTime(meeting.startsAt)}, {dayOf(meeting.startsAt)}
            </span>
            <StateLine state={shapes[meeting.state]}>
              {meeting.minutes && meeting.state === 'closed'
                ? `${t.states.closed}, ${t.minutes[meeting.minutes]}`
                : t.states[meeting.state]}
            </StateLine>
            {meeting.enteredLate && <StateLine state="due">{t.enteredLate}</StateLine>}
            {meeting.faults.map((fault) => (
              <StateLine key={fault} state="late">
                {t.faults[fault]}
              </StateLine>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
