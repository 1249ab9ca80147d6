// A token on this device, and what is being sent with it; kept so that a lost network or a reload loses nothing, gone once it is sent.
import type { Drawn } from '../../../../web/blind.ts';

export interface DeviceFrank {
  /** The key whose code was shown: another one that comes later signs nothing here. */
  readonly publicKey: string;
  readonly drawn: Drawn;
  /** Finished; null until the server's answer has come. */
  readonly signature: string | null;
  /** What is being sent; it is sent again unchanged. */
  readonly body: string | null;
}

/** 'sent' is all that stays: neither token nor words. */
export type OnDevice = DeviceFrank | 'sent' | null;

/** Several people may share a device. */
const place = (windowId: string, personId: string) => `nennep.frank.${windowId}.${personId}`;

export function readDevice(windowId: string, personId: string): OnDevice {
  const kept = localStorage.getItem(place(windowId, personId));
  return kept === null ? null : (JSON.parse(kept) as OnDevice);
}

export function keepOnDevice(windowId: string, personId: string, next: OnDevice): void {
  if (next === null) localStorage.removeItem(place(windowId, personId));
  else localStorage.setItem(place(windowId, personId), JSON.stringify(next));
}
