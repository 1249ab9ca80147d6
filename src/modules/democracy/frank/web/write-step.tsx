// Writing: the words, who reads them, what in them might give the writer away; sent after a random wait, then forgotten here.
import { useState } from 'react';
import { fromLetters, toLetters } from '../../../../platform/blind/contract.ts';
import { useDraft } from '../../../../web/draft.ts';
import { ChoiceField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { FrankWindow } from '../contract.ts';
import { tellingWords } from '../hints/rules.ts';
import { type Audience, bodyOf, cleanText, type Said, saidIn, textLetters } from '../rules.ts';
import type { Device } from './device-frank.ts';

export function WriteStep({ page, device }: { page: FrankWindow; device: Device }) {
  const t = useTexts(frankTexts);
  const { kept, refusal } = device;
  if (kept === 'sent')
    return (
      <section className="card pad stack" role="status">
        <h2>
          <StateLine state="done">{t.sent}</StateLine>
        </h2>
        <p>{t.sentWhy}</p>
      </section>
    );
  if (kept?.body && refusal) return <NotTaken body={kept.body} device={device} />;
  if (kept?.body)
    return (
      <section className="card pad stack" role="status">
        <h2>
          <StateLine state="now">{t.sending}</StateLine>
        </h2>
        <p>{t.sendingWhy}</p>
        {device.sending === 'again' && <StateLine state="away">{t.sendingAgain}</StateLine>}
      </section>
    );
  if (kept?.signature) return <WriteForm page={page} device={device} />;
  return (
    <section className="card pad stack">
      <h2>{page.own.took ? t.took : t.notTaken}</h2>
      <p>{page.own.took ? t.tookElsewhere : t.notTakenWhy}</p>
    </section>
  );
}

/** Refused for good: the words stay in sight, here only. */
function NotTaken({ body, device }: { body: string; device: Device }) {
  const t = useTexts(frankTexts);
  const said = saidIn(fromLetters(body));
  return (
    <section className="card pad stack">
      <h2>{t.notTakenIn}</h2>
      {device.refusal && <RefusalBox refusal={device.refusal} />}
      {said !== null && said !== 'blank' && (
        <>
          <p className="second">{t.keptWords}</p>
          <blockquote className="said-words">{said.text}</blockquote>
        </>
      )}
      <button className="btn" type="button" onClick={device.forget}>
        {t.forget}
      </button>
    </section>
  );
}

function WriteForm({ page, device }: { page: FrankWindow; device: Device }) {
  const t = useTexts(frankTexts);
  const [typed, setTyped] = useDraft(`frank.${page.window.id}`);
  const [audience, setAudience] = useState<Audience>('cell');
  const [asking, setAsking] = useState<'words' | 'blank' | null>(null);
  const text = cleanText(typed ?? '');
  const send = (said: Said | null) => {
    setTyped(null);
    device.spend(toLetters(bodyOf(said)));
  };
  return (
    <form
      className="form card pad"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== null) setAsking('words');
      }}
    >
      <h2>{t.writeTitle}</h2>
      <TextAreaField
        label={t.words}
        hint={t.wordsHint(textLetters)}
        value={typed ?? ''}
        onChange={setTyped}
        rows={7}
        maxLength={textLetters}
        required
      />
      {text !== null && <Hints page={page} text={text} />}
      <ChoiceField label={t.audience} value={audience} choices={t.audiences} onChange={setAudience} />
      <button className="btn main wide" type="submit" disabled={text === null}>
        {t.send}
      </button>
      <button className="btn wide" type="button" onClick={() => setAsking('blank')}>
        {t.sendBlank}
      </button>
      <p className="second">{t.sendBlankWhy}</p>
      {asking !== null && (
        <Sheet title={t.confirmTitle} onClose={() => setAsking(null)}>
          <div className="form">
            <p>{t.confirmWhy}</p>
            <button
              className="btn main wide"
              type="button"
              onClick={() => send(asking === 'words' && text !== null ? { audience, text } : null)}
            >
              {asking === 'words' ? t.confirm : t.confirmBlank}
            </button>
          </div>
        </Sheet>
      )}
    </form>
  );
}

function Hints({ page, text }: { page: FrankWindow; text: string }) {
  const t = useTexts(frankTexts);
  const names = [...page.took, ...page.notYet].map((one) => one.name);
  const found = tellingWords(text, { names, ownPost: page.own.post });
  const told = [
    ...new Map(found.map((one) => [`${one.kind} ${text.slice(one.from, one.to)}`, one])).values(),
  ];
  if (told.length === 0)
    return (
      <p role="status">
        <StateLine state="done">{t.noHints}</StateLine>
      </p>
    );
  return (
    <div className="frank-hints" role="status">
      <StateLine state="due">{t.hintsTitle(told.length)}</StateLine>
      <ul>
        {told.map((one) => (
          <li key={`${one.kind} ${one.from}`}>
            <mark>{text.slice(one.from, one.to)}</mark>: {t.hintKinds[one.kind]}
          </li>
        ))}
      </ul>
      <p className="second">{t.hintsWhy}</p>
    </div>
  );
}
