// One opinion: its words, who owes the answer until when, every answer, and what the reader may do.
import { useParams } from '@tanstack/react-router';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { currentLanguage, useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type OpinionPage as Page, readOpinion } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { JudgeForm } from './judge-form.tsx';
import { nameOf } from './opinion-name.ts';
import { ownerName, saidBy, standingOf } from './opinion-words.ts';
import { OwnActions } from './own-actions.tsx';
import '../../../../web/styles/opinions.css';

const keptPart = async () => (await import('./kept-part.tsx')).KeptPart;

export function OpinionPage() {
  const { opinionId } = useParams({ from: '/inside/y-kien/$opinionId' });
  const read = useEndpoint(readOpinion, { params: { opinionId } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown key={opinionId} page={read.data} />;
}

function Shown({ page }: { page: Page }) {
  const t = useTexts(opinionsTexts);
  const { organisation } = useSession();
  const { opinion, can } = page;
  const { shape, words } = standingOf(t, opinion, page.today);
  const above = opinion.kind === 'reserved' && organisation?.id !== opinion.organisation.id;
  const back = above
    ? '/y-kien?xem=bao-luu'
    : can.answer.length > 0
      ? '/y-kien?xem=tra-loi'
      : opinion.mine
        ? '/y-kien?xem=toi'
        : '/y-kien';
  return (
    <div className="page opinion-page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={back}>
              <Icon name="back" />
              {t.back}
            </PageLink>
          </p>
          <h1>{opinion.text ? nameOf(opinion.text) : t.withdrawn}</h1>
          <p className="second">{saidBy(t, opinion)}</p>
          <StateLine state={shape}>{words}</StateLine>
        </div>
      </header>
      <div className="opinion-halves">
        <div className="stack">
          <Words page={page} />
          {opinion.kind === 'reserved' && (
            <Later part={keptPart}>
              {(Part) => (
                <Part opinionId={opinion.id} ofCell={organisation?.id === opinion.organisation.id} />
              )}
            </Later>
          )}
          <Answers page={page} />
        </div>
        {can.answer.length > 0 && <AnswerForm key={page.version} page={page} />}
        {can.judge && <JudgeForm opinionId={opinion.id} />}
        {(can.change || can.withdraw) && <OwnActions page={page} />}
      </div>
    </div>
  );
}

function Words({ page }: { page: Page }) {
  const t = useTexts(opinionsTexts);
  const { opinion } = page;
  const about =
    opinion.subjectType === 'unit'
      ? t.aboutUnit
      : opinion.subjectType === 'committee'
        ? t.aboutCommittee
        : opinion.about?.label[currentLanguage()];
  return (
    <section className="card pad">
      <h2 className="hidden">{t.text}</h2>
      {opinion.text ? (
        <blockquote className="said-words">{opinion.text}</blockquote>
      ) : (
        <p className="second">{t.wordsGone}</p>
      )}
      {about && (
        <p>
          {t.about}: {opinion.about?.to ? <PageLink to={opinion.about.to}>{about}</PageLink> : about}
        </p>
      )}
      <p className="second">
        {page.spoken ? t.spoken(page.notedBy) : page.inMeeting ? t.writtenInMeeting : t.written}
      </p>
    </section>
  );
}

function Answers({ page }: { page: Page }) {
  const t = useTexts(opinionsTexts);
  const debts = page.debts.filter((debt) => debt.state !== 'withdrawn' || debt.answers.length > 0);
  if (debts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.answers}</h2>
      <ol className="card answers">
        {debts.map((debt) => (
          <li key={debt.id}>
            <p className="rule">
              <Icon name="book" />
              <span>
                {t.debt(
                  ownerName(t, debt.owner, page.opinion.organisation.id),
                  showDate(debt.askedOn),
                  showDate(debt.dueOn),
                )}
                . <Rule id={debt.ruleId}>{t.basis}</Rule>
              </span>
            </p>
            {debt.answers.length === 0 && (
              <p className="second">{debt.state === 'passed_on' ? t.passedOn : t.noAnswers}</p>
            )}
            {debt.answers.map((answer) => (
              <Answer key={answer.id} answer={answer} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ answer }: { answer: Page['debts'][number]['answers'][number] }) {
  const t = useTexts(opinionsTexts);
  return (
    <div className="answer">
      <p>
        <b>{t.outcomes[answer.outcome]}</b>
        <span className="second block">{t.answerBy(answer.by, showDate(answer.on))}</span>
      </p>
      <p className="written">{answer.text}</p>
      {answer.task && (
        <p>
          {t.taskMade}: <PageLink to={`/nhiem-vu/${answer.task.id}`}>{answer.task.title}</PageLink>
        </p>
      )}
      {answer.studyBy && answer.returnsOn && (
        <p className="second">{t.studyLine(answer.studyBy, showDate(answer.returnsOn))}</p>
      )}
      {answer.satisfied === true && <StateLine state="done">{t.clear}</StateLine>}
      {answer.satisfied === false && (
        <p>
          <StateLine state="due">{t.unclear}</StateLine>
          <span className="written block">{answer.why}</span>
        </p>
      )}
    </div>
  );
}
