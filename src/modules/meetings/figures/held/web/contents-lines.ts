// The lines that tell contents, of one meeting or of a cell's; what there is none of is left out.
import type { z } from 'zod';
import type { FiguresTexts } from '../../../../../web/texts/vi/figures.ts';
import type { contentsShape } from '../contract.ts';

type Contents = z.output<typeof contentsShape>;
export type Line = readonly [string, string];

/** Minutes are told of one meeting, or on the mean of those that were timed. */
export function contentsLines(t: FiguresTexts, c: Contents): Line[] {
  const part = (what: string, count: number, base: number): Line[] =>
    base > 0 ? [[what, t.of(count, base)]] : [];
  const mean = (minutes: number) => Math.round(minutes / c.timed);
  const span = ({ planned, spent }: Contents['discussion']) => t.spentOf(mean(spent), mean(planned), c.timed);
  return [
    ...part(t.aims, c.told, c.matters),
    ...(c.timed > 0
      ? ([
          [t.discussed, span(c.discussion)],
          [t.listened, span(c.reading)],
        ] as const)
      : []),
    ...part(t.latePapers, c.latePapers, c.papers),
    ...part(t.summaries, c.summarised, c.longPapers),
    ...part(t.tasks, c.tasks, c.clauses),
    ...(c.clauses > c.tasks ? ([[t.untasked, t.clauses(c.clauses - c.tasks)]] as const) : []),
  ];
}
