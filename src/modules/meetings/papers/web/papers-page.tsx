// The official papers of a meeting: how far each is, its PDF and Word file, what is missing and where it is done.
import { useParams } from '@tanstack/react-router';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { papersTexts } from '../../../../web/texts/papers.ts';
import { listMeetingPapers, type PaperLine } from '../contract.ts';
import { PaperFiles } from './paper-files.tsx';

export function PapersPage() {
  const t = useTexts(papersTexts);
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/van-ban' });
  const read = useEndpoint(listMeetingPapers, { params: { meetingId } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { papers, loose, title, organisationName, figuresOnly, handbook } = read.data;
  const numbered = papers.filter((one) => one.state === 'issued').length;
  // One next step on the page; the others stand beside their papers.
  const first = papers.find((one) => one.next?.can);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/sinh-hoat/${meetingId}`}>
              <Icon name="back" />
              {t.toMeeting}
            </PageLink>
          </p>
          <h1>{papers.length === 0 ? t.none : t.title(numbered, papers.length - numbered)}</h1>
          <p className="second">
            {title}. {organisationName}.
          </p>
        </div>
        {!figuresOnly && handbook && (
          <PageLink className="btn" to={`/sinh-hoat/${meetingId}/so-tay`}>
            {t.toHandbook}
          </PageLink>
        )}
      </header>
      {papers.length === 0 ? (
        <p>{t.noneWhy}</p>
      ) : (
        <ul className="official card">
          {papers.map((one) => (
            <li key={one.kind}>
              <OnePaper meetingId={meetingId} paper={one} main={one === first} />
            </li>
          ))}
        </ul>
      )}
      {loose.length > 0 && (
        <section>
          <h2>{t.loose}</h2>
          <ul className="official card">
            {loose.map(({ kind, state }) => (
              <li key={kind}>
                <div>
                  <h3>{t.kinds[kind]}</h3>
                  <p>
                    <StateLine state={state === 'draft' ? 'half' : 'done'}>
                      {t.looseStates[kind][state]}
                    </StateLine>
                  </p>
                </div>
                <div className="do">
                  <PaperFiles meetingId={meetingId} kind={kind} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {papers.length > 0 && <p className="second">{figuresOnly ? t.figuresOnly : t.draftNote}</p>}
    </div>
  );
}

const shapes = {
  none: 'todo',
  draft: 'half',
  passed: 'due',
  issued: 'done',
  rejected: 'dropped',
} as const;

function OnePaper({ meetingId, paper, main }: { meetingId: string; paper: PaperLine; main: boolean }) {
  const t = useTexts(papersTexts);
  const { kind, state, number, on, next } = paper;
  return (
    <>
      <div>
        <h2>{t.kinds[kind]}</h2>
        <p>
          <StateLine state={shapes[state]}>{t.states[kind][state]}</StateLine>
        </p>
        {number && on && <p className="tnum">{t.numbered(number, showDate(on))}</p>}
        {next && !next.can && <p className="second">{t.waits[next.step]}</p>}
      </div>
      <div className="do">
        {next?.can && (
          <PageLink className={main ? 'btn main' : 'btn'} to={next.to}>
            {t.steps[next.step]}
          </PageLink>
        )}
        {state !== 'none' && <PaperFiles meetingId={meetingId} kind={kind} />}
      </div>
    </>
  );
}
