// Texts of the opinions whose answers are owed beside an agenda, English.
import type { OwedTexts } from '../vi/owed.ts';

export const en: OwedTexts = {
  title: (count) => `${count} ${count === 1 ? 'opinion' : 'opinions'} without an answer by this meeting`,
  why: 'Put them on the agenda, to be answered before the cell.',
  by: (name, date) => `${name}, ${date}`,
  due: (due) => `Answer: ${due}`,
  more: (count) => `Show ${count} more`,
  take: 'Put on the agenda',
  frankTitle: 'Frank opinions not all answered by this meeting',
  shown: (date) => `Shown on ${date}. Put on as one item for the whole batch; no single opinion is named.`,
  taken: 'On the agenda already',
};
