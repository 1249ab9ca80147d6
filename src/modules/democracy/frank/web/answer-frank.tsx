// The committee answers one or several opinions of a batch, before the whole cell.
import { type FormEvent, useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { ManyField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { answerFrank, type FrankWindow } from '../contract.ts';

export function AnswerFrank({ page }: { page: FrankWindow }) {
  const t = useTexts(frankTexts);
  const { window, opinions } = page;
  const open = opinions.flatMap((one, place) =>
    one.answerId === null && !one.hidden && one.text !== null
      ? [[one.id, `${t.number(place + 1)}: ${firstWords(one.text)}`] as const]
      : [],
  );
  const [chosen, setChosen] = useState<readonly string[]>(() => open.slice(0, 1).map(([id]) => id));
  const [text, setText] = useDraft(`frank-answer.${window.id}`);
  const answer = useTap(answerFrank, 'words');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.tap({ params: { windowId: window.id }, body: { opinionIds: [...chosen], text: text ?? '' } }, () =>
      setText(null),
    );
  };
  return (
    <form className="form card pad" onSubmit={submit}>
      <h2>{t.answerTitle}</h2>
      <ManyField label={t.answerWhich} values={chosen} choices={open} onChange={setChosen} />
      <TextAreaField
        label={t.answerText}
        hint={t.answerHint}
        value={text ?? ''}
        onChange={setText}
        rows={5}
        minLength={3}
        maxLength={4000}
        required
      />
      {answer.refusal && <RefusalBox refusal={answer.refusal} />}
      <button className="btn main wide" type="submit" disabled={answer.pending || chosen.length === 0}>
        {t.answer}
      </button>
    </form>
  );
}

function firstWords(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trim()} …` : text;
}
