// A token for frank opinions on this device, and what is being sent with it; once it is sent neither token nor words stay.
import { call } from '../../../../web/client.ts';
import { callUnnamed } from '../../../../web/unnamed.ts';
import { type OnDevice, useDeviceToken } from '../../../../web/use-device-token.ts';
import { sendFrankText, takeFrankToken } from '../contract.ts';
import { waitBeforeSending } from '../rules.ts';

export type Device = OnDevice<'sent'>;

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
  const params = { windowId };
  return useDeviceToken<'sent'>({
    place: `nennep.frank.${windowId}.${personId}`,
    publicKey,
    took,
    isSpending: isWriting,
    sign: (blinded) => call(takeFrankToken, { params, body: { blinded } }),
    spend: (body) => callUnnamed(sendFrankText, { params, body }),
    spent: () => 'sent',
    isSpent: (kept) => kept === 'sent',
    // Another device has it, or there is none.
    isWorthless: ({ status }) => status >= 400 && status < 500 && status !== 429,
    wait: waitBeforeSending,
    onTaken: onChange,
  });
}
