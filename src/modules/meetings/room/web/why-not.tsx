// Why this person does not vote: the sentence of the refusal that would come, before he tries, with its rule.
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { democracyTexts } from '../../../../web/texts/democracy.ts';
import { currentLanguage, useTexts } from '../../../../web/texts/language.ts';
import { type readOwnVote, refuseVote } from '../../../democracy/votes/contract.ts';
import { whyNoVote } from '../../../democracy/votes/rules.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';

/** The rule that a refusal stands on, by the beginning of its version's id. */
const ruleOf: Readonly<Record<string, string>> = {
  'probationary-no-vote': 'vote.probationary',
  'temporary-no-vote': 'vote.temporary-in',
};

export function WhyNot({ own }: { own: AnswerOf<typeof readOwnVote> }) {
  const t = useTexts(democracyTexts);
  const code = whyNoVote(own.ownStanding, own.ownChoice !== null) ?? 'counted-by-card';
  const key = ruleOf[code];
  const rule = key && own.ruleIds.find((id) => id.startsWith(key));
  return (
    <div className="why-not">
      {own.ownChoice && <StateLine state="done">{t.choices[own.ownChoice]}</StateLine>}
      <p>{refuseVote.texts[code][currentLanguage()]}</p>
      {rule && (
        <p>
          <Rule id={rule}>{t.rules[key]}</Rule>
        </p>
      )}
    </div>
  );
}
