// The e-handbook's checklist of a meeting, and its files in one archive.
import type { Scope } from '../../../platform/auth/scope.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { type Packed, packZip } from '../../../platform/files/zip.ts';
import type { AnswerOf, FileAnswer } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { resolutionOfOccasion } from '../../leadership/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { filesOf, papersOf } from '../agenda/queries.ts';
import { loosePaper } from '../papers/loose/queries.ts';
import { type Gathered, meetingPaper } from '../papers/queries.ts';
import { enterMeeting, type MeetingRow, minutesStateOf } from '../queries.ts';
import { goesOnHandbook, heldOn, type MeetingActor, mayPrepare } from '../rules.ts';
import { type HandbookItem, type HandbookLine, type readHandbook, refuseHandbook } from './contract.ts';
import { handbookLines, ofPart, plainName } from './rules.ts';

export async function linesOf(scope: Scope, meeting: MeetingRow): Promise<HandbookLine[]> {
  const ticks = await scope.db
    .selectFrom('handbook_ticks')
    .innerJoin('people', 'people.id', 'handbook_ticks.ticked_by')
    .select(['item', 'full_name as by', 'ticked_at as at'])
    .where('meeting_id', '=', meeting.id)
    .execute();
  const resolution = await resolutionOfOccasion(scope, 'meeting', meeting.id);
  return handbookLines({
    ...meeting,
    rules: await rulesOf(scope, meeting.organisationId),
    papers: (await papersOf(scope, meeting)).length,
    minutesLocked: (await minutesStateOf(scope, meeting)) === 'locked',
    decision: resolution && resolution.state !== 'rejected' ? resolution.state : null,
    ticks: ticks.map((tick) => ({ ...tick, item: tick.item as HandbookItem })),
  });
}

/** Who sees the checklist: those who sit in the cell or lead it. */
export function seesHandbook(actor: MeetingActor): boolean {
  return actor.member || actor.committee;
}

export async function handbookPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readHandbook>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!seesHandbook(actor)) return refuseCommon('not-found');
  return {
    title: meeting.title,
    startsAt: meeting.startsAt,
    today: scope.today,
    stays: !goesOnHandbook(meeting.kind),
    lines: await linesOf(scope, meeting),
    can: { tick: mayPrepare(actor) },
  };
}

/** For those who put them up: what is ready of that part. Files were declared not secret when they were put here. */
export async function handbookFiles(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  part: 'before' | 'after',
): Promise<Result<FileAnswer>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!seesHandbook(actor)) return refuseCommon('not-found');
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  const ready = ofPart(await linesOf(scope, meeting), part).filter((line) => line.files > 0);
  if (ready.length === 0) return refuseHandbook('handbook-not-ready');
  const files: Packed[] = [];
  for (const { item } of ready) {
    const found =
      item === 'papers' ? await papersAsFiles(scope, store, meeting) : await printed(scope, meeting, item);
    if (isRefusal(found)) return found;
    for (const one of found) files.push({ name: plainName(one.name, files.length + 1), bytes: one.bytes });
  }
  return {
    fileName: `${heldOn(meeting)}-${part === 'before' ? 'truoc-buoi-sinh-hoat' : 'ket-qua'}.zip`,
    mime: 'application/zip',
    bytes: packZip(files),
  };
}

async function papersAsFiles(scope: Scope, store: FileStore, meeting: MeetingRow): Promise<Result<Packed[]>> {
  const files = await filesOf(scope, store, meeting.id);
  return isRefusal(files) ? files : files.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
}

async function printed(
  scope: Scope,
  meeting: MeetingRow,
  item: Exclude<HandbookItem, 'papers'>,
): Promise<Result<Packed[]>> {
  if (item === 'programme') {
    const notice = await twoOf(await meetingPaper(scope, meeting.id, 'notice'));
    const programme = await twoOf(await loosePaper(scope, meeting.id, 'programme'));
    if (isRefusal(notice)) return notice;
    return isRefusal(programme) ? programme : [...notice, ...programme];
  }
  if (item === 'minutes') return twoOf(await meetingPaper(scope, meeting.id, 'minutes'));
  const resolution = await resolutionOfOccasion(scope, 'meeting', meeting.id);
  return twoOf(await meetingPaper(scope, meeting.id, resolution?.kind ?? 'resolution'));
}

/** As PDF and as Word file. */
async function twoOf(gathered: Result<Gathered>): Promise<Result<Packed[]>> {
  if (isRefusal(gathered)) return gathered;
  const { paper, fileName } = gathered;
  return [
    { name: `${fileName}.pdf`, bytes: await renderPdf(paper) },
    { name: `${fileName}.docx`, bytes: await renderDocx(paper) },
  ];
}
