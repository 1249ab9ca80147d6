// A blind token on this device: drawn, signed, spent. Each step is kept before the next is sent, so that a lost network, a reload or
// a closed page loses nothing. What a ballot and a frank opinion do differently is handed in.
import { useEffect, useRef, useState } from 'react';
import type { Drawn } from './blind.ts';
import { ApiRefusal } from './client.ts';

interface Held {
  /** The key whose code was compared: another one that comes later signs nothing here. */
  readonly publicKey: string;
}
interface Drawing extends Held {
  readonly drawn: Drawn;
  /** Not finished: the server's answer has not come. */
  readonly signature: null;
  readonly body: null;
}
/** What was blinded is kept no more: with it, who has the device and the names of those who took one could tell whose the token is. */
interface Finished extends Held {
  readonly drawn: Pick<Drawn, 'token'>;
  readonly signature: string;
  /** What is being sent; it is sent again unchanged. */
  readonly body: string | null;
}
export type DeviceToken = Drawing | Finished;

/** Reads what is kept at a place of this device. */
export function readKept<Kept>(place: string): Kept | null {
  const kept = localStorage.getItem(place);
  return kept === null ? null : (JSON.parse(kept) as Kept);
}

function keepAt(place: string, kept: unknown): void {
  if (kept === null) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(kept));
}

/** In: what is kept once a token is spent. */
export interface TokenUse<Spent> {
  /** Where it is kept; several people may share a device. */
  readonly place: string;
  readonly publicKey: string;
  /** Whether the server says that this person has taken one. */
  readonly took: boolean;
  /** Whether tokens may be spent now. */
  readonly isSpending: boolean;
  readonly sign: (blinded: string) => Promise<{ readonly signature: string }>;
  readonly spend: (sent: { token: string; signature: string; body: string }) => Promise<unknown>;
  /** What stays on the device after that. */
  readonly spent: (own: Finished) => Spent;
  readonly isSpent: (kept: DeviceToken | Spent) => kept is Spent;
  /** Whether what was drawn here is worth nothing after this refusal. */
  readonly isWorthless: (refusal: ApiRefusal) => boolean;
  /** Milliseconds before it is sent, and before each further try; in: a number from 0 to 1 drawn by chance. */
  readonly wait: (drawn: number) => number;
  readonly onTaken?: () => void;
}

export type Sending = 'waiting' | 'again' | null;

export interface OnDevice<Spent> {
  readonly kept: DeviceToken | Spent | null;
  readonly taking: boolean;
  /** 'again': a try failed for want of a network and is repeated. */
  readonly sending: Sending;
  readonly refusal: ApiRefusal | null;
  readonly take: () => void;
  readonly spend: (body: string) => void;
  readonly forget: () => void;
}

const againMilliseconds = 3000;

/** What this device does with its token: takes it, fetches a lost answer again with the same message, waits, sends, tries again. */
export function useDeviceToken<Spent>(use: TokenUse<Spent>): OnDevice<Spent> {
  const { place, publicKey, isSpent } = use;
  const read = () => readKept<DeviceToken | Spent>(place);
  const [kept, setKept] = useState(read);
  const [taking, setTaking] = useState(false);
  const [sending, setSending] = useState<Sending>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const busy = useRef(false);
  const keep = (next: DeviceToken | Spent | null) => {
    keepAt(place, next);
    setKept(next);
  };
  const unspent = kept === null || isSpent(kept) ? null : kept;

  const take = async () => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    setRefusal(null);
    try {
      const { drawToken, finishToken } = await import('./blind.ts');
      const found = read();
      const held = found === null || isSpent(found) ? null : found;
      const asked = held?.signature === null ? held : null;
      // It has its token, or has spent it.
      if (found !== null && asked === null) return;
      const own: Drawing = asked ?? {
        publicKey,
        drawn: await drawToken(publicKey),
        signature: null,
        body: null,
      };
      keep(own);
      const answer = await use.sign(own.drawn.blinded);
      const signature = await finishToken(own.publicKey, own.drawn, answer.signature);
      keep({ publicKey: own.publicKey, drawn: { token: own.drawn.token }, signature, body: null });
      use.onTaken?.();
    } catch (error) {
      const refused = asRefusal(error);
      if (use.isWorthless(refused)) keep(null);
      setRefusal(refused);
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };

  const send = async (own: DeviceToken, stopped: AbortSignal) => {
    if (busy.current || own.signature === null || own.body === null) return;
    const { drawn, signature, body } = own;
    busy.current = true;
    setRefusal(null);
    setSending('waiting');
    while (!stopped.aborted) {
      await pause(use.wait(byChance()), stopped);
      if (stopped.aborted) break;
      try {
        await use.spend({ token: drawn.token, signature, body });
        keep(use.spent(own));
        break;
      } catch (error) {
        const refused = asRefusal(error);
        if (refused.status !== 0 && refused.status !== 429 && refused.status < 500) {
          setRefusal(refused);
          break;
        }
        setSending('again');
      }
    }
    setSending(null);
    busy.current = false;
  };

  // What was being sent when the page closed goes on.
  const unsent = unspent?.body ?? null;
  const go = useRef({ send, read });
  go.current = { send, read };
  const { isSpending } = use;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another token
  useEffect(() => {
    const own = go.current.read();
    if (unsent === null || !isSpending || own === null || isSpent(own)) return;
    const stop = new AbortController();
    void go.current.send(own, stop.signal);
    return () => stop.abort();
  }, [unsent, isSpending, place]);

  // The answer was lost on its way: the same message is asked for again until it comes.
  const isLost = use.took && unspent !== null && unspent.signature === null;
  const again = useRef(take);
  again.current = take;
  useEffect(() => {
    if (!isLost) return;
    void again.current();
    const timer = setInterval(() => void again.current(), againMilliseconds);
    return () => clearInterval(timer);
  }, [isLost]);

  return {
    kept,
    taking,
    sending,
    refusal,
    take: () => void take(),
    spend: (body) => {
      const own = read();
      if (own !== null && !isSpent(own) && own.signature !== null) keep({ ...own, body });
    },
    forget: () => keep(null),
  };
}

function asRefusal(error: unknown): ApiRefusal {
  return error instanceof ApiRefusal ? error : new ApiRefusal('fault', 400, String(error));
}

/** From 0 to 1, evenly, by the cryptographic generator. */
function byChance(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
