// "Cách tính", opened: from all official members to the base and what is needed, each step with its rule.
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { democracyTexts } from '../../../../web/texts/democracy.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import type { VoteShown } from '../contract.ts';
import '../../../../web/styles/votes.css';

export type Counted = Pick<
  VoteShown,
  'base' | 'needed' | 'officials' | 'subtracted' | 'mayVote' | 'threshold' | 'ruleIds'
>;

export function HowCountedSheet({
  vote,
  before = false,
  onClose,
}: {
  vote: Counted;
  before?: boolean;
  onClose: () => void;
}) {
  const t = useTexts(democracyTexts);
  return (
    <Sheet title={t.howCounted} onClose={onClose}>
      <dl className="vote-sum">
        <div>
          <dt>{t.officials}</dt>
          <dd>{vote.officials}</dd>
        </div>
        {vote.subtracted.map(({ reason, count }) => (
          <div key={reason}>
            <dt>{t.minus(t.subtracted[reason] ?? reason)}</dt>
            <dd>−{count}</dd>
          </div>
        ))}
        <div className="total">
          <dt>{t.base}</dt>
          <dd>{vote.base}</dd>
        </div>
        <div>
          <dt>{before ? t.presentNow : t.present}</dt>
          <dd>{vote.mayVote}</dd>
        </div>
        <div className="total">
          <dt>
            {t.needed}
            <span className="second block">{t.thresholds[vote.threshold]}</span>
          </dt>
          <dd>
            {vote.needed}/{vote.base}
          </dd>
        </div>
      </dl>
      <p>{t.absentCounts}</p>
      {!before && <p className="second">{t.frozen}</p>}
      <h3>{t.basis}</h3>
      <ul className="bases">
        {vote.ruleIds.map((id) => (
          <li key={id}>
            <Rule id={id}>{ruleName(t.rules, id)}</Rule>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** The name of the rule whose version has this id, e.g. 'vote.base-208'. */
function ruleName(names: Readonly<Record<string, string>>, id: string): string {
  const key = Object.keys(names).find((one) => id.startsWith(`${one}-`));
  return key ? (names[key] as string) : id;
}
