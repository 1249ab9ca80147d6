// The four steps to the first meeting, left and taken up again: what is done, and the one to do now.
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { stepTexts } from '../../../../web/texts/steps.ts';
import { type FirstSteps, readFirstSteps, type Step } from '../contract.ts';
import { StepsList } from './steps-list.tsx';
import '../../../../web/styles/steps.css';

export function StepsPage() {
  const t = useTexts(stepTexts);
  const shell = useTexts(shellTexts);
  const read = useEndpoint(readFirstSteps);
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { cell, steps, preview } = read.data;
  const at = steps.findIndex((one) => one.state === 'now');
  const now = steps[at]?.step;
  if (!cell || !now)
    return (
      <div className="page">
        <h1>{t.allDone}</h1>
        <Empty title={shell.today} why={t.allDoneWhy}>
          <Link className="btn" to="/">
            {shell.toToday}
          </Link>
        </Empty>
      </div>
    );
  return (
    <div className="steps-page">
      <StepsList steps={steps} leftAt={now === 'roster' ? preview?.at : undefined} />
      <div className="steps-main">
        <section className="card named">
          <p>
            <b>{cell.name}</b>
            <span className="second block">
              {cell.parentName && t.under(cell.parentName)}{' '}
              {cell.lastResolution && t.lastResolution(cell.lastResolution)}
            </span>
          </p>
          <Link
            className="btn quiet"
            to="/to-chuc/$organisationId"
            params={{ organisationId: cell.id }}
            aria-label={t.correctOf(cell.name)}
          >
            {t.correct}
          </Link>
        </section>
        <section className="card now" aria-labelledby="step-now">
          <p className="second">{t.step(at + 1)}</p>
          <h2 id="step-now">{t.heads[now]}</h2>
          <Now step={now} data={read.data} />
        </section>
      </div>
    </div>
  );
}

function Now({ step, data }: { step: Step; data: FirstSteps }) {
  const t = useTexts(stepTexts);
  const { routesByPath } = useRouter();
  if (step === 'roster') return <RosterStep preview={data.preview} />;
  if (step === 'invite')
    return (
      <>
        <p>{t.leads.invite}</p>
        <StateLine state="todo">{t.withoutAccount(data.withoutAccount)}</StateLine>
        <Go>
          <Link className="btn main" to="/dang-vien">
            {t.invite}
          </Link>
        </Go>
      </>
    );
  return (
    <>
      <p>{t.leads.meeting}</p>
      <Go>
        {'/sinh-hoat' in routesByPath && (
          <PageLink className="btn main" to="/sinh-hoat">
            {t.plan}
          </PageLink>
        )}
      </Go>
    </>
  );
}

function RosterStep({ preview }: { preview: FirstSteps['preview'] }) {
  const t = useTexts(stepTexts);
  return (
    <>
      <p>{t.leads.roster}</p>
      {preview && (
        <div className="half-done">
          <Icon name="file" />
          <div>
            <b>{preview.fileName}</b>
            <p className="state warn">
              <Icon name="half" />
              <span>{t.read(preview.rows, preview.faults)}</span>
            </p>
          </div>
          <Link className="btn" to="/dang-vien/nhap">
            {t.otherFile}
          </Link>
        </div>
      )}
      <Go>
        <Link className="btn main" to="/dang-vien/nhap" search={preview ? { xem: preview.id } : {}}>
          {preview
            ? preview.faults > 0
              ? t.seeFaults(preview.faults)
              : t.seeRows(preview.rows)
            : t.chooseFile}
        </Link>
        <Link className="btn quiet" to="/dang-vien">
          {t.byHand}
        </Link>
      </Go>
      <ul className="lines">
        <li>
          <Icon name="lock" />
          <span>{t.kept}</span>
        </li>
        <li>
          <Icon name="letter" />
          <span>{t.letters}</span>
        </li>
      </ul>
    </>
  );
}

/** What can be done now; every step can be left. */
function Go({ children }: { children: ReactNode }) {
  const t = useTexts(stepTexts);
  return (
    <div className="actions">
      {children}
      <Link className="btn quiet" to="/">
        {t.later}
      </Link>
    </div>
  );
}
