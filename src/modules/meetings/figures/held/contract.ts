// Figures of contents and forms that one meeting and a whole cell tell alike.
import { z } from 'zod';

const count = z.number().int();
const minutes = z.object({ planned: count, spent: count });

export const contentsShape = z.object({
  /** Items that are to say what they are for, and those that say aim, question and decision expected. */
  matters: count,
  told: count,
  /** Meetings whose items were called by the clock. */
  timed: count,
  /** Of those, in all: minutes of talking with each other, of listening to reports and news. */
  discussion: minutes,
  reading: minutes,
  papers: count,
  /** Came after the day by which papers are to be sent. */
  latePapers: count,
  longPapers: count,
  summarised: count,
  /** Clauses of resolutions and conclusions, and those made tasks, with a name and a date. */
  clauses: count,
  tasks: count,
  /** Opinions noted in all; null for who may not read words of the cell. */
  opinions: count.nullable(),
});
