// What a draft begins with: recipients, last month's unfinished tasks; or the words of the one that was rejected.
import type { Scope } from '../../../platform/auth/scope.ts';
import { organisationAt } from '../../organisation/queries.ts';
import { asInput, clausesOf } from '../clauses/queries.ts';
import { reviewForDraft } from '../queries.ts';
import { firstExecution, firstRecipients, type Issuer, type ResolutionKind } from '../rules.ts';

interface Thing {
  readonly type: string;
  readonly id: string;
}

export interface Draft {
  readonly organisationId: string;
  readonly kind: ResolutionKind;
  /** Whose it is; of the cell when left out. */
  readonly body?: Issuer;
  /** What it is to be passed at, e.g. the meeting. */
  readonly occasion: Thing;
  /** After the type, in lower case: "lãnh đạo thực hiện nhiệm vụ tháng 12 năm 2026". */
  readonly subject: string;
  /** YYYY-MM-DD of the occasion. */
  readonly on: string;
}

/** After a rejected draft of the same occasion its words and clauses; else recipients and what is unfinished. */
export async function beginningOf(scope: Scope, draft: Draft) {
  return (await afterRejected(scope, draft)) ?? (await fromScratch(scope, draft));
}

async function fromScratch(scope: Scope, { organisationId, kind, occasion, subject, on }: Draft) {
  const place = await organisationAt(scope, organisationId, on);
  const unfinished =
    kind === 'resolution'
      ? (await reviewForDraft(scope, { organisationId, kind, occasion }, on)).tasks.filter(
          (task) => task.state === 'open',
        )
      : [];
  return {
    words: {
      subject: subject.normalize('NFC').trim(),
      recipients: firstRecipients(place?.parentName ?? null),
      execution: kind === 'resolution' ? firstExecution : '',
    },
    clauses: unfinished.map((task) => ({
      text: task.title,
      assigneeId: task.assigneeId,
      partnerIds: task.partners.map((one) => one.personId),
      dueOn: null,
      carriedTaskId: task.id,
    })),
  };
}

async function afterRejected(scope: Scope, { organisationId, kind, occasion }: Draft) {
  const row = await scope.db
    .selectFrom('resolutions')
    .select([
      'id',
      'subject',
      'ideology',
      'review_strengths',
      'review_praise',
      'review_weaknesses',
      'direction',
      'execution',
      'recipients',
    ])
    .where('organisation_id', '=', organisationId)
    .where('occasion_type', '=', occasion.type)
    .where('occasion_id', '=', occasion.id)
    .where('kind', '=', kind)
    .where('state', '=', 'rejected')
    .orderBy('drafted_at', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const { id, ...words } = row;
  return { words, clauses: (await clausesOf(scope, organisationId, id)).map(asInput) };
}
