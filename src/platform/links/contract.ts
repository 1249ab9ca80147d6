// How a thing of one module is named on the pages of another: what it is called, where it stands, how it came about.
import { z } from 'zod';

const words = z.object({ vi: z.string(), en: z.string() });

export const describedShape = z.object({
  /** One line, e.g. "Nghị quyết 11-NQ/CB, mục 2". */
  label: words,
  /** Its page in the browser; null when it has none for this reader. */
  to: z.string().nullable(),
  /** The way to it, first step first: "Nghị quyết" → "11-NQ/CB ngày 03/11", "Mục 2" → its text. */
  steps: z.array(z.object({ heading: words, text: z.string(), to: z.string().nullable() })),
});
export type Described = z.output<typeof describedShape>;
