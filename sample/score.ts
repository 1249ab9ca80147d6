// Scores of the sample's meetings: the cell enters what is not counted and agrees; the supervisor of the shown cell adds his column.
import { sql } from 'kysely';
import { setLines } from '../src/modules/meetings/room/commands.ts';
import { agreeScore, scoreMeeting, superviseScore } from '../src/modules/meetings/score/commands.ts';
import { criteriaOf } from '../src/modules/meetings/score/rules.ts';
import { nationalOn } from '../src/modules/organisation/regulations/rules.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { isRefusal } from '../src/platform/http/refusal.ts';
import type { Ground } from './ground.ts';
import type { Chance } from './random.ts';
import { granted, type Stage } from './stage.ts';

/** How good a cell of each habit finds its meetings, in hundredths. */
const quality = { steady: [90, 104], usual: [76, 100], late: [22, 84] } as const;

const remarks = [
  'Chi ủy kiểm tra tiến độ nhiệm vụ vào ngày 15 hằng tháng',
  'Kỳ sau mời từng đồng chí chuẩn bị ý kiến trước',
  'Gửi tài liệu sớm hơn để đảng viên có thời gian nghiên cứu',
] as const;
const notes = [
  'Phần thảo luận còn ngắn',
  'Kết luận chưa nêu rõ thời hạn',
  'Điều hành tốt, nhiều ý kiến',
] as const;

function sheetOn(date: string) {
  const sheet = nationalOn('meeting.score', date)?.sheet;
  if (!sheet) throw new Error(`sample: no score sheet on ${date}`);
  return sheet;
}

const share = (maximum: number, hundredths: number) =>
  Math.min(maximum, Math.max(0, Math.round((maximum * hundredths) / 50) / 2));

interface Scoring {
  readonly taker: Scope;
  readonly chair: Scope;
  readonly meetingId: string;
  readonly habit: keyof typeof quality;
  readonly chance: Chance;
}

/** The minute-taker enters the lines that are agreed, the chair notes the agreement. */
export async function scoreOne({ taker, chair, meetingId, habit, chance }: Scoring): Promise<void> {
  const [low, high] = quality[habit];
  const level = chance.between(low, high);
  const lines = criteriaOf(sheetOn(taker.today))
    .filter((one) => one.kind === 'agreed')
    .map((one) => ({
      id: one.id,
      version: 0,
      points: share(one.maximum, level + chance.between(-6, 6)),
      words: '',
      reason: '',
    }));
  granted(await scoreMeeting(taker, meetingId, { lines }));
  if (level < 85) granted(await setLines(taker, meetingId, { scoreLine: chance.pick(remarks) }));
  if (!isRefusal(await agreeScore(chair, meetingId, 2))) return;
  // The first meeting: no last resolution whose tasks could be counted.
  const first = [{ id: 'results', version: 0, points: share(30, level), words: '', reason: '' }];
  granted(await scoreMeeting(taker, meetingId, { lines: first }));
  granted(await agreeScore(chair, meetingId, 3));
}

/** Every second meeting of the shown cell is judged by the member of the committee above who follows it. */
export async function superviseShown(
  stage: Stage,
  ground: Ground,
  chance: Chance,
  now: Temporal.Instant,
): Promise<void> {
  const [cell] = ground.cells;
  if (!cell) return;
  const { personId } = ground.officers.supervisor;
  await stage.together(async (hands) => {
    const looking = await hands.as(personId, now);
    const { rows } = await sql<{ id: string; closedAt: string }>`
      SELECT m.id, m.closed_at AS "closedAt" FROM meetings m JOIN meeting_scores s ON s.meeting_id = m.id
      WHERE m.organisation_id = ${cell.id} AND m.state = 'closed' ORDER BY m.starts_at`.execute(looking.db);
    for (const { id, closedAt } of rows.filter((_, at) => at % 2 === 0)) {
      const scope = await hands.as(personId, Temporal.Instant.from(closedAt).add({ minutes: 40 }));
      const level = chance.between(78, 102);
      const lines = criteriaOf(sheetOn(scope.today)).map((one) => ({
        id: one.id,
        version: 0,
        points: share(one.maximum, level + chance.between(-8, 8)),
        words: one.maximum >= 10 && chance.happens(0.4) ? chance.pick(notes) : '',
      }));
      granted(await superviseScore(scope, id, { lines }));
    }
  });
}
