// Motions and amendments in the minutes: who moved what, what others would change in it, how each ended, with its count. Pure.
import { longTime } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { MotionShown } from '../../../democracy/votes/motions/contract.ts';
import { shareOf } from '../voted/rules.ts';

type Amendment = MotionShown['amendments'][number];
type Votes = readonly VoteShown[];

/** `itself`: who votes, "chi bộ". The motion as it was moved; under it what others would change, in the order of voting, each with its end. */
export function motionText(motion: MotionShown, votes: Votes, itself: string): string {
  const { proposer, text, amendments } = motion;
  const some = amendments.length > 0;
  return [
    `Đồng chí ${proposer} đề nghị ${itself} biểu quyết: ${quoted(text)}.${some ? ` Đề nghị sửa đổi, theo thứ tự biểu quyết:` : ''}`,
    ...amendments.map((one) => `- ${amendmentText(motion, one, votes)}`),
  ].join('\n');
}

function amendmentText(motion: MotionShown, one: Amendment, votes: Votes): string {
  return `Đồng chí ${one.proposer}: sửa ${quoted(one.words)} thành ${quoted(one.byWords)}. ${endOf(motion, one, votes)}.`;
}

function endOf(motion: MotionShown, one: Amendment, votes: Votes): string {
  switch (one.state) {
    case 'withdrawn':
      return `Đã rút${one.endedAt ? ` (${longTime(localTime(one.endedAt))})` : ''}`;
    case 'fallen':
      return motion.state === 'withdrawn'
        ? 'Không biểu quyết vì đề nghị đã rút'
        : 'Không biểu quyết vì trái với sửa đổi đã được thông qua';
    case 'passed':
      return `Được thông qua${countOf(one.id, votes)}`;
    case 'rejected':
      return `Không được thông qua${countOf(one.id, votes)}`;
    case 'open':
      return 'Chưa biểu quyết';
  }
}

/** How the motion ended: withdrawn, adopted as moved or as amended, or not; null = it is open. */
export function motionEndText(motion: MotionShown, votes: Votes, itself: string): string | null {
  const { proposer, amended, text, state } = motion;
  const count = countOf(motion.id, votes);
  switch (state) {
    case 'withdrawn':
      return `Đồng chí ${proposer} rút đề nghị ${quoted(text)}${motion.endedAt ? ` (${longTime(localTime(motion.endedAt))})` : ''}; ${itself} không biểu quyết đề nghị này nữa.`;
    case 'passed':
      return amended === text
        ? `Đề nghị của đồng chí ${proposer} được thông qua${count}.`
        : `Đề nghị của đồng chí ${proposer} được thông qua${count} với nội dung đã sửa đổi: ${quoted(amended)}.`;
    case 'rejected':
      return `Đề nghị của đồng chí ${proposer} không được thông qua${count}.`;
    case 'open':
      return null;
  }
}

/** " (tán thành 15/21, đạt 71,4 %)" */
function countOf(subjectId: string, votes: Votes): string {
  const vote = votes.findLast((one) => one.state === 'closed' && one.subject.id === subjectId);
  if (!vote?.result) return '';
  const { result, base, needed } = vote;
  const needs = result.passed ? '' : `, cần từ ${needed}/${base}`;
  return ` (tán thành ${result.for}/${base}, đạt ${shareOf(vote)}${needs})`;
}

/** Words as they were moved, within the sentence that tells of them. */
function quoted(words: string): string {
  return `“${words.replace(/\s+/g, ' ').replace(/[.;:,\s]+$/u, '')}”`;
}
