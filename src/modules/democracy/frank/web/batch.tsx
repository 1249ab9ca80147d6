// A batch that was shown: the words, what was hidden and why, the committee's answers; the committee hides and answers here.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { TextAreaField } from '../../../../web/kit/fields.tsx';
import { showDate, showDue } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type FrankShown, type FrankWindow, hideFrankOpinion } from '../contract.ts';
import { AnswerFrank } from './answer-frank.tsx';

export function Batch({ page }: { page: FrankWindow }) {
  const t = useTexts(frankTexts);
  const { window, opinions, can } = page;
  const due = window.unanswered > 0 ? window.answerDueOn : null;
  return (
    <div className="frank-halves">
      <section className="stack">
        <h2>{t.batchTitle(opinions.length)}</h2>
        <p className="second">{t.batchWhy(window.handedOut ?? 0, page.blank)}</p>
        {due !== null && (
          <p>
            <StateLine state={due < page.today ? 'late' : 'due'}>
              {t.due(window.ownerKind, showDue(due, page.today))}
            </StateLine>{' '}
            {page.ruleId && <Rule id={page.ruleId}>{t.basis}</Rule>}
          </p>
        )}
        {opinions.length > 0 && (
          <ol className="card frank-batch">
            {opinions.map((opinion, place) => (
              <li key={opinion.id}>
                <One page={page} opinion={opinion} name={t.number(place + 1)} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {can.answer && <AnswerFrank key={window.unanswered} page={page} />}
    </div>
  );
}

function One({ page, opinion, name }: { page: FrankWindow; opinion: FrankShown; name: string }) {
  const t = useTexts(frankTexts);
  const { text, hidden, audience, answerId } = opinion;
  const answer = page.answers.find((one) => one.id === answerId);
  return (
    <>
      <p className="second">
        {name}
        {audience === 'committee' && `. ${t.toCommittee}`}
      </p>
      {text !== null && <blockquote className="said-words">{text}</blockquote>}
      {text === null && !hidden && <p className="second">{t.committeeOnly}</p>}
      {hidden && <StateLine state="dropped">{t.hiddenAs(hidden.why, showDate(hidden.on))}</StateLine>}
      {hidden && text !== null && <p className="second">{t.onlyCommitteeSees}</p>}
      {answer ? (
        <div className="answer">
          <p className="second">{t.answeredOn(answer.as, showDate(answer.on))}</p>
          <p className="written">{answer.text}</p>
        </div>
      ) : (
        !hidden && (
          <StateLine state="todo">
            {t.waiting(audience === 'committee' ? 'committee' : page.window.ownerKind)}
          </StateLine>
        )
      )}
      {page.can.hide && <Hide opinion={opinion} name={name} />}
    </>
  );
}

function Hide({ opinion, name }: { opinion: FrankShown; name: string }) {
  const t = useTexts(frankTexts);
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const hide = useTap(hideFrankOpinion, 'words');
  const params = { opinionId: opinion.id };
  if (asking)
    return (
      <CommandForm
        action={t.hide}
        pending={hide.pending}
        refusal={hide.refusal}
        onSubmit={() => hide.tap({ params, body: { why } }, () => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <TextAreaField
          label={t.hideWhy}
          hint={t.hideHint}
          value={why}
          onChange={setWhy}
          rows={2}
          minLength={3}
          maxLength={500}
          required
        />
      </CommandForm>
    );
  return (
    <>
      {hide.refusal && <RefusalBox refusal={hide.refusal} />}
      <p>
        <button
          className="btn quiet"
          type="button"
          disabled={hide.pending}
          aria-label={`${opinion.hidden ? t.unhide : t.hide}: ${name}`}
          onClick={() => (opinion.hidden ? hide.tap({ params, body: { why: null } }) : setAsking(true))}
        >
          {opinion.hidden ? t.unhide : t.hide}
        </button>
      </p>
    </>
  );
}
