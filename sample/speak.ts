// How people speak, come late and leave in a meeting of the sample: rounds, calls out of order, hands that wait.

import { meetingRow } from '../src/modules/meetings/queries.ts';
import { checkIn } from '../src/modules/meetings/roll/commands.ts';
import { noteLeaving } from '../src/modules/meetings/roll/leaving/commands.ts';
import { giveFloor, raiseHand } from '../src/modules/meetings/room/floor/commands.ts';
import { waitingAt } from '../src/modules/meetings/room/floor/queries.ts';
import { endRound, passTurn, startRound } from '../src/modules/meetings/room/round/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { MadePerson } from './ground.ts';
import type { Planned } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, type Hands } from './stage.ts';

export interface At {
  readonly planned: Planned;
  readonly hands: Hands;
  readonly chair: () => Promise<Scope>;
  readonly taker: () => Promise<Scope>;
  readonly now: () => Temporal.Instant;
  readonly wait: (minutes: number) => void;
}

/** Everybody in turn; one in six passes; after so many the chair ends it. Out: who spoke. */
export async function goRound(at: At, chance: Chance, most: number): Promise<string[]> {
  const { meetingId } = at.planned;
  const chair = await at.chair();
  granted(await startRound(chair, meetingId));
  const meeting = await meetingRow(chair, meetingId);
  if (!meeting) return [];
  const { left } = await waitingAt(chair, meeting);
  const spoke: string[] = [];
  for (const { personId } of left.slice(0, most)) {
    if (chance.happens(1 / 6)) {
      granted(await passTurn(await at.hands.as(personId, at.now()), meetingId, undefined));
      continue;
    }
    granted(await giveFloor(await at.chair(), meetingId, personId));
    at.wait(0.8 + chance.next());
    spoke.push(personId);
  }
  granted(await giveFloor(await at.chair(), meetingId, null));
  if (left.length > most) granted(await endRound(await at.chair(), meetingId));
  return spoke;
}

/** Two hands go up, and the chair calls the second of them first. */
export async function callOutOfOrder(at: At, two: readonly MadePerson[]): Promise<void> {
  const { meetingId } = at.planned;
  for (const person of two) granted(await raiseHand(await at.hands.as(person.personId, at.now()), meetingId));
  const chair = await at.chair();
  const meeting = await meetingRow(chair, meetingId);
  const second = meeting && (await waitingAt(chair, meeting)).hands[1];
  if (!second) return;
  for (const personId of [second.personId, ...two.map((one) => one.personId)].slice(0, 2)) {
    granted(await giveFloor(await at.chair(), meetingId, personId));
    at.wait(1);
  }
}

/** Hands that are up when somebody looks in. */
export async function raiseHands(at: At, people: readonly MadePerson[]): Promise<void> {
  for (const person of people) {
    granted(await raiseHand(await at.hands.as(person.personId, at.now()), at.planned.meetingId));
    at.wait(0.2);
  }
}

/** Somebody checks in after the opening, by the code on the screen. */
export async function comeLate(at: At, person: MadePerson): Promise<void> {
  const code = (await meetingRow(await at.chair(), at.planned.meetingId))?.checkInCode ?? '';
  granted(await checkIn(await at.hands.as(person.personId, at.now()), code));
}

/** The minute-taker notes that somebody leaves before the end. */
export async function leaveEarly(at: At, person: MadePerson, reason: string): Promise<void> {
  granted(await noteLeaving(await at.taker(), at.planned.meetingId, { personId: person.personId, reason }));
}
