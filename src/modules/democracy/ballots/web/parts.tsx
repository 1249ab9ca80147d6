// Parts of a ballot's screens: its head and steps, the code of its key, who took one, the limits said aloud.
import { useEffect, useState } from 'react';
import { fingerprintOf, fromLetters } from '../../../../platform/blind/contract.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { BallotShown } from '../contract.ts';

export function KeyIcon() {
  return (
    <svg className="ic" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.7 8-8M15.5 8.2l2.7 2.7" />
    </svg>
  );
}

export function Head({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  return (
    <header>
      <div className="ballot-head">
        <p className="second">
          {t.secretBallot}. {ballot.organisation.name}
        </p>
        <h1>{ballot.title}</h1>
      </div>
      <Steps state={ballot.state} />
    </header>
  );
}

const stepOf: Readonly<Record<BallotShown['state'], number>> = {
  handing_out: 0,
  casting: 1,
  counting: 1,
  published: 2,
  void: 2,
  stopped: 2,
};

export function Steps({ state }: { state: BallotShown['state'] }) {
  const t = useTexts(ballotsTexts);
  const at = stepOf[state];
  return (
    <ol className="ballot-steps">
      {t.steps.map((step, place) => (
        <li key={step} aria-current={place === at ? 'step' : undefined}>
          {place === at ? (
            <StateLine state={at === 2 ? 'done' : 'now'}>{step}</StateLine>
          ) : (
            <span className="second">{step}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The code of the ballot's key, worked out on this device from the key itself. */
export function useOwnCode(publicKey: string): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    if (!isSecureContext) return;
    let gone = false;
    void crypto.subtle.digest('SHA-256', fromLetters(publicKey)).then((hash) => {
      if (!gone) setCode(fingerprintOf(new Uint8Array(hash)));
    });
    return () => {
      gone = true;
    };
  }, [publicKey]);
  return code;
}

/** Large, in two lines, read letter by letter. */
export function BigCode({ code }: { code: string | null }) {
  return (
    <output className="big-code">
      {(code ?? '···· ···· ···· ····').split(' ').map((four, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same four letters may come twice
        <span key={place}>{four}</span>
      ))}
    </output>
  );
}

export function CodeLine({ publicKey }: { publicKey: string }) {
  const t = useTexts(ballotsTexts);
  return (
    <li>
      <KeyIcon />
      <span>
        {t.code} <b className="nowrap">{useOwnCode(publicKey)}</b>
      </span>
    </li>
  );
}

/** Who may and who took one, in the order of names; a screen reader hears it in words. */
export function Takers({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const all = [
    ...ballot.took.map((one) => ({ ...one, took: true })),
    ...ballot.notYet.map((one) => ({ ...one, channel: null, took: false })),
  ];
  return (
    <ul className="takers" aria-label={t.listNames}>
      {all.map((one) => (
        <li key={one.id} className={one.took ? undefined : 'no'}>
          <Icon name={one.took ? 'done' : 'todo'} />
          <span>
            {one.took ? (one.channel === 'paper' ? t.onPaper(one.name) : one.name) : t.notYet(one.name)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "Vì sao kín, và giới hạn": what is promised, and what is not. */
export function Limits() {
  const t = useTexts(ballotsTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="link" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.limits}
      </button>
      {open && (
        <Sheet title={t.limitsTitle} onClose={() => setOpen(false)}>
          <div className="ballot-limits">
            {t.whySecret.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <h3>{t.limitsHead}</h3>
            <ul>
              {t.limitsList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{t.limitsPaper}</p>
          </div>
        </Sheet>
      )}
    </>
  );
}
