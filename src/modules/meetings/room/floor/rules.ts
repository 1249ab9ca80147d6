// Whose turn it is to speak: who has not spoken today first, then fewer and shorter speeches, leaders last, then who asked first. Pure.

/** Asked, speaking or spoken; a hand that was taken down is left out. */
export interface Speech {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly askedAt: string;
  readonly beganAt: string | null;
  readonly endedAt: string | null;
  /** The chair called him before those whose turn it was. */
  readonly outOfOrder: boolean;
}

/** What somebody has said today. */
export interface Said {
  readonly times: number;
  readonly seconds: number;
}
const nothing: Said = { times: 0, seconds: 0 };

/** Speeches of each, and how long; an opinion that was noted without a speech counts as one of no length. */
export function saidToday(
  speeches: readonly Pick<Speech, 'personId' | 'beganAt' | 'endedAt'>[],
  opinions: readonly { readonly authorId: string }[],
  now: string,
): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const { personId, beganAt, endedAt } of speeches) {
    if (beganAt === null) continue;
    const { times, seconds } = said.get(personId) ?? nothing;
    const took = Math.max(0, Math.floor((Date.parse(endedAt ?? now) - Date.parse(beganAt)) / 1000));
    said.set(personId, { times: times + 1, seconds: seconds + took });
  }
  for (const { authorId } of opinions) if (!said.has(authorId)) said.set(authorId, { times: 1, seconds: 0 });
  return said;
}

/** Offices of a cell whose word settles what others would have said. */
const leading: readonly string[] = ['secretary', 'deputy_secretary', 'committee_member'];

/** Chair, secretary, deputies, committee: by the offices of the meeting's day. */
export function isLeader(personId: string, chairId: string, offices: readonly string[] = []): boolean {
  return personId === chairId || offices.some((kind) => leading.includes(kind));
}

export interface Waiting extends Said {
  readonly personId: string;
  readonly leader: boolean;
  /** Place in the order of asking. */
  readonly asked: number;
}

/** Whole minutes: some seconds more do not put anybody behind. */
const minutes = ({ seconds }: Said) => Math.floor(seconds / 60);

/** Those who wait, in the order in which they are called. */
export function inTurn<T extends Waiting>(waiting: readonly T[]): T[] {
  return waiting.toSorted(
    (a, b) =>
      Number(a.leader) - Number(b.leader) ||
      a.times - b.times ||
      minutes(a) - minutes(b) ||
      a.asked - b.asked ||
      a.personId.localeCompare(b.personId),
  );
}

/**
 * Whether calling this person passes over somebody whose turn it is. Who is called without having asked counts as the last to
 * have asked: who has not spoken yet may be called before those who have.
 */
export function passedOver<T extends Waiting>(waiting: readonly T[], called: T): T | null {
  const others = waiting.filter((one) => one.personId !== called.personId);
  const own = waiting.find((one) => one.personId === called.personId) ?? { ...called, asked: Infinity };
  const [first] = inTurn([...others, own]);
  return first && first.personId !== called.personId ? first : null;
}

/** So many meetings in a row without a word are told to the chair. */
export const quietFrom = 3;

/** How many of the last meetings at which somebody was, newest first, went by without a word of his. */
export function quietIn(heard: readonly boolean[]): number {
  const last = heard.indexOf(true);
  return last < 0 ? heard.length : last;
}

/** What decides about turns in a meeting. */
export interface FloorState {
  readonly chairId: string;
  readonly now: string;
  /** In order of asking. */
  readonly speeches: readonly Speech[];
  readonly opinions: readonly { readonly authorId: string }[];
  /** Kinds of the offices that each holds on the meeting's day. */
  readonly offices: ReadonlyMap<string, string[]>;
}

export interface Hand extends Waiting {
  readonly speechId: string;
  readonly name: string;
  readonly askedAt: string;
}

/** Gives everybody what decides about his turn. In: his place in the order of asking; of who has not asked, after those who have. */
export function waitingIn(state: FloorState): (personId: string, asked: number) => Waiting {
  const said = saidToday(state.speeches, state.opinions, state.now);
  return (personId, asked) => ({
    personId,
    leader: isLeader(personId, state.chairId, state.offices.get(personId)),
    asked,
    ...(said.get(personId) ?? nothing),
  });
}

/** The hands that are up, in the order in which they are called. */
export function handsIn(state: FloorState): Hand[] {
  const waiting = waitingIn(state);
  const up = state.speeches.filter((one) => one.beganAt === null);
  return inTurn(
    up.map(({ id: speechId, personId, name, askedAt }, index) => ({
      ...waiting(personId, index),
      speechId,
      name,
      askedAt,
    })),
  );
}

/** Those present, for a round: who has a hand up before the others, these as they stand on the roll. */
export function presentIn(
  state: FloorState,
  lines: readonly { readonly personId: string; readonly name: string; readonly state: string }[],
): (Waiting & { readonly name: string })[] {
  const waiting = waitingIn(state);
  const hands = state.speeches.filter((one) => one.beganAt === null).map((one) => one.personId);
  return lines
    .filter((line) => line.state === 'present')
    .map(({ personId, name }, index) => {
      const asked = hands.indexOf(personId);
      const place = asked < 0 ? hands.length + index : asked;
      // Who chairs has the last word.
      return { ...waiting(personId, personId === state.chairId ? Number.MAX_SAFE_INTEGER : place), name };
    });
}
