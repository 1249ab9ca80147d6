// Which papers a meeting has, how far each is, what comes next, and what its file is called. Pure.

import { longMonth } from '../../../platform/documents/model.ts';
import type { Refusal } from '../../../platform/http/refusal.ts';
import type { MinutesState } from '../minutes/rules.ts';
import {
  holdsRegular,
  isOfCell,
  kindNames,
  type MeetingActor,
  type MeetingKind,
  type MeetingState,
  mayDirect,
  mayPrepare,
  mayRun,
  mayTakePapers,
  wasSent,
} from '../rules.ts';
import { type LooseKind, type LooseLine, type PaperKind, type PaperLine, refusePapers } from './contract.ts';

export interface Standing {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly notice: { readonly number: string; readonly on: string } | null;
  /** Null for who does not read the words of the cell. */
  readonly minutes: {
    readonly state: MinutesState;
    readonly number: string | null;
    readonly scanned: boolean;
    readonly mayEdit: boolean;
  } | null;
  /** Resolution and conclusion of the meeting, as far as the actor sees them. */
  readonly decisions: readonly {
    readonly id: string;
    readonly kind: 'resolution' | 'conclusion';
    readonly state: 'draft' | 'passed' | 'issued' | 'rejected';
    readonly number: string | null;
    readonly issuedOn: string | null;
  }[];
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
}

/** One line for each paper that the actor reads, in the order in which they come to be. */
export function papersOf(standing: Standing, actor: MeetingActor): PaperLine[] {
  return [
    ...(mayTakePapers(standing, actor) ? [noticeLine(standing, actor)] : []),
    ...(standing.minutes ? [minutesLine(standing, standing.minutes, actor)] : []),
    ...decisionLines(standing, actor),
  ];
}

const over = (state: MeetingState) => state === 'cancelled';

function noticeLine({ meetingId, state, notice }: Standing, actor: MeetingActor): PaperLine {
  const sent = wasSent({ state }) ? notice : null;
  return {
    kind: 'notice',
    state: sent ? 'issued' : over(state) ? 'none' : 'draft',
    number: sent?.number ?? null,
    on: sent?.on ?? null,
    next: sent || over(state) ? null : { step: 'send', to: `/sinh-hoat/${meetingId}`, can: mayDirect(actor) },
  };
}

function minutesLine(
  { meetingId, state, date }: Standing,
  minutes: NonNullable<Standing['minutes']>,
  actor: MeetingActor,
): PaperLine {
  const begun = state === 'open' || state === 'closed';
  const issued = minutes.state === 'locked';
  const to = `/sinh-hoat/${meetingId}/bien-ban`;
  const next = (): PaperLine['next'] => {
    if (over(state)) return null;
    if (!begun) return { step: 'open', to: `/sinh-hoat/${meetingId}`, can: mayRun(actor) };
    if (!issued) return { step: 'lock', to, can: minutes.mayEdit };
    return minutes.scanned ? null : { step: 'scan', to, can: minutes.mayEdit };
  };
  return {
    kind: 'minutes',
    state: issued ? 'issued' : begun ? 'draft' : 'none',
    number: minutes.number,
    on: issued ? date : null,
    next: next(),
  };
}

/** A regular meeting passes a resolution, a thematic one a conclusion; who reads the words of the cell sees when it is missing. */
function decisionLines(standing: Standing, actor: MeetingActor): PaperLine[] {
  if (!isOfCell(standing.kind)) return [];
  // A congress passes its resolution.
  const usual = holdsRegular(standing.kind) || standing.kind === 'congress' ? 'resolution' : 'conclusion';
  const lines = standing.decisions.map((one): PaperLine => {
    const to = `/nghi-quyet/${one.id}`;
    const steps: Partial<Record<typeof one.state, PaperLine['next']>> = {
      draft:
        standing.state === 'open'
          ? { step: 'vote', to: `/sinh-hoat/${standing.meetingId}/phong`, can: mayRun(actor) }
          : { step: 'finish', to, can: mayPrepare(actor) },
      passed: { step: 'issue', to, can: mayDirect(actor) },
      rejected: { step: 'write', to: `/sinh-hoat/${standing.meetingId}`, can: mayPrepare(actor) },
    };
    return {
      kind: one.kind,
      state: one.state,
      number: one.number,
      on: one.issuedOn,
      next: over(standing.state) ? null : (steps[one.state] ?? null),
    };
  });
  if (lines.length > 0 || !actor.member) return lines;
  const to = `/sinh-hoat/${standing.meetingId}`;
  const next = over(standing.state) ? null : ({ step: 'write', to, can: mayPrepare(actor) } as const);
  return [{ kind: usual, state: 'none', number: null, on: null, next }];
}

const names: Record<PaperKind, { readonly vi: string; readonly en: string }> = {
  notice: { vi: 'thông báo triệu tập', en: 'is no notice' },
  minutes: { vi: 'biên bản', en: 'are no minutes' },
  resolution: { vi: 'nghị quyết', en: 'is no resolution' },
  conclusion: { vi: 'kết luận', en: 'is no conclusion' },
};

const begins: Record<PaperKind, { readonly vi: string; readonly en: string }> = {
  notice: {
    vi: 'Gửi chương trình cho người dự họp thì có thông báo.',
    en: 'The notice comes when the agenda is sent to the members.',
  },
  minutes: {
    vi: 'Khai mạc buổi sinh hoạt thì biên bản bắt đầu tự ghi.',
    en: 'Open the meeting: the minutes write themselves from then on.',
  },
  resolution: {
    vi: 'Soạn dự thảo ở trang của buổi sinh hoạt trước.',
    en: 'Write the draft on the page of the meeting first.',
  },
  conclusion: {
    vi: 'Soạn dự thảo ở trang của buổi sinh hoạt trước.',
    en: 'Write the draft on the page of the meeting first.',
  },
};

/** "There is no … of this meeting yet", with what to do. */
export function notYet(kind: PaperKind, state: MeetingState): Refusal {
  const cancelled = over(state);
  return refusePapers('paper-not-yet', {
    paper: names[kind].vi,
    paperEn: names[kind].en,
    next: cancelled ? 'Buổi sinh hoạt đã hủy; lên lịch buổi khác.' : begins[kind].vi,
    nextEn: cancelled ? 'The meeting was cancelled; plan another.' : begins[kind].en,
  });
}

function formName(kind: MeetingKind): string {
  return kind === 'regular' ? 'sinh hoạt chi bộ' : kindNames[kind];
}

/** "30-BB-CB Biên bản sinh hoạt chi bộ tháng 12-2026": what is not numbered yet says so before its name. */
export function fileNameOf(
  kind: PaperKind,
  meeting: { readonly kind: MeetingKind; readonly month: string },
  { state, number }: Pick<PaperLine, 'state' | 'number'>,
): string {
  const form = formName(meeting.kind);
  const what: Record<PaperKind, string> = {
    notice: `Thông báo ${form}`,
    minutes: `Biên bản ${form}`,
    resolution: 'Nghị quyết',
    conclusion: meeting.kind === 'thematic' ? 'Kết luận chuyên đề' : 'Kết luận',
  };
  const marks = { none: 'DỰ THẢO', draft: 'DỰ THẢO', passed: 'CHỜ SỐ', rejected: 'KHÔNG THÔNG QUA' } as const;
  const mark = state === 'issued' ? (number ?? '').replaceAll('/', '-') : marks[state];
  const month = `${longMonth(Number(meeting.month.slice(5, 7)))}-${meeting.month.slice(0, 4)}`;
  return `${mark} ${what[kind]} tháng ${month}`.trim();
}

const looseNames: Record<LooseKind, { readonly vi: string; readonly en: string; readonly file: string }> = {
  programme: { vi: 'chương trình', en: 'is no programme', file: 'Chương trình' },
  report: { vi: 'báo cáo', en: 'is no report', file: 'Báo cáo kết quả' },
  book: { vi: 'tập tài liệu', en: 'is no book of papers', file: 'Tập tài liệu' },
};

/** The same of a paper that the program does not number. */
export function looseNotYet(kind: LooseKind): Refusal {
  const after = kind === 'report';
  return refusePapers('paper-not-yet', {
    paper: looseNames[kind].vi,
    paperEn: looseNames[kind].en,
    next: after ? 'Bế mạc buổi sinh hoạt thì có báo cáo.' : 'Gửi chương trình cho người dự họp thì có.',
    nextEn: after
      ? 'It comes when the meeting is closed.'
      : 'It comes when the agenda is sent to the members.',
  });
}

/** "Chương trình sinh hoạt chi bộ tháng 12-2026" */
export function looseFileName(
  kind: LooseKind,
  meeting: { readonly kind: MeetingKind; readonly month: string },
  state: LooseLine['state'],
): string {
  const form = formName(meeting.kind);
  const month = `${longMonth(Number(meeting.month.slice(5, 7)))}-${meeting.month.slice(0, 4)}`;
  return `${state === 'draft' ? 'DỰ THẢO ' : ''}${looseNames[kind].file} ${form} tháng ${month}`;
}
