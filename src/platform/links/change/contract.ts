// What a change of an organisation does to things of the modules: told before it is decided, one line each.
import { z } from 'zod';

const words = z.object({ vi: z.string(), en: z.string() });

export const effectShape = z.object({
  /** Groups the lines on the page. */
  about: z.enum(['members', 'offices', 'meetings', 'tasks', 'opinions', 'papers']),
  /** stops: it must wait · ends, goes: what becomes of it · warns: look at it first · stays: as it was. */
  way: z.enum(['stops', 'ends', 'goes', 'warns', 'stays']),
  words,
  /** Its page in the browser. */
  to: z.string().nullable(),
});
export type Effect = z.output<typeof effectShape>;
