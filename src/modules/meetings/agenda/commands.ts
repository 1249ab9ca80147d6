// The agenda: items added, changed, moved, removed; papers put on it and taken off.

import { sql } from 'kysely';
import { z } from 'zod';
import type { Scope } from '../../../platform/auth/scope.ts';
import { storeFile } from '../../../platform/files/commands.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { Upload } from '../../../platform/http/routes.ts';
import { bumpVersion, recordMeetingFact } from '../commands.ts';
import type { AgendaItem } from '../contract.ts';
import { enterMeeting, itemsOf, type MeetingRow, peopleOf } from '../queries.ts';
import { allowsStep, mayEditAgenda, mayPrepare, mayRun, refuseState } from '../rules.ts';
import type * as contract from './contract.ts';
import { refuseAgenda } from './contract.ts';
import { pagesOf } from './reader.ts';

type Versioned = Result<{ version: number }>;

interface Editing {
  readonly meeting: MeetingRow;
  readonly items: AgendaItem[];
}

/** The meeting, locked, with its agenda, when the actor may change it now. */
async function forEditing(scope: Scope, meetingId: string, version: number): Promise<Result<Editing>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayEditAgenda(meeting, actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'editAgenda')) return refuseState(meeting);
  if (version !== meeting.version) return refuseCommon('stale');
  return { meeting, items: await itemsOf(scope, meetingId) };
}

/** What members were asked, or have answered, is not thrown away with its item. */
async function hasQuestions(scope: Scope, meetingId: string, itemIds: readonly string[]): Promise<boolean> {
  const row = await scope.db
    .selectFrom('focus_questions')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('item_id', 'in', itemIds)
    .executeTakeFirst();
  return row !== undefined;
}

async function changed(scope: Scope, meeting: MeetingRow, kind: string, itemId: string): Promise<number> {
  const version = await bumpVersion(scope, meeting);
  await recordMeetingFact(scope, meeting, kind, { itemId });
  return version;
}

async function mayPresent(scope: Scope, meeting: MeetingRow, personId: string): Promise<boolean> {
  const members = await peopleOf(scope, meeting);
  return members.some((one) => one.personId === personId && !one.suspended);
}

/** Adds an item where it belongs, or where it is told; during the meeting too. */
export async function addAgendaItem(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.addAgendaItem>,
): Promise<Result<{ id: string; version: number }>> {
  const editing = await forEditing(scope, meetingId, input.version);
  if (isRefusal(editing)) return editing;
  const { meeting, items } = editing;
  const { parentId, presenterId } = input;
  const parent = items.find((item) => item.id === parentId);
  if (parentId !== null && !parent) return refuseCommon('not-found');
  if (parent?.parentId) return refuseAgenda('item-too-deep');
  if (presenterId !== null && !(await mayPresent(scope, meeting, presenterId)))
    return refuseAgenda('presenter-not-member');
  const beside = items.filter((item) => item.parentId === parentId);
  const before =
    input.beforeId === null ? endOf(beside, input.kind) : beside.find((item) => item.id === input.beforeId);
  if (input.beforeId !== null && !before) return refuseCommon('not-found');
  const { id } = await scope.db
    .insertInto('agenda_items')
    .values({
      meeting_id: meetingId,
      parent_id: parentId,
      ordinal: beside.length + 1,
      kind: input.kind,
      title: input.title,
      minutes_planned: input.minutesPlanned,
      presenter_id: presenterId,
      aim: input.aim,
      question: input.question,
      decision: input.decision,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const order = beside.map((item) => item.id);
  order.splice(before ? order.indexOf(before.id) : order.length, 0, id);
  await arrange(scope, order);
  return { id, version: await changed(scope, meeting, 'agenda.item-added', id) };
}

/** A top item goes before what ends the meeting; one that is talked about, before criticism and conclusions. */
function endOf(beside: readonly AgendaItem[], kind: AgendaItem['kind']): AgendaItem | undefined {
  const after = talkedAbout.includes(kind)
    ? ['criticism', 'assignments', 'resolution', 'closing']
    : ['closing'];
  return beside.find((item) => item.parentId === null && item.state === 'todo' && after.includes(item.kind));
}

const talkedAbout: readonly string[] = ['review', 'state_of_mind', 'news', 'discussion'];

async function arrange(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql`UPDATE agenda_items i SET ordinal = o.ordinal FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS o(id, ordinal)
    WHERE i.id = o.id AND i.ordinal <> o.ordinal`.execute(scope.db);
}

export async function editAgendaItem(
  scope: Scope,
  meetingId: string,
  itemId: string,
  input: BodyOf<typeof contract.editAgendaItem>,
): Promise<Versioned> {
  const editing = await forEditing(scope, meetingId, input.version);
  if (isRefusal(editing)) return editing;
  const { meeting, items } = editing;
  if (!items.some((item) => item.id === itemId)) return refuseCommon('not-found');
  const { title, minutesPlanned, presenterId, aim, question, decision } = input;
  if (presenterId && !(await mayPresent(scope, meeting, presenterId)))
    return refuseAgenda('presenter-not-member');
  const set = {
    ...(title === undefined ? {} : { title }),
    ...(minutesPlanned === undefined ? {} : { minutes_planned: minutesPlanned }),
    ...(presenterId === undefined ? {} : { presenter_id: presenterId }),
    ...(aim === undefined ? {} : { aim }),
    ...(question === undefined ? {} : { question }),
    ...(decision === undefined ? {} : { decision }),
  };
  if (Object.keys(set).length > 0)
    await scope.db.updateTable('agenda_items').set(set).where('id', '=', itemId).execute();
  return { version: await changed(scope, meeting, 'agenda.item-edited', itemId) };
}

/** Moves an item up or down among its neighbours; at the edge it stays. What has begun keeps its place. */
export async function moveAgendaItem(
  scope: Scope,
  meetingId: string,
  itemId: string,
  input: BodyOf<typeof contract.moveAgendaItem>,
): Promise<Versioned> {
  const editing = await forEditing(scope, meetingId, input.version);
  if (isRefusal(editing)) return editing;
  const { meeting, items } = editing;
  const item = items.find((one) => one.id === itemId);
  if (!item) return refuseCommon('not-found');
  const beside = items.filter((one) => one.parentId === item.parentId);
  const at = beside.indexOf(item);
  const neighbour = beside[at + input.by];
  if (!neighbour) return { version: meeting.version };
  if (hasBegun(items, item) || hasBegun(items, neighbour)) return refuseAgenda('item-has-happened');
  const order = beside.map((one) => one.id);
  order.splice(at, 1);
  order.splice(at + input.by, 0, itemId);
  await arrange(scope, order);
  return { version: await changed(scope, meeting, 'agenda.item-moved', itemId) };
}

function hasBegun(items: readonly AgendaItem[], item: AgendaItem): boolean {
  return items.some((one) => (one.id === item.id || one.parentId === item.id) && one.state !== 'todo');
}

/** Removes an item that has not begun, with what stands under it; its papers stay with the meeting. */
export async function removeAgendaItem(
  scope: Scope,
  meetingId: string,
  itemId: string,
  version: number,
): Promise<Versioned> {
  const editing = await forEditing(scope, meetingId, version);
  if (isRefusal(editing)) return editing;
  const { meeting, items } = editing;
  const item = items.find((one) => one.id === itemId);
  if (!item) return refuseCommon('not-found');
  if (hasBegun(items, item)) return refuseAgenda('item-has-happened');
  const under = items.filter((one) => one.parentId === itemId).map((one) => one.id);
  if (await hasQuestions(scope, meetingId, [itemId, ...under])) return refuseAgenda('item-has-questions');
  await scope.db
    .updateTable('agenda_papers')
    .set({ item_id: null })
    .where('item_id', 'in', [itemId, ...under])
    .execute();
  if (under.length > 0) await scope.db.deleteFrom('agenda_items').where('id', 'in', under).execute();
  await scope.db.deleteFrom('agenda_items').where('id', '=', itemId).execute();
  await arrange(
    scope,
    items.filter((one) => one.parentId === item.parentId && one !== item).map((one) => one.id),
  );
  return { version: await changed(scope, meeting, 'agenda.item-removed', itemId) };
}

/** Puts an uploaded paper on the agenda; form field `itemId`, empty = of the whole meeting. */
export async function addPaper(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  upload: Upload,
): Promise<Result<{ id: string }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor) && !mayRun(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'addPaper')) return refuseState(meeting);
  const itemId = upload.fields.itemId || null;
  if (itemId !== null && !z.uuid().safeParse(itemId).success)
    return refuseCommon('bad-input', { where: 'itemId' });
  const items = await itemsOf(scope, meetingId);
  if (itemId !== null && !items.some((item) => item.id === itemId)) return refuseCommon('not-found');
  const file = await storeFile(scope, store, upload, { organisationId: meeting.organisationId });
  if (isRefusal(file)) return file;
  const { id } = await scope.db
    .insertInto('agenda_papers')
    .values({
      meeting_id: meetingId,
      item_id: itemId,
      file_id: file.id,
      added_at: scope.now.toString(),
      pages: pagesOf(file.mime, upload.bytes),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordMeetingFact(scope, meeting, 'paper.added', { paperId: id, itemId });
  return { id };
}

/** Writes the summary that members read above a paper. */
export async function summarisePaper(
  scope: Scope,
  meetingId: string,
  paperId: string,
  input: BodyOf<typeof contract.summarisePaper>,
): Promise<Versioned> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor) && !mayRun(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'addPaper')) return refuseState(meeting);
  if (input.version !== meeting.version) return refuseCommon('stale');
  const written = await scope.db
    .updateTable('agenda_papers')
    .set({ summary: input.summary })
    .where('id', '=', paperId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) return refuseCommon('not-found');
  const version = await bumpVersion(scope, meeting);
  await recordMeetingFact(scope, meeting, 'paper.summarised', { paperId, length: input.summary.length });
  return { version };
}

/** Takes a paper off the agenda before it is sent; what members were sent stays. */
export async function removePaper(
  scope: Scope,
  meetingId: string,
  paperId: string,
): Promise<Result<{ done: true }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'removePaper')) return refuseState(meeting);
  const removed = await scope.db
    .deleteFrom('agenda_papers')
    .where('id', '=', paperId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return refuseCommon('not-found');
  await recordMeetingFact(scope, meeting, 'paper.removed', { paperId });
  return { done: true };
}
