// What this device does with its token: takes it, fetches a lost answer again with the same message, waits, sends, tries again.
import { useEffect, useRef, useState } from 'react';
import { toLetters } from '../../../../platform/blind/contract.ts';
import { ApiRefusal, call } from '../../../../web/client.ts';
import { callUnnamed } from '../../../../web/unnamed.ts';
import { sendFrankText, takeFrankToken } from '../contract.ts';
import { bodyOf, type Said, waitBeforeSending } from '../rules.ts';
import { type DeviceFrank, keepOnDevice, type OnDevice, readDevice } from './device-frank.ts';

export interface Device {
  readonly kept: OnDevice;
  readonly taking: boolean;
  /** A try failed for want of a network and is repeated. */
  readonly again: boolean;
  readonly refusal: ApiRefusal | null;
  readonly take: () => void;
  /** Null = a blank. */
  readonly send: (said: Said | null) => void;
  readonly forget: () => void;
}

interface Of {
  readonly windowId: string;
  readonly personId: string;
  readonly publicKey: string;
  readonly isWriting: boolean;
  /** Whether the server says that this person has taken one. */
  readonly took: boolean;
  readonly onChange: () => void;
}

export function useDeviceFrank({ windowId, personId, publicKey, isWriting, took, onChange }: Of): Device {
  const [kept, setKept] = useState(() => readDevice(windowId, personId));
  const [taking, setTaking] = useState(false);
  const [again, setAgain] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const busy = useRef(false);
  const keep = (next: OnDevice) => {
    keepOnDevice(windowId, personId, next);
    setKept(next);
  };

  const take = async () => {
    if (busy.current) return;
    busy.current = true;
    setTaking(true);
    setRefusal(null);
    try {
      const { drawToken, finishToken } = await import('../../../../web/blind.ts');
      const found = readDevice(windowId, personId);
      if (found === 'sent') return;
      const own = found ?? { publicKey, drawn: await drawToken(publicKey), signature: null, body: null };
      keep(own);
      const answer = await call(takeFrankToken, {
        params: { windowId },
        body: { blinded: own.drawn.blinded },
      });
      keep({ ...own, signature: await finishToken(own.publicKey, own.drawn, answer.signature) });
      onChange();
    } catch (error) {
      const refused = asRefusal(error);
      // Another device has it, or there is none: what was drawn here is worth nothing.
      if (refused.status >= 400 && refused.status < 500 && refused.status !== 429) keep(null);
      setRefusal(refused);
    } finally {
      busy.current = false;
      setTaking(false);
    }
  };

  const send = async (own: DeviceFrank, stopped: AbortSignal) => {
    const { drawn, signature, body } = own;
    if (busy.current || signature === null || body === null) return;
    busy.current = true;
    setRefusal(null);
    while (!stopped.aborted) {
      await pause(drawnWait(), stopped);
      if (stopped.aborted) break;
      try {
        await callUnnamed(sendFrankText, {
          params: { windowId },
          body: { token: drawn.token, signature, body },
        });
        keep('sent');
        break;
      } catch (error) {
        const refused = asRefusal(error);
        if (refused.status !== 0 && refused.status !== 429 && refused.status < 500) {
          setRefusal(refused);
          break;
        }
        setAgain(true);
      }
    }
    setAgain(false);
    busy.current = false;
  };

  // What was being sent when the page closed goes on.
  const body = kept !== null && kept !== 'sent' ? kept.body : null;
  const go = useRef(send);
  go.current = send;
  useEffect(() => {
    const own = readDevice(windowId, personId);
    if (body === null || !isWriting || own === null || own === 'sent') return;
    const stop = new AbortController();
    void go.current(own, stop.signal);
    return () => stop.abort();
  }, [body, isWriting, windowId, personId]);

  // The answer was lost on its way: the same message is asked for again.
  const isLost = took && kept !== null && kept !== 'sent' && kept.signature === null;
  const repeat = useRef(take);
  repeat.current = take;
  useEffect(() => {
    if (isLost) void repeat.current();
  }, [isLost]);

  return {
    kept,
    taking,
    again,
    refusal,
    take: () => void take(),
    send: (said) => {
      const own = readDevice(windowId, personId);
      if (own !== null && own !== 'sent') keep({ ...own, body: toLetters(bodyOf(said)) });
    },
    forget: () => keep(null),
  };
}

function asRefusal(error: unknown): ApiRefusal {
  return error instanceof ApiRefusal ? error : new ApiRefusal('fault', 400, String(error));
}

function drawnWait(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return waitBeforeSending(drawn / 2 ** 32);
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
