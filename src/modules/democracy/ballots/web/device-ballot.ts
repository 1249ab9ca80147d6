// A ballot on this device. After the cast choice and signature are forgotten and the token stays: it is the receipt, shown after publication.
import { call } from '../../../../web/client.ts';
import { callUnnamed } from '../../../../web/unnamed.ts';
import {
  type OnDevice as DeviceOf,
  type DeviceToken,
  readKept,
  useDeviceToken,
} from '../../../../web/use-device-token.ts';
import { type BallotShown, castBallot, takeBallot } from '../contract.ts';

interface Cast {
  readonly publicKey: string;
  readonly drawn: { readonly token: string };
  readonly cast: true;
}
type Kept = DeviceToken | Cast;
export type OnDevice = DeviceOf<Cast>;

const placeOf = (ballotId: string, personId: string) => `nennep.ballot.${ballotId}.${personId}`;
/** Whether it is in the box. */
export const isCast = (kept: Kept): kept is Cast => 'cast' in kept && kept.cast === true;

/** What is kept of a ballot: its token is the receipt. */
export const readDevice = (ballotId: string, personId: string): Kept | null =>
  readKept<Kept>(placeOf(ballotId, personId));

/** A cast waits so long, drawn evenly, before it is sent; each further try too. */
const delay = { least: 3000, most: 15_000 };

/** In: whether the room says that this person took his ballot by phone. */
export function useDeviceBallot(ballot: BallotShown, personId: string, took: boolean): OnDevice {
  const params = { ballotId: ballot.id };
  return useDeviceToken<Cast>({
    place: placeOf(ballot.id, personId),
    publicKey: ballot.publicKey,
    took,
    isSpending: ballot.state === 'casting',
    sign: (blinded) => call(takeBallot, { params, body: { blinded } }),
    spend: (body) => callUnnamed(castBallot, { params, body }),
    spent: ({ publicKey, drawn: { token } }) => ({ publicKey, drawn: { token }, cast: true }),
    isSpent: isCast,
    // Another device has it.
    isWorthless: ({ code }) => code === 'token-taken',
    wait: (drawn) => delay.least + (delay.most - delay.least) * drawn,
  });
}
