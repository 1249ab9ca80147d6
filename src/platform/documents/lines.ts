// Breaks a paragraph into lines: at spaces, never at no-break ones, within a word only when it is wider than the line.
import type { Para, Span } from './compose.ts';

/** Width of a text in a face, in points. */
export type Measure = (span: Span, text: string, size: number) => number;

/** Text drawn in one go, from `x` of the line's left edge. */
export interface Stretch {
  readonly span: Span;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

type Word = readonly { readonly span: Span; readonly text: string; readonly width: number }[];
interface Gap {
  readonly span: Span;
  readonly width: number;
}
/** A word with the space before it. */
interface Step {
  readonly word: Word;
  readonly gap: Gap | undefined;
}

export function breakLines(para: Para, width: number, measure: Measure): Stretch[][] {
  const steps = stepsOf(para, measure).flatMap((step) => pieces(step, width - para.left, para, measure));
  const lines: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const need = widthOf(step.word) + (step.gap?.width ?? 0);
    const line = lines.at(-1);
    if (line && step.gap !== undefined && need <= room + 0.01) {
      line.push(step);
      room -= need;
    } else {
      const first = lines.length === 0 ? para.first : 0;
      room = width - para.left - first - widthOf(step.word);
      lines.push([step]);
    }
  }
  return lines.map((line, at) => set(line, para, width, at === 0, at === lines.length - 1));
}

const widthOf = (word: Word) => word.reduce((sum, one) => sum + one.width, 0);

function stepsOf(para: Para, measure: Measure): Step[] {
  const steps: { word: { span: Span; text: string; width: number }[]; gap: Gap | undefined }[] = [
    { word: [], gap: undefined },
  ];
  for (const span of para.spans)
    span.text.split(' ').forEach((text, at) => {
      if (at > 0) steps.push({ word: [], gap: { span, width: measure(span, ' ', para.size) } });
      if (text !== '') steps.at(-1)?.word.push({ span, text, width: measure(span, text, para.size) });
    });
  return steps;
}

/** A word wider than the line in pieces that fit; the pieces after the first have no space before them. */
function pieces(step: Step, width: number, para: Para, measure: Measure): Step[] {
  const room = width - Math.max(para.first, 0);
  if (widthOf(step.word) <= room) return [step];
  const found: { word: { span: Span; text: string; width: number }[]; gap: Gap | undefined }[] = [
    { word: [], gap: step.gap },
  ];
  let used = 0;
  for (const { span, text } of step.word)
    for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
      const wide = measure(span, segment, para.size);
      if (used > 0 && used + wide > room) {
        found.push({ word: [], gap: undefined });
        used = 0;
      }
      found.at(-1)?.word.push({ span, text: segment, width: wide });
      used += wide;
    }
  return found;
}

function set(line: readonly Step[], para: Para, width: number, first: boolean, last: boolean): Stretch[] {
  const start = para.left + (first ? para.first : 0);
  const natural = line.reduce(
    (sum, step, at) => sum + widthOf(step.word) + (at > 0 ? (step.gap?.width ?? 0) : 0),
    0,
  );
  const spare = width - start - natural;
  const extra = para.align === 'justify' && !last && line.length > 1 ? spare / (line.length - 1) : 0;
  let x = start + (para.align === 'center' ? spare / 2 : 0);
  const stretches: Stretch[] = [];
  line.forEach(({ word, gap }, at) => {
    const spaced = at > 0 && gap !== undefined;
    const before = stretches.at(-1);
    if (spaced) {
      // The space is drawn too, so that the text can be searched and copied.
      if (before) stretches[stretches.length - 1] = { ...before, text: `${before.text} ` };
      x += gap.width + extra;
    }
    word.forEach(({ span, text, width: wide }, part) => {
      const last = stretches.at(-1);
      if (last?.span === span && !(spaced && part === 0 && extra !== 0))
        stretches[stretches.length - 1] = { ...last, text: last.text + text, width: x + wide - last.x };
      else stretches.push({ span, text, x, width: wide });
      x += wide;
    });
  });
  return stretches;
}
