// The roll: what each counts as, its figures, the code for checking in. Pure; the clock is an argument.

import { quorumIn } from '../../democracy/elections/rules.ts';
import {
  baseOf,
  electorsOf,
  neededFor,
  standingOf,
  type Voter,
  voteRuleKeys,
} from '../../democracy/votes/rules.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { heldOn, type MeetingKind, type MeetingState } from '../rules.ts';
import type { RollFigures, RollLine } from './contract.ts';

/** Beside those of every vote. */
const congressRuleKeys = ['election.base', 'election.quorum'];

/** A member as on the day of the meeting, with what was noted of him. */
export interface Enrolled extends Voter {
  readonly name: string;
  /** Absence told and accepted. */
  readonly excused: boolean;
  readonly channel: 'self' | 'minute_taker' | null;
  readonly at: string | null;
  readonly lateAt: string | null;
  readonly leaves: readonly { readonly leftAt: string; readonly backAt: string | null }[];
}

/** Was noted as present and has left since. */
export function hasLeft({ leaves }: Pick<Enrolled, 'leaves'>): boolean {
  return leaves.some((leave) => leave.backAt === null);
}

/** One line of the roll. Who is absent without an accepted notice is "expected" until the meeting closes, then "unexcused". */
export function lineOf(one: Enrolled, state: MeetingState): RollLine {
  const [elector] = electorsOf([one]);
  return {
    personId: one.personId,
    name: one.name,
    membership: one.kind === 'temporary' ? 'temporary' : one.official ? 'official' : 'probationary',
    state: attendanceOf(one, state),
    channel: one.channel,
    at: one.at,
    lateAt: one.lateAt,
    leaves: [...one.leaves],
    standing: standingOf(one),
    mayVote: elector?.mayVote ?? false,
  };
}

function attendanceOf(one: Enrolled, state: MeetingState): RollLine['state'] {
  if (one.suspended) return 'suspended';
  if (hasLeft(one)) return 'left';
  if (one.present) return 'present';
  if (one.away) return 'away';
  if (one.exempt) return 'exempt';
  if (one.excused) return 'excused';
  return state === 'closed' ? 'unexcused' : 'expected';
}

/** Figures of the roll, and the base of a vote by the rule in force on the meeting's day. */
export function figuresOf(
  voters: readonly Voter[],
  lines: readonly RollLine[],
  meeting: { readonly kind: MeetingKind; readonly startsAt: string; readonly state: MeetingState },
): RollFigures {
  const { state } = meeting;
  const date = heldOn(meeting);
  const count = (state: RollLine['state']) => lines.filter((line) => line.state === state).length;
  const base = baseOf(electorsOf(voters));
  const needed = neededFor('more_than_half', base.base);
  return {
    total: lines.length,
    present: count('present') + (state === 'closed' ? count('left') : 0),
    left: count('left'),
    excused: count('excused'),
    unexcused: count('unexcused'),
    away: count('away'),
    exempt: count('exempt'),
    suspended: count('suspended'),
    officials: base.officials,
    base: base.base,
    basePresent: base.present,
    subtracted: [...base.subtracted],
    needed,
    enough: base.base > 0 && base.present >= needed,
    quorum: meeting.kind === 'congress' ? quorumIn(base, date) : null,
    ruleIds: [...voteRuleKeys, ...(meeting.kind === 'congress' ? congressRuleKeys : [])].flatMap(
      (key) => ruleOn(key, date)?.id ?? [],
    ),
  };
}

/** How long before its hour a meeting can be checked in to. */
export const checkInMinutes = 60;

/** The instant from which members may check in. */
export function checkInFrom(startsAt: string): string {
  return new Date(Date.parse(startsAt) - checkInMinutes * 60_000).toISOString();
}
