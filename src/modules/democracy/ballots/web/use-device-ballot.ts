// What this device does with its ballot: takes it, fetches a lost answer again with the same message, waits, casts, tries again.
import { useEffect, useRef, useState } from 'react';
import { ApiRefusal, call } from '../../../../web/client.ts';
import { callUnnamed } from '../../../../web/unnamed.ts';
import { type BallotShown, castBallot, takeBallot } from '../contract.ts';
import { type DeviceBallot, keepOnDevice, readDevice } from './device-ballot.ts';

/** A cast waits so long, drawn evenly, before it is sent; each further try too. */
const delay = { least: 3000, most: 15_000 };
const againMilliseconds = 3000;

export type Sending = 'waiting' | 'again' | null;

export interface OnDevice {
  readonly kept: DeviceBallot | null;
  readonly taking: boolean;
  readonly sending: Sending;
  readonly refusal: ApiRefusal | null;
  readonly take: () => void;
  readonly cast: (body: string) => void;
}

/** In: whether the room says that this person took his ballot by phone. */
export function useDeviceBallot(ballot: BallotShown, personId: string, tookByPhone: boolean): OnDevice {
  const { id: ballotId, publicKey } = ballot;
  const [kept, setKept] = useState(() => readDevice(ballotId, personId));
  const [taking, setTaking] = useState(false);
  const [sending, setSending] = useState<Sending>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const busy = useRef(false);
  const keep = (next: DeviceBallot | null) => {
    keepOnDevice(ballotId, personId, next);
    setKept(next);
  };

  const take = async () => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    setRefusal(null);
    try {
      const { drawToken, finishToken } = await import('../../../../web/blind.ts');
      const own = readDevice(ballotId, personId) ?? {
        publicKey,
        drawn: await drawToken(publicKey),
        signature: null,
        body: null,
        cast: false,
      };
      keep(own);
      const answer = await call(takeBallot, {
        params: { ballotId },
        body: { blinded: own.drawn.blinded },
      });
      keep({ ...own, signature: await finishToken(own.publicKey, own.drawn, answer.signature) });
    } catch (error) {
      const refused = asRefusal(error);
      // Another device has it: what was drawn here is worth nothing.
      if (refused.code === 'token-taken') keep(null);
      setRefusal(refused);
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };

  const send = async (own: DeviceBallot, stopped: AbortSignal) => {
    const { drawn, signature, body } = own;
    if (busy.current || signature === null || body === null) return;
    busy.current = true;
    setRefusal(null);
    setSending('waiting');
    for (;;) {
      await pause(drawnDelay(), stopped);
      if (stopped.aborted) break;
      try {
        await callUnnamed(castBallot, {
          params: { ballotId },
          body: { token: drawn.token, signature, body },
        });
        keep({ ...own, body: null, cast: true });
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
  const unsent = kept?.body ?? null;
  const isOpen = ballot.state === 'casting';
  const go = useRef(send);
  go.current = send;
  useEffect(() => {
    const own = readDevice(ballotId, personId);
    if (unsent === null || !isOpen || !own) return;
    const stop = new AbortController();
    void go.current(own, stop.signal);
    return () => stop.abort();
  }, [unsent, isOpen, ballotId, personId]);

  // The answer was lost on its way: the same message is asked for again until it comes.
  const isLost = tookByPhone && kept !== null && kept.signature === null;
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
    cast: (body) => kept && keep({ ...kept, body }),
  };
}

function asRefusal(error: unknown): ApiRefusal {
  return error instanceof ApiRefusal ? error : new ApiRefusal('fault', 400, String(error));
}

/** Milliseconds, evenly between least and most, by the cryptographic generator. */
function drawnDelay(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return delay.least + ((delay.most - delay.least) * drawn) / 2 ** 32;
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
