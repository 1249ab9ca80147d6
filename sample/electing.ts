// A meeting of the sample that elects: its clock, its bodies and votes by raised cards, its end with locked minutes.
import { awaitedIn } from '../src/modules/democracy/votes/queries.ts';
import { agreeMinutes, noteRead } from '../src/modules/meetings/minutes/commands.ts';
import { confirmMinutes, lockMinutes } from '../src/modules/meetings/minutes/locking/commands.ts';
import { minutesRow } from '../src/modules/meetings/minutes/queries.ts';
import { proposeBody } from '../src/modules/meetings/room/elections/commands.ts';
import { closeMeetingVote, noteCards } from '../src/modules/meetings/room/votes/commands.ts';
import { closeMeeting } from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { MadeCell, MadePerson } from './ground.ts';
import { granted, type Hands } from './stage.ts';

export class Electing {
  readonly #hands: Hands;
  readonly #cell: MadeCell;
  /** The meeting, once it is planned. */
  id = '';
  at: Temporal.Instant;
  constructor(hands: Hands, cell: MadeCell, at: Temporal.Instant) {
    this.#hands = hands;
    this.#cell = cell;
    this.at = at;
  }

  pause(minutes: number): void {
    this.at = this.at.add({ seconds: Math.round(minutes * 60) });
  }

  /** Somebody acts, so many minutes later. */
  next(person: MadePerson, minutes: number): Promise<Scope> {
    this.pause(minutes);
    return this.#hands.as(person.personId, this.at);
  }

  async body(
    kind: 'presidium' | 'secretariat' | 'tally_board',
    members: readonly MadePerson[],
  ): Promise<void> {
    const scope = await this.next(this.#cell.secretary, 1);
    const asked = { kind, members: members.map((one) => one.personId) };
    await this.pass(granted(await proposeBody(scope, this.id, asked)).voteId);
  }

  /** Everybody raises the card. */
  async pass(voteId: string): Promise<void> {
    const scope = await this.next(this.#cell.secretary, 1);
    const { awaited } = await awaitedIn(scope, voteId);
    const cards = awaited.map((person) => ({ personId: person.id, choice: 'for' as const }));
    granted(await noteCards(scope, this.id, voteId, cards));
    granted(await closeMeetingVote(await this.next(this.#cell.secretary, 1), this.id, voteId));
  }

  async close(): Promise<void> {
    const { secretary, minuteTaker } = this.#cell;
    const version = async (scope: Scope) => (await minutesRow(scope, this.id)).version;
    const taking = await this.next(minuteTaker, 3);
    granted(await noteRead(taking, this.id));
    granted(await agreeMinutes(taking, this.id, await version(taking)));
    granted(await closeMeeting(await this.next(secretary, 2), this.id));
    const confirming = await this.next(minuteTaker, 20);
    granted(await confirmMinutes(confirming, this.id, await version(confirming)));
    const locking = await this.next(secretary, 30);
    granted(await lockMinutes(locking, this.id, { version: await version(locking) }));
  }
}
