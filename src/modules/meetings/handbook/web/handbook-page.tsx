// The e-handbook's checklist of a meeting: what goes up by when, who put it there, the files in one archive.
import { useParams } from '@tanstack/react-router';
import { addressOf, useCommand, useEndpoint } from '../../../../web/client.ts';
import { showDate, showMoment } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { readingTexts } from '../../../../web/texts/reading.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type HandbookLine, readHandbook, takeHandbookFiles, tickHandbook } from '../contract.ts';
import { ofPart } from '../rules.ts';
import '../../../../web/styles/papers.css';

export function HandbookPage() {
  const t = useTexts(readingTexts);
  const { meetingId } = useParams({ from: '/inside/sinh-hoat/$meetingId/so-tay' });
  const read = useEndpoint(readHandbook, { params: { meetingId } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { title, lines, can, today, stays } = read.data;
  const done = lines.filter((line) => line.ticked).length;
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
          <h1>{stays ? t.stays : lines.length === 0 ? t.none : t.handbookTitle(done, lines.length)}</h1>
          <p className="second">{title}</p>
        </div>
      </header>
      {lines.length > 0 && (
        <ul className="official card">
          {lines.map((line) => (
            <li key={line.item}>
              <OneLine meetingId={meetingId} line={line} today={today} may={can.tick} />
            </li>
          ))}
        </ul>
      )}
      {can.tick && lines.length > 0 && (
        <section className="card pad">
          <p className="printings">
            {(['before', 'after'] as const)
              .filter((part) => ofPart(lines, part).some((line) => line.files > 0))
              .map((part) => (
                <a
                  key={part}
                  className="btn"
                  href={addressOf(takeHandbookFiles, { params: { meetingId }, query: { part } })}
                  download
                >
                  <Icon name="file" />
                  {t.take[part]}
                </a>
              ))}
          </p>
          <p className="second">{t.takeWhy}</p>
        </section>
      )}
    </div>
  );
}

function OneLine({
  meetingId,
  line,
  today,
  may,
}: {
  meetingId: string;
  line: HandbookLine;
  today: string;
  may: boolean;
}) {
  const t = useTexts(readingTexts);
  const tick = useCommand(tickHandbook);
  const { item, due, ruleId, files, ticked } = line;
  const overdue = due !== null && due < today;
  const name = t.items[item];
  const put = (done: boolean) => tick.mutate({ params: { meetingId, item }, body: { done } });
  return (
    <>
      <div>
        <h2>{name}</h2>
        <p>
          {ticked ? (
            <StateLine state={ticked.late ? 'due' : 'done'}>
              {t.ticked(ticked.by, showMoment(ticked.at))}
              {ticked.late && ` (${t.tickedLate})`}
            </StateLine>
          ) : (
            <StateLine state={overdue ? 'late' : 'todo'}>{overdue ? t.overdue : t.waits}</StateLine>
          )}
        </p>
        <p className="tnum">
          {due ? t.due(showDate(due)) : t.dueLater}. {t.files(files)}.
        </p>
        {ruleId && (
          <p className="rule">
            <Icon name="book" />
            <Rule id={ruleId} />
          </p>
        )}
        {tick.error && <RefusalBox refusal={tick.error} />}
      </div>
      {may && (
        <div className="do">
          {ticked ? (
            <button
              className="btn"
              type="button"
              aria-label={t.untickOf(name)}
              disabled={tick.isPending}
              onClick={() => put(false)}
            >
              {t.untick}
            </button>
          ) : (
            files > 0 && (
              <button
                className="btn"
                type="button"
                aria-label={t.tickOf(name)}
                disabled={tick.isPending}
                onClick={() => put(true)}
              >
                {t.tick}
              </button>
            )
          )}
        </div>
      )}
    </>
  );
}
