// Shapes and refusals of opinions. What they hang on is told by (type, id).
import { z } from 'zod';
import { defineRefusals } from '../../../platform/http/refusal.ts';

export const refuseOpinion = /* @__PURE__ */ defineRefusals({
  'opinion-withdrawn': {
    status: 409,
    vi: 'Ý kiến này đã rút nên không sửa được.',
    en: 'This opinion has been withdrawn and cannot be edited.',
  },
});

const id = z.uuid();
export const opinionKind = z.enum([
  'agreement',
  'addition',
  'criticism',
  'self_criticism',
  'proposal',
  'question',
  'reserved',
]);
export const opinionText = z.string().trim().min(1).max(4000);
export const opinionShape = z.object({
  id,
  subject: z.object({ type: z.string(), id }),
  authorId: id,
  authorName: z.string(),
  kind: opinionKind,
  text: z.string(),
  notedAt: z.string(),
  withdrawn: z.boolean(),
  version: z.number().int(),
});
export type OpinionShown = z.output<typeof opinionShape>;
