// Gathers the papers of a meeting that the program does not number: programme, report, the printable book.
import type { Scope } from '../../../../platform/auth/scope.ts';
import { type Sheets, sheetsOf } from '../../../../platform/documents/bind.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { votesOfMeeting } from '../../../democracy/votes/queries.ts';
import { resolutionOfOccasion } from '../../../leadership/queries.ts';
import { papersOf as attachedTo, filesOf } from '../../agenda/queries.ts';
import { enterMeeting, itemsOf, type MeetingRow, minutesStateOf, signerOf } from '../../queries.ts';
import { rollOf } from '../../roll/queries.ts';
import { heldOn } from '../../rules.ts';
import { bookPaper } from '../book-paper/papers.ts';
import type { LooseKind } from '../contract.ts';
import type { Issuer } from '../frame/rules.ts';
import { programmePaper } from '../programme-paper/papers.ts';
import type { Programme } from '../programme-paper/rules.ts';
import { type Gathered, issuerOf, meetingPaper } from '../queries.ts';
import { reportPaper } from '../report-paper/papers.ts';
import { looseFileName, looseNotYet } from '../rules.ts';
import { looseLines } from './lines/queries.ts';

/** `bound`: ids of the papers whose pages the caller puts behind the book. */
export async function loosePaper(
  scope: Scope,
  meetingId: string,
  kind: LooseKind,
  bound: readonly string[] = [],
): Promise<Result<Gathered>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const line = (await looseLines(scope, meeting, actor)).find((one) => one.kind === kind);
  if (!line) return actor.member || actor.supervisor ? looseNotYet(kind) : refuseCommon('not-found');
  const issuer = await issuerOf(scope, meeting);
  const fileName = looseFileName(kind, meeting, line.state);
  if (kind === 'report') return { paper: await report(scope, meeting, issuer), fileName };
  const programme: Programme = {
    meeting,
    issuer,
    signing: await signerOf(scope, meeting),
    date: heldOn(meeting),
    sentOn: meeting.sentAt === null ? null : localDate(meeting.sentAt),
    items: await itemsOf(scope, meetingId),
    guests: (await rollOf(scope, meeting)).guests,
  };
  if (kind === 'programme') return { paper: programmePaper(programme), fileName };
  return {
    paper: bookPaper({
      ...programme,
      papers: (await attachedTo(scope, meeting)).map((one) => ({ ...one, bound: bound.includes(one.id) })),
      draft: await draftOf(scope, meetingId),
    }),
    fileName,
  };
}

/** More pages than this make a book that nobody holds; the rest goes beside it. */
const mostPages = 300;

/** The book with the pages of its PDF papers behind it. What is not a PDF, is locked or broken, goes beside it and the book says so. */
export async function bookWithPapers(
  scope: Scope,
  store: FileStore,
  meetingId: string,
): Promise<Result<Gathered & { readonly sheets: readonly Sheets[] }>> {
  const allowed = await loosePaper(scope, meetingId, 'book');
  if (isRefusal(allowed)) return allowed;
  const files = await filesOf(scope, store, meetingId);
  if (isRefusal(files)) return files;
  const sheets: Sheets[] = [];
  const bound: string[] = [];
  let left = mostPages;
  for (const file of files) {
    // Counted when it came: it unpacks within bounds.
    const { pages } = file;
    if (file.mime !== 'application/pdf' || pages === null || pages > left) continue;
    const found = await sheetsOf(file.bytes);
    if (!found) continue;
    left -= pages;
    sheets.push(found);
    bound.push(file.paperId);
  }
  const gathered = await loosePaper(scope, meetingId, 'book', bound);
  return isRefusal(gathered) ? gathered : { ...gathered, sheets };
}

/** The draft that the meeting is to pass, while it is one. */
async function draftOf(scope: Scope, meetingId: string): Promise<Gathered['paper'] | null> {
  const resolution = await resolutionOfOccasion(scope, 'meeting', meetingId);
  if (resolution?.state !== 'draft') return null;
  const gathered = await meetingPaper(scope, meetingId, resolution.kind);
  return isRefusal(gathered) ? null : gathered.paper;
}

async function report(scope: Scope, meeting: MeetingRow, issuer: Issuer): Promise<Gathered['paper']> {
  const resolution = await resolutionOfOccasion(scope, 'meeting', meeting.id);
  const passed = resolution?.state === 'passed' || resolution?.state === 'issued' ? resolution : null;
  return reportPaper({
    meeting: {
      ...meeting,
      openedAt: meeting.openedAt ?? meeting.startsAt,
      closedAt: meeting.closedAt ?? meeting.startsAt,
    },
    issuer,
    signing: await signerOf(scope, meeting),
    date: heldOn(meeting),
    figures: (await rollOf(scope, meeting)).figures,
    items: await itemsOf(scope, meeting.id),
    votes: await votesOfMeeting(scope, meeting.id),
    decided: passed && { kind: passed.kind, number: passed.number, duties: passed.clauses.length },
    isFinal: (await minutesStateOf(scope, meeting)) === 'locked',
  });
}
