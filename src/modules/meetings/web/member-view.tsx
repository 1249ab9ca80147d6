// A meeting as a member reads it: what to do now, papers, agenda, the own absence.

import type { ReactNode } from 'react';
import { localTime } from '../../../platform/i18n/local-time.ts';
import { capital, showDue } from '../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { Later } from '../../../web/kit/later.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { Empty } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { Rule } from '../../organisation/regulations/web/rule.tsx';
import { FocusCard } from '../focus/web/focus-card.tsx';
import { TogetherCard } from '../forms/web/together-card.tsx';
import type { Meeting } from '../preparation/contract.ts';
import { OpeningsCard } from '../reading/web/openings-card.tsx';
import { AbsencesCard } from './absences-card.tsx';
import { AimLines } from './aim-lines.tsx';
import { ToRoom } from './next-step.tsx';
import { OwnAbsence } from './own-absence.tsx';
import { PaperList } from './papers-card.tsx';
import { timeAfter } from './words.ts';
import { WordsRead } from './words-card.tsx';

const criticismLink = async () => (await import('../criticism/web/criticism-link.tsx')).CriticismLink;

/** `preview`: shown to who prepares, without what only he reads. */
export function MemberView({ meeting, preview }: { meeting: Meeting; preview: boolean }) {
  const t = useTexts(meetingsTexts);
  const { papers, items, state } = meeting;
  const wasOpened = state === 'open' || state === 'closed';
  const sitsHere = useSession().organisation?.id === meeting.organisation.id;
  const speaks = !preview && sitsHere && state !== 'cancelled';
  return (
    <div className="prepare">
      <div className="stack">
        <Now meeting={meeting} />
        <OwnAbsence meeting={meeting} />
        <TogetherCard meeting={meeting} />
        {papers.length > 0 && (
          <section className="card papers" id="tai-lieu">
            <h2>{t.papers}</h2>
            <PaperList meeting={meeting} />
          </section>
        )}
        {items.some((item) => item.kind === 'criticism') && !preview && (
          <Later part={criticismLink}>{(Criticism) => <Criticism meetingId={meeting.id} />}</Later>
        )}
        {items.length > 0 && <FocusCard meeting={meeting} />}
        {meeting.can.takePapers && !preview && <OpeningsCard meetingId={meeting.id} />}
        {items.length > 0 ? (
          <AgendaList meeting={meeting} speaks={speaks} />
        ) : (
          state !== 'cancelled' && <Empty title={t.agendaNotYet} why={t.agendaNotYetWhy} />
        )}
        {(meeting.stateOfMind || meeting.duesLine) && (
          <section className="card pad">
            <h2>{t.wordsTitle}</h2>
            <WordsRead meeting={meeting} />
          </section>
        )}
        {speaks && items.length > 0 && (
          <p>
            <PageLink className="touch" to={`/y-kien/viet?ve=meeting&ma=${meeting.id}`}>
              <Icon name="opinion" />
              {t.writeOnMeeting}
            </PageLink>
          </p>
        )}
      </div>
      {(wasOpened || !preview) && (
        <div className="stack">
          <AbsencesCard meeting={meeting} />
        </div>
      )}
    </div>
  );
}

/** Where it stands for who comes: how long still, on now, closed. */
function Now({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const { state, startsAt, today, can } = meeting;
  const rule = meeting.steps.find((step) => step.step === 'sent')?.ruleId;
  if (state === 'cancelled')
    return <Card title={<StateLine state="dropped">{t.cancelled(meeting.cancelReason ?? '')}</StateLine>} />;
  if (state === 'closed')
    return (
      <Card title={<StateLine state="done">{t.nextClosed(meeting.minutesState ?? 'draft')}</StateLine>}>
        <PageLink className="btn main" to={`/sinh-hoat/${meeting.id}/bien-ban`}>
          {t.openMinutes}
        </PageLink>
      </Card>
    );
  if (state === 'open')
    return (
      <Card title={<StateLine state="now">{t.nextOpen}</StateLine>}>
        <ToRoom meeting={meeting} words={t.enterOpen} />
      </Card>
    );
  return (
    <Card title={<StateLine state="due">{capital(showDue(startsAt, today))}</StateLine>}>
      {state === 'sent' && rule && (
        <p className="rule">
          <Icon name="book" />
          <Rule id={rule}>{t.agendaNotYetWhy}</Rule>
        </p>
      )}
      {can.enterRoom && <ToRoom meeting={meeting} words={t.enterRoom} />}
    </Card>
  );
}

function Card({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <section className="card pad now">
      <p>{title}</p>
      {children}
    </section>
  );
}

/** In: `speaks` = the reader may write an opinion on an item. */
function AgendaList({ meeting, speaks }: { meeting: Meeting; speaks: boolean }) {
  const t = useTexts(meetingsTexts);
  const { items, startsAt, minutesPlanned } = meeting;
  return (
    <section className="card pad">
      <h2>{t.agenda}</h2>
      <ol className="agenda-list">
        {items.map((item) => (
          <li key={item.id} className={item.parentId ? 'sub' : undefined}>
            <span className="tnum">{item.number}</span>
            <span>
              {item.title}
              {item.presenter && <span className="second block">{item.presenter.name}</span>}
              <AimLines item={item} />
            </span>
            <span className="second nowrap">
              <span className="tnum">{item.minutesPlanned}</span>’
              {speaks && (
                <PageLink
                  className="touch"
                  to={`/y-kien/viet?ve=agenda_item&ma=${item.id}`}
                  aria-label={t.writeOpinion(item.title)}
                  title={t.writeOpinion(item.title)}
                >
                  <Icon name="opinion" />
                </PageLink>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="second">
        {t.totalTime(localTime(startsAt), timeAfter(startsAt, minutesPlanned))}: {minutesPlanned}’
      </p>
    </section>
  );
}
