// A ballot on this device: drawn, signed, chosen, cast. Each step is kept before the next is sent, so that a lost network, a reload
// or a closed page loses nothing. It never holds a name beside a choice for longer than the sending takes.
import type { Drawn } from '../../../../web/blind.ts';

export interface DeviceBallot {
  /** The key whose code was compared: another one that comes later signs nothing here. */
  readonly publicKey: string;
  readonly drawn: Drawn;
  /** Finished; null until the server's answer has come. */
  readonly signature: string | null;
  /** What is being sent; it is sent again unchanged. */
  readonly body: string | null;
  readonly cast: boolean;
}

/** Several people may share a device. */
const place = (ballotId: string, personId: string) => `nennep.ballot.${ballotId}.${personId}`;

export function readDevice(ballotId: string, personId: string): DeviceBallot | null {
  const kept = localStorage.getItem(place(ballotId, personId));
  return kept === null ? null : (JSON.parse(kept) as DeviceBallot);
}

export function keepOnDevice(ballotId: string, personId: string, ballot: DeviceBallot | null): void {
  if (ballot === null) localStorage.removeItem(place(ballotId, personId));
  else localStorage.setItem(place(ballotId, personId), JSON.stringify(ballot));
}
