// Resolutions and conclusions of the own cell, newest first: number, subject, state, how their duties stand.
import { Link } from '@tanstack/react-router';
import { useEndpoint } from '../../../web/client.ts';
import { capital, showDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { listResolutions, type ResolutionLine } from '../contract.ts';
import { ResolutionState } from './resolution-state.tsx';
import '../../../web/styles/tasks.css';
import '../../../web/styles/leadership.css';

export function ResolutionsPage() {
  const { organisation } = useSession();
  return organisation ? <Resolutions cellId={organisation.id} cellName={organisation.name} /> : null;
}

function Resolutions({ cellId, cellName }: { cellId: string; cellName: string }) {
  const t = useTexts(leadershipTexts);
  const list = useEndpoint(listResolutions, { params: { cellId } });
  if (list.error) return <PageRefusal refusal={list.error} again={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  const { resolutions } = list.data;
  const late = resolutions.reduce((sum, one) => sum + one.late, 0);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{cellName}</p>
          <h1>{resolutions.length === 0 ? t.toList : t.listTitle(resolutions.length, late)}</h1>
        </div>
      </header>
      {resolutions.length === 0 ? (
        <Empty title={t.none} why={t.noneWhy} />
      ) : (
        <div className="card">
          <table className="data resolutions">
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.subject}</th>
                <th scope="col">{t.tasksHead}</th>
                <th scope="col">{t.state}</th>
              </tr>
            </thead>
            <tbody>
              {resolutions.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Row({ one }: { one: ResolutionLine }) {
  const t = useTexts(leadershipTexts);
  const told = t.tasks(one.clauses, one.done, one.late);
  return (
    <tr>
      <td className={one.number ? 'tnum nowrap' : 'second'}>{one.number ?? t.noNumber}</td>
      <td>
        <Link className="row-link" to="/nghi-quyet/$resolutionId" params={{ resolutionId: one.id }}>
          {t.kinds[one.kind]} {one.subject}
        </Link>
      </td>
      <td>
        {one.late > 0 ? (
          <StateLine state="late">{capital(told)}</StateLine>
        ) : (
          one.state !== 'draft' && one.state !== 'rejected' && capital(told)
        )}
      </td>
      <td>
        <ResolutionState state={one.state} issuedOn={one.issuedOn && showDate(one.issuedOn)} />
      </td>
    </tr>
  );
}
