// Reads of frank opinions. Before a window is shown nothing here tells how many have written.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { toLetters } from '../../../platform/blind/contract.ts';
import { holdersOf, readUse } from '../../../platform/blind/queries.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import { namesOf, organisationAt, peopleOfCell } from '../../organisation/queries.ts';
import type { OwnerKind } from '../opinions/rules.ts';
import { hasHead } from '../opinions/written/queries.ts';
import { voteOf } from '../votes/queries.ts';
import type { FrankLine, FrankShown, readFrank, readFrankWindow } from './contract.ts';
import { leastTokens, type WindowState } from './rules.ts';

/** What a vote of the cell is about that switches frank opinions on, or off; its thing is the cell. */
export const switchSubjects = { on: 'frank_on', off: 'frank_off' } as const;

export interface Allowed {
  readonly on: boolean;
  readonly voteId: string;
  readonly votedOn: string;
  readonly inFavour: number;
  readonly base: number;
}

/** The last passed vote of a cell on frank opinions, none that was taken again since; null = there never was one. */
export async function allowedIn(scope: Scope, organisationId: string): Promise<Allowed | null> {
  const { rows } = await sql<Omit<Allowed, 'votedOn' | 'inFavour'> & { at: string }>`
    SELECT v.subject_type = ${switchSubjects.on} AS on, v.id AS "voteId", v.closed_at AS at, v.base FROM votes v WHERE v.organisation_id = ${organisationId} AND v.subject_id = ${organisationId} AND v.passed
      AND v.subject_type IN (${switchSubjects.on}, ${switchSubjects.off})
      AND NOT EXISTS (SELECT FROM votes n WHERE n.again_of = v.id AND n.state = 'closed')
    ORDER BY v.closed_at DESC, v.id LIMIT 1`.execute(scope.db);
  const [row] = rows;
  if (!row) return null;
  const vote = await voteOf(scope, row.voteId);
  return { ...row, votedOn: localDate(row.at), inFavour: vote?.result?.for ?? 0 };
}

export interface WindowRow {
  readonly id: string;
  readonly organisationId: string;
  readonly state: WindowState;
  readonly theme: string;
  readonly openedAt: string;
  readonly handsUntil: string;
  readonly handedAt: string | null;
  readonly showsAt: string | null;
  /** Shown when this item is opened, if that is before; null = there is none, or it is no more. */
  readonly itemId: string | null;
  /** How the item is called, also when it is no more. */
  readonly itemWords: string | null;
  /** When the item was opened. */
  readonly calledAt: string | null;
  readonly endedAt: string | null;
  readonly blank: number | null;
  readonly answerDueOn: string | null;
  readonly answerRuleId: string | null;
  /** Who owes the answers. */
  readonly ownerKind: OwnerKind;
  /** When its hour became another one, or its item was no more. */
  readonly movedAt: string | null;
  readonly endedWhy: 'cell_ended' | null;
}

function windowsIn(scope: Scope) {
  return scope.db
    .selectFrom('frank_windows')
    .select([
      'id',
      'organisation_id as organisationId',
      'state',
      'theme',
      'opened_at as openedAt',
      'hands_until as handsUntil',
      'handed_at as handedAt',
      'shows_at as showsAt',
      'item_id as itemId',
      'item_words as itemWords',
      'called_at as calledAt',
      'ended_at as endedAt',
      'blank',
      'answer_due_on as answerDueOn',
      'answer_rule_id as answerRuleId',
      'owner_kind as ownerKind',
      'moved_at as movedAt',
      'ended_why as endedWhy',
    ]);
}

export async function windowRow(scope: Scope, windowId: string, lock?: 'lock'): Promise<WindowRow | null> {
  const query = windowsIn(scope).where('id', '=', windowId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return (row as WindowRow | undefined) ?? null;
}

/** Windows that go on by the clock or wait for their item; of one cell, or of all. */
export async function runningWindows(
  scope: Scope,
  organisationId: string | null = null,
): Promise<WindowRow[]> {
  let query = windowsIn(scope).where('state', 'in', ['handing_out', 'writing']).orderBy('id');
  if (organisationId !== null) query = query.where('organisation_id', '=', organisationId);
  return (await query.execute()) as WindowRow[];
}

/** The window, when the actor sits in its cell or in the committee of it; for a stranger there is none. */
export async function enterWindow(scope: Scope, windowId: string): Promise<WindowRow | null> {
  const row = await windowRow(scope, windowId);
  if (!row) return null;
  return (await mayRead(scope, row.organisationId)) || (await headsFrank(scope, row)) ? row : null;
}

/** The window is addressed to the head of the agency, and it is he who acts. */
export async function headsFrank(
  scope: Scope,
  window: Pick<WindowRow, 'ownerKind' | 'organisationId'>,
): Promise<boolean> {
  return window.ownerKind === 'head' && (await scope.allows('head', window.organisationId));
}

async function mayRead(scope: Scope, organisationId: string): Promise<boolean> {
  return (await scope.allows('member', organisationId)) || (await scope.allows('committee', organisationId));
}

async function linesOf(scope: Scope, windows: readonly WindowRow[]): Promise<FrankLine[]> {
  if (windows.length === 0) return [];
  const { rows } = await sql<{ id: string; handedOut: number | null; opinions: number; unanswered: number }>`
    SELECT u.id, u.handed_out AS "handedOut", count(o.id)::int AS opinions,
      count(o.id) FILTER (WHERE a.opinion_id IS NULL AND o.hidden_at IS NULL)::int AS unanswered
    FROM blind_uses u LEFT JOIN frank_opinions o ON o.window_id = u.id LEFT JOIN frank_answered a ON a.opinion_id = o.id
    WHERE u.id = ANY (${windows.map((one) => one.id)}::uuid[]) GROUP BY u.id, u.handed_out`.execute(scope.db);
  const figures = new Map(rows.map((row) => [row.id, row]));
  return windows.map(
    ({
      organisationId: _,
      openedAt,
      blank: __,
      answerRuleId: ___,
      handedAt: ____,
      itemId,
      itemWords,
      ...window
    }) => {
      const { handedOut = null, opinions = 0, unanswered = 0 } = figures.get(window.id) ?? {};
      const item = itemWords === null ? null : { words: itemWords, stands: itemId !== null };
      return { ...window, item, openedOn: localDate(openedAt), handedOut, opinions, unanswered };
    },
  );
}

export async function frankPage(
  scope: Scope,
  organisationId: string,
): Promise<Result<AnswerOf<typeof readFrank>>> {
  const cell = await organisationAt(scope, organisationId, scope.today);
  if (!cell || !(await mayRead(scope, organisationId))) return refuseCommon('not-found');
  const allowed = await allowedIn(scope, organisationId);
  const rows = await windowsIn(scope)
    .where('organisation_id', '=', organisationId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(60)
    .execute();
  const windows = await linesOf(scope, rows as WindowRow[]);
  const members = (await peopleOfCell(scope, organisationId, scope.today)).length;
  const on = allowed?.on ?? false;
  const running = windows.some((one) => one.state === 'handing_out' || one.state === 'writing');
  return {
    now: scope.now.toString(),
    today: scope.today,
    organisationName: cell.name,
    on,
    vote: allowed && { on: allowed.votedOn, inFavour: allowed.inFavour, base: allowed.base },
    members,
    least: leastTokens,
    windows,
    can: {
      open: on && !running && members >= leastTokens && (await scope.allows('committee', organisationId)),
      toHead: await hasHead(scope, organisationId),
    },
  };
}

async function shownOf(scope: Scope, windowId: string): Promise<FrankShown[]> {
  // Row security decides which words come: a text that the reader may not read is null.
  const { rows } = await sql<Omit<FrankShown, 'hidden'> & { why: string | null; hiddenAt: string | null }>`
    SELECT o.id, o.audience, t.text, o.hidden_why AS why, o.hidden_at AS "hiddenAt", a.answer_id AS "answerId"
    FROM frank_opinions o LEFT JOIN frank_texts t ON t.opinion_id = o.id LEFT JOIN frank_answered a ON a.opinion_id = o.id
    WHERE o.window_id = ${windowId} ORDER BY o.place`.execute(scope.db);
  return rows.map(({ why, hiddenAt, ...row }) => ({
    ...row,
    hidden: why === null || hiddenAt === null ? null : { why, on: localDate(hiddenAt) },
  }));
}

async function answersOf(
  scope: Scope,
  windowId: string,
): Promise<AnswerOf<typeof readFrankWindow>['answers']> {
  const rows = await scope.db
    .selectFrom('frank_answers')
    .select(['id', 'text', 'answered_at', 'answered_as'])
    .where('window_id', '=', windowId)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    on: localDate(row.answered_at),
    as: row.answered_as as OwnerKind,
  }));
}

/** Holders who have left the cell since. */
async function leftSince(
  scope: Scope,
  holders: ReadonlySet<string>,
  members: readonly { readonly personId: string }[],
): Promise<{ id: string; name: string }[]> {
  const here = new Set(members.map((one) => one.personId));
  const names = await namesOf(
    scope,
    [...holders].filter((one) => !here.has(one)),
  );
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export async function windowPage(
  scope: Scope,
  windowId: string,
): Promise<Result<AnswerOf<typeof readFrankWindow>>> {
  const row = await enterWindow(scope, windowId);
  const use = row && (await readUse(scope, windowId));
  if (!row || !use) return refuseCommon('not-found');
  const [window] = (await linesOf(scope, [row])) as [FrankLine];
  const { organisationId, state } = row;
  const members = await peopleOfCell(scope, organisationId, scope.today);
  const holders = await holdersOf(scope, windowId);
  const personId = actingPerson(scope);
  const person = ({ personId: id, name }: (typeof members)[number]) => ({ id, name });
  const committee = await scope.allows('committee', organisationId);
  const own = members.find((one) => one.personId === personId);
  const inHand = state === 'handing_out' && scope.now.epochMilliseconds < Date.parse(row.handsUntil);
  return {
    now: scope.now.toString(),
    today: scope.today,
    organisationId,
    organisationName: (await organisationAt(scope, organisationId, scope.today))?.name ?? '',
    window,
    least: leastTokens,
    publicKey: toLetters(use.publicKey),
    fingerprint: use.fingerprint,
    took: [
      ...members.filter((one) => holders.has(one.personId)).map(person),
      ...(await leftSince(scope, holders, members)),
    ],
    notYet: members.filter((one) => !holders.has(one.personId)).map(person),
    own: { took: holders.has(personId), post: own?.post ?? null },
    opinions: state === 'shown' ? await shownOf(scope, windowId) : [],
    blank: row.blank ?? 0,
    answers: state === 'shown' ? await answersOf(scope, windowId) : [],
    ruleId: row.answerRuleId,
    can: {
      take: inHand && own !== undefined && !holders.has(personId),
      endHanding: committee && state === 'handing_out' && holders.size >= leastTokens,
      stop: committee && state === 'handing_out',
      hide: committee && state === 'shown',
      answer: (committee || (await headsFrank(scope, row))) && state === 'shown' && window.unanswered > 0,
    },
  };
}
