// The author says whether the answer answers; if not, what is not clear.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { TextAreaField } from '../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { judgeAnswer } from '../contract.ts';

export function JudgeForm({ opinionId }: { opinionId: string }) {
  const t = useTexts(opinionsTexts);
  const [unclear, setUnclear] = useState(false);
  const [why, setWhy] = useState('');
  const judge = useTap(judgeAnswer, 'words');
  const params = { opinionId };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judge.tap({ params, body: { satisfied: false, why } });
  };
  return (
    <form className="form card pad" onSubmit={submit}>
      <h2>{t.judge}</h2>
      <p className="second">{t.judgeWhy}</p>
      {unclear && (
        <TextAreaField
          label={t.whatUnclear}
          value={why}
          onChange={setWhy}
          minLength={3}
          maxLength={1000}
          required
        />
      )}
      {judge.refusal && <RefusalBox refusal={judge.refusal} />}
      <div className="actions">
        {!unclear && (
          <button
            className="btn main"
            type="button"
            disabled={judge.pending}
            onClick={() => judge.tap({ params, body: { satisfied: true } })}
          >
            {t.isClear}
          </button>
        )}
        {unclear ? (
          <button className="btn main" type="submit" disabled={judge.pending}>
            {t.sendUnclear}
          </button>
        ) : (
          <button className="btn" type="button" onClick={() => setUnclear(true)}>
            {t.isUnclear}
          </button>
        )}
      </div>
    </form>
  );
}
