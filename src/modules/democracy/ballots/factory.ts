// Test data of secret ballots, through commands only: one that is handed out, one counted on paper and published.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import { granted, type MadeCell } from '../../organisation/factory.ts';
import { peopleOfCell } from '../../organisation/queries.ts';
import { closeBallot, enterTally } from './casting/commands.ts';
import { openBallot } from './commands.ts';
import { noFaults } from './faults/rules.ts';
import { endHandingOut, notePaper } from './handing/commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface MadeBallot {
  readonly meetingId?: string | null;
  readonly tellers?: readonly string[];
  readonly absent?: readonly string[];
  readonly options?: readonly string[];
  readonly seats?: number;
}

/** Opens a ballot of the cell, everybody but `absent` being there; ballots are handed out. Out: its id. */
export function makeBallot(
  act: Act,
  keys: BlindKeys,
  cell: Pick<MadeCell, 'cellId' | 'secretary'>,
  wanted: MadeBallot = {},
): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const people = await peopleOfCell(scope, cell.cellId, scope.today);
    const opened = await openBallot(scope, keys, {
      organisationId: cell.cellId,
      meetingId: wanted.meetingId ?? null,
      subject: { type: 'organisation', id: cell.cellId },
      title: 'Lấy ý kiến về danh sách giới thiệu',
      method: wanted.options ? 'cross_out' : 'choose',
      options: (wanted.options ?? ['Đồng ý', 'Không đồng ý']).map((name) => ({ name, note: '' })),
      seats: wanted.seats ?? 1,
      threshold: 'more_than_half',
      voters: people.map((one) => ({ ...one, present: !wanted.absent?.includes(one.personId) })),
      tellers: wanted.tellers ?? [],
      on: scope.today,
    });
    return granted(opened).id;
  });
}

/** Three paper ballots, counted by two and published. Out: its id. */
export async function makePaperBallot(
  act: Act,
  keys: BlindKeys,
  cell: Pick<MadeCell, 'cellId' | 'secretary' | 'officials'>,
  meetingId: string | null = null,
): Promise<string> {
  const tellers = cell.officials.slice(1, 3);
  const id = await makeBallot(act, keys, cell, { meetingId, tellers });
  const lead = <T>(work: (scope: Scope) => Promise<T>) => act(cell.secretary, work).then(granted);
  for (const personId of cell.officials.slice(0, 3))
    await lead((scope) => notePaper(scope, id, personId, true));
  await lead((scope) => endHandingOut(scope, keys, id));
  for (const teller of tellers)
    granted(
      await act(teller, (scope) =>
        enterTally(scope, id, { received: 3, faults: { ...noFaults }, votes: [2, 1] }),
      ),
    );
  await lead((scope) => closeBallot(scope, keys, id));
  return id;
}
