// "What do I owe today?": items that every module contributes to the home page.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const owedItemShape = z.object({
  id: z.string(),
  /** Groups items on the page, e.g. 'meeting', 'task', 'absence', 'minutes', 'vote'. */
  kind: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  detail: z.object({ vi: z.string(), en: z.string() }).optional(),
  /** YYYY-MM-DD or ISO instant. */
  due: z.string().optional(),
  state: z.enum(['todo', 'now', 'due', 'late', 'done']),
  /** Path in the browser. */
  to: z.string(),
  /** Id of the rule that asks for it. */
  ruleId: z.string().optional(),
  organisationName: z.string().optional(),
  /** Smaller = earlier on the page: 0–19 now or today · 20–39 late · 40–59 within days · 60 and more later. */
  rank: z.number().int(),
  /** What the button says that opens it, e.g. "Báo tiến độ"; the first item's is the page's one solid button. */
  action: z.object({ vi: z.string(), en: z.string() }).optional(),
});
export type OwedItem = z.output<typeof owedItemShape>;

export const readToday = endpoint({
  name: 'readToday',
  method: 'GET',
  path: '/api/v1/today',
  summary: 'What the actor owes today',
  answer: z.object({ today: z.string(), items: z.array(owedItemShape) }),
});
