// The rhythm of the cells below a committee in a month: held, sent in time, minutes locked; figures, no words.
import { Link, useSearch } from '@tanstack/react-router';
import { useEndpoint } from '../../../../../web/client.ts';
import { showDate } from '../../../../../web/kit/format.ts';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../../../web/kit/states.tsx';
import { useSession } from '../../../../../web/session.tsx';
import { useTexts } from '../../../../../web/texts/language.ts';
import { yearTexts } from '../../../../../web/texts/year.ts';
import { monthAfter } from '../../../rules.ts';
import { monthAndYear } from '../../../web/words.ts';
import { type RhythmLine, readRhythm } from '../contract.ts';
import '../../../../../web/styles/year.css';

export function CellsPage() {
  const { organisation, offices } = useSession();
  const { 'to-chuc': asked, thang } = useSearch({ from: '/inside/sinh-hoat/cac-chi-bo' });
  const own = offices.find((one) => one.organisationId !== organisation?.id)?.organisationId;
  const organisationId = asked ?? own ?? organisation?.id;
  return organisationId ? <Cells organisationId={organisationId} month={thang} /> : null;
}

function Cells({ organisationId, month: asked }: { organisationId: string; month: string | undefined }) {
  const t = useTexts(yearTexts);
  const read = useEndpoint(readRhythm, { params: { organisationId }, query: { month: asked } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { organisation, month, cells } = read.data;
  const late = cells.filter((one) => one.faults.length > 0).length;
  const to = (thang: string) => ({ 'to-chuc': organisationId, thang });
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{t.cellsOf(organisation.name, monthAndYear(month))}</p>
          <h1>{t.cellsTitle(late, cells.length)}</h1>
          <p className="second">{t.cellsWhy}</p>
        </div>
        <div className="actions">
          <Link className="btn" to="/sinh-hoat/cac-chi-bo" search={to(monthAfter(month, -1))}>
            {t.earlier}
          </Link>
          <Link className="btn" to="/sinh-hoat/cac-chi-bo" search={to(monthAfter(month, 1))}>
            {t.later}
          </Link>
        </div>
      </header>
      {cells.length === 0 ? (
        <Empty title={t.noCells} why={t.noCellsWhy} />
      ) : (
        <div className="card">
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t.columns.cell}</th>
                <th scope="col">{t.columns.held}</th>
                <th scope="col">{t.columns.sent}</th>
                <th scope="col">{t.columns.minutes}</th>
                <th scope="col">{t.columns.faults}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((line) => (
                <OneCell key={line.cell.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function OneCell({ line }: { line: RhythmLine }) {
  const t = useTexts(yearTexts);
  const { cell, state, heldOn, sentInTime, minutesLocked, faults } = line;
  return (
    <tr>
      <td>
        <Link className="touch" to="/sinh-hoat/nam" search={{ 'chi-bo': cell.id }}>
          {cell.name}
        </Link>
      </td>
      <td data-label={t.columns.held}>
        {state ? t.states[state] : t.none}
        {heldOn && <span className="second block tnum">{showDate(heldOn)}</span>}
      </td>
      <td data-label={t.columns.sent}>{sentInTime === null ? t.notYet : sentInTime ? t.inTime : t.late}</td>
      <td data-label={t.columns.minutes}>{minutesLocked ? t.locked : t.notYet}</td>
      <td>
        {faults.length === 0 ? (
          <StateLine state="done">{t.inOrder}</StateLine>
        ) : (
          faults.map((fault) => (
            <StateLine key={fault} state="late">
              {t.faults[fault]}
            </StateLine>
          ))
        )}
      </td>
    </tr>
  );
}
