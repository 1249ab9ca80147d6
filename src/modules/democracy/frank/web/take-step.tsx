// Handing out: the code of the window, taking a token on this device, who has taken one.
import { useEffect, useState } from 'react';
import { showMoment } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { FrankWindow } from '../contract.ts';
import type { Device } from './device-frank.ts';

/** The code of the key, worked out on this device; null while it is, or where there is no cryptography. */
function useOwnCode(publicKey: string): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void import('../../../../web/blind.ts')
      .then(({ fingerprintOfKey }) => fingerprintOfKey(publicKey))
      .then((own) => gone || setCode(own))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [publicKey]);
  return code;
}

export function TakeStep({ page, device }: { page: FrankWindow; device: Device }) {
  const t = useTexts(frankTexts);
  const code = useOwnCode(page.publicKey);
  const { can, own, window } = page;
  const here = device.kept !== null && device.kept !== 'sent' && device.kept.signature !== null;
  if (globalThis.crypto.subtle === undefined) return <p className="card pad">{t.noCrypto}</p>;
  return (
    <section className="card pad stack">
      {own.took ? (
        <>
          <h2>
            <StateLine state="done">{t.took}</StateLine>
          </h2>
          <p>{here ? t.tookHere(showMoment(window.handsUntil)) : t.tookElsewhere}</p>
        </>
      ) : (
        <>
          <h2>{t.take}</h2>
          <p>{t.takeWhy}</p>
        </>
      )}
      <p>
        {t.code}: <b className="frank-code">{code ?? '…'}</b>
        <span className="second block">{t.codeWhy}</span>
      </p>
      {device.refusal && <RefusalBox refusal={device.refusal} />}
      {can.take ? (
        <button
          className="btn main wide"
          type="button"
          disabled={device.taking || code === null}
          onClick={device.take}
        >
          {device.taking ? t.taking : t.take}
        </button>
      ) : (
        !own.took && <p className="second">{t.handOver}</p>
      )}
    </section>
  );
}

export function Takers({ page }: { page: FrankWindow }) {
  const t = useTexts(frankTexts);
  const { took, notYet, least } = page;
  const names = (people: FrankWindow['took']) => people.map((one) => one.name).join(', ');
  return (
    <section className="card pad stack">
      <h2>{t.tookCount(took.length, took.length + notYet.length)}</h2>
      {took.length < least ? (
        <StateLine state="due">{t.stillNeeded(least - took.length)}</StateLine>
      ) : (
        <StateLine state="done">{t.enough}</StateLine>
      )}
      {took.length > 0 && (
        <p>
          <b>{t.tookNames}:</b> {names(took)}
        </p>
      )}
      {notYet.length > 0 && (
        <p className="second">
          <b>{t.notYetNames}:</b> {names(notYet)}
        </p>
      )}
    </section>
  );
}
