// The own self-criticism: written and kept in private, presented by its author at his turn.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { DateField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type CriticismPage, presentCriticism, saveCriticismPaper } from '../contract.ts';

const most = 5;

export function OwnPaper({
  meetingId,
  page,
  own,
}: {
  meetingId: string;
  page: CriticismPage;
  own: NonNullable<CriticismPage['own']>;
}) {
  const t = useTexts(criticismTexts);
  const [text, setText] = useState(own.text);
  const [promises, setPromises] = useState(
    own.promises.length > 0 ? own.promises : [{ text: '', dueOn: null as string | null }],
  );
  const save = useTap(saveCriticismPaper, 'words');
  const present = useTap(presentCriticism);
  const params = { meetingId };
  const written = promises.flatMap(({ text: typed, dueOn }) => {
    const words = typed.normalize().trim();
    return words === '' ? [] : [{ text: words, dueOn }];
  });
  const isKept =
    text.normalize().trim() === own.text && JSON.stringify(written) === JSON.stringify(own.promises);
  const body = { version: own.version, text, promises: written };
  if (own.presented)
    return (
      <section className="card pad">
        <StateLine state="done">{t.presented}</StateLine>
      </section>
    );
  if (!page.can.prepare) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.tap({ params, body });
  };
  const change = (at: number, next: Partial<(typeof promises)[number]>) =>
    setPromises(promises.map((one, place) => (place === at ? { ...one, ...next } : one)));
  return (
    <form className="form card pad own-paper" onSubmit={submit}>
      <h2>{t.own}</h2>
      {page.can.present && <StateLine state="now">{t.yourTurn}</StateLine>}
      <p className="second">{t.ownWhy}</p>
      <TextAreaField
        label={t.text}
        hint={t.textHint}
        value={text}
        onChange={setText}
        rows={8}
        maxLength={8000}
      />
      {promises.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a promise has no name but its place
        <fieldset key={place} className="own-promise">
          <legend>{t.promise(place + 1)}</legend>
          <TextField
            label={t.promise(place + 1)}
            hint={t.promiseHint}
            value={one.text}
            onChange={(next) => change(place, { text: next })}
            minLength={3}
            maxLength={500}
          />
          <DateField
            label={t.due}
            wrong={t.dateWrong}
            initial={one.dueOn ? showDate(one.dueOn) : ''}
            onDate={(dueOn) => change(place, { dueOn })}
          />
        </fieldset>
      ))}
      {promises.length < most && (
        <button
          className="btn quiet"
          type="button"
          onClick={() => setPromises([...promises, { text: '', dueOn: null }])}
        >
          {t.addPromise}
        </button>
      )}
      {save.refusal && <RefusalBox refusal={save.refusal} />}
      {own.version > 0 && isKept && <StateLine state="done">{t.saved}</StateLine>}
      <button
        className={page.can.present ? 'btn wide' : 'btn main wide'}
        type="submit"
        disabled={save.pending || isKept}
      >
        {t.save}
      </button>
      {page.can.present && (
        <>
          <p className="second">{t.presentWhy}</p>
          {present.refusal && <RefusalBox refusal={present.refusal} />}
          <button
            className="btn main wide"
            type="button"
            disabled={present.pending || save.pending || text.trim() === ''}
            onClick={() =>
              isKept ? present.tap({ params }) : save.tap({ params, body }, () => present.tap({ params }))
            }
          >
            {t.present}
          </button>
        </>
      )}
    </form>
  );
}
