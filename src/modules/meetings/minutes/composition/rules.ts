// Minutes that write themselves: from the record of a meeting to paragraphs, worded as the Party's minutes are. Pure.
import { closingParagraphs } from '../closing/rules.ts';
import { contentsParagraphs } from '../contents/rules.ts';
import { openingParagraphs } from '../opening/rules.ts';
import type { Composed, Happened } from '../record/rules.ts';

/** Paragraphs in the order of the paper, every event once; the same record gives the same paragraphs. */
export function composeMinutes(happened: Happened): Composed[] {
  return [...openingParagraphs(happened), ...contentsParagraphs(happened), ...closingParagraphs(happened)];
}
