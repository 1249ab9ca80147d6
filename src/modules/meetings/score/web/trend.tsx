// How the last meetings were scored: bars on one scale, oldest first, the table one tap behind.
import { BarChart } from '../../../../web/kit/chart.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';
import type { MeetingLine } from '../../calendar/contract.ts';

const shownMost = 12;

/** In: newest first. Nothing while fewer than two have a score. */
export function ScoreTrend({ meetings }: { meetings: readonly MeetingLine[] }) {
  const t = useTexts(meetingsTexts);
  const scored = meetings
    .flatMap(({ id, startsAt, score }) => (score ? [{ id, date: showDate(startsAt), ...score }] : []))
    .slice(0, shownMost)
    .reverse();
  if (scored.length < 2) return null;
  const good = scored.filter((one) => one.band === 'good').length;
  return (
    <section className="card pad">
      <BarChart
        title={t.scoreTrend(good, scored.length)}
        lines={scored.map(({ id, date, total, band }) => ({
          id,
          label: date,
          total: 100,
          part: total,
          words: t.scoreOf(total, t.bandNames[band]),
        }))}
        table={{
          columns: t.scoreColumns,
          rows: scored.map(({ date, total, band }) => [
            date,
            String(total).replace('.', ','),
            t.bandNames[band],
          ]),
        }}
      />
    </section>
  );
}
