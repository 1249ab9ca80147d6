// A session of self-criticism and criticism: who is heard after whom, what may be done at a turn, how the minutes tell it. Pure.
import { sentence } from '../minutes/wording/rules.ts';
import { becameText, type PromiseState, told } from './promises/rules.ts';

export type TurnState = 'waiting' | 'now' | 'heard' | 'absent';

/** Offices whose holders are heard before the others, highest first. */
const leading = ['secretary', 'deputy_secretary', 'committee_member'] as const;

/**
 * In which order people are heard: leaders first, by office; then the others, in the order given.
 * Source: leaders set the example; the collective before persons. HD 43-HD/BTCTW (CONFIRMED*), order configuration of the unit.
 */
export function inOrderOfHearing<T extends { readonly offices: readonly string[] }>(
  people: readonly T[],
): T[] {
  const rank = (one: T) => {
    const place = leading.findIndex((office) => one.offices.includes(office));
    return place < 0 ? leading.length : place;
  };
  return people
    .map((one, place) => ({ one, place }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.place - b.place)
    .map(({ one }) => one);
}

interface Turn {
  readonly id: string;
  readonly place: number;
  readonly state: TurnState;
}

/** Who comes next: the first who still waits. */
export function nextTurn<T extends Turn>(turns: readonly T[]): T | null {
  return turns.filter((turn) => turn.state === 'waiting').sort((a, b) => a.place - b.place)[0] ?? null;
}

/** Comments are made to who is heard now, and to those heard before while the meeting is on. */
export function takesComments(turn: { readonly state: TurnState }): boolean {
  return turn.state === 'now' || turn.state === 'heard';
}

export interface Promised {
  readonly text: string;
  readonly dueOn: string | null;
}

export interface HeardTurn {
  readonly id: string;
  readonly at: string;
  readonly personId: string | null;
  /** Null: the committee as a body. */
  readonly name: string | null;
  readonly office: string | null;
  /** What was presented in writing, or what the minute-taker noted. */
  readonly text: string;
  readonly earlier: readonly {
    readonly text: string;
    readonly state: PromiseState;
    readonly note: string;
    readonly dueOn: string | null;
  }[];
  readonly comments: readonly { readonly author: string; readonly text: string }[];
  readonly promises: readonly Promised[];
}

/** One turn in the minutes: what was said of oneself, what became of earlier promises, who commented what, what was promised. */
export function turnText(turn: HeardTurn): string {
  const who =
    turn.name === null ? 'Tập thể chi ủy' : `Đồng chí ${turn.name}${turn.office ? `, ${turn.office},` : ''}`;
  const said = told(turn.text);
  const lead = turn.name === null ? 'kiểm điểm' : 'tự phê bình';
  return [
    sentence(`${who} ${lead}${said ? `: ${said}` : ''}`),
    turn.earlier.length > 0
      ? sentence(
          `Việc đã hứa kỳ trước: ${turn.earlier.map((one) => `${told(one.text)} (${[becameText(one.state, one.dueOn), told(one.note)].filter((words) => words !== '').join(': ')})`).join('; ')}`,
        )
      : '',
    turn.comments.length > 0
      ? sentence(
          `Góp ý: ${turn.comments.map((one) => `đồng chí ${one.author}: ${told(one.text)}`).join('; ')}`,
        )
      : '',
    turn.promises.length > 0
      ? sentence(
          `Hứa sửa: ${turn.promises.map((one) => `${told(one.text)}${one.dueOn ? ` (xong trước ngày ${one.dueOn.split('-').reverse().join('/')})` : ''}`).join('; ')}`,
        )
      : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}
