// Handing out, on a member's own device: compare the codes, take the ballot, wait.
import { useState } from 'react';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { BallotShown } from '../contract.ts';
import type { OnDevice } from './device-ballot.ts';
import { BigCode, CodeLine, KeyIcon, Limits, useOwnCode } from './parts.tsx';

export function TakeStep({ ballot, device }: { ballot: BallotShown; device: OnDevice }) {
  const t = useTexts(ballotsTexts);
  const code = useOwnCode(ballot.publicKey);
  const [compared, setCompared] = useState(false);
  const [differ, setDiffer] = useState(false);
  return (
    <form
      className="ballot-form"
      onSubmit={(event) => {
        event.preventDefault();
        device.take();
      }}
    >
      <div className="ballot-body">
        <section className="card code-card">
          <p className="second">{t.codeHere}</p>
          <BigCode code={code} />
          <p>{t.codeWhy}</p>
        </section>
        <label className="tick">
          <input type="checkbox" checked={compared} onChange={(event) => setCompared(event.target.checked)} />
          <span>{t.compared}</span>
        </label>
        <ul className="ballot-facts">
          <li>
            <Icon name="lock" />
            <span>
              {t.nameKept} <Limits />
            </span>
          </li>
        </ul>
        {device.refusal && <RefusalBox refusal={device.refusal} />}
      </div>
      <div className="ballot-foot">
        <button
          className="btn main wide"
          type="submit"
          disabled={!compared || device.taking || code === null}
        >
          {device.taking ? t.taking : t.take}
        </button>
        <button
          className="btn quiet wide"
          type="button"
          aria-haspopup="dialog"
          onClick={() => setDiffer(true)}
        >
          {t.codesDiffer}
        </button>
      </div>
      {differ && (
        <Sheet title={t.codesDiffer} onClose={() => setDiffer(false)}>
          <p>{t.codesDifferWhy}</p>
        </Sheet>
      )}
    </form>
  );
}

export function TakenStep({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  return (
    <div className="ballot-body">
      <Big state="done">{t.taken}</Big>
      <p className="second">{t.oneEach}</p>
      <section className="card wait">
        <StateLine state="due">{t.waitEnd}</StateLine>
        <p>{t.waitEndWhy}</p>
      </section>
      <ul className="ballot-facts">
        <li>
          <Icon name="people" />
          <span>{t.thenRead}</span>
        </li>
        <li>
          <KeyIcon />
          <span>
            {t.keyGone} <Limits />
          </span>
        </li>
        <li>
          <Icon name="offline" />
          <span>{t.offlineSafe}</span>
        </li>
        <CodeLine publicKey={ballot.publicKey} />
      </ul>
    </div>
  );
}

/** The one thing that this screen says. */
export function Big({
  state,
  children,
}: {
  state: 'done' | 'due' | 'todo' | 'now' | 'late';
  children: string;
}) {
  return (
    <p className="ballot-big" role="status" data-begins tabIndex={-1}>
      <StateLine state={state}>{children}</StateLine>
    </p>
  );
}

/** A sentence that says where this person stands, and why. */
export function Told({
  state,
  title,
  why,
}: {
  state: 'done' | 'due' | 'todo' | 'now' | 'late';
  title: string;
  why: string;
}) {
  return (
    <div className="ballot-body">
      <Big state={state}>{title}</Big>
      <p>{why}</p>
    </div>
  );
}
