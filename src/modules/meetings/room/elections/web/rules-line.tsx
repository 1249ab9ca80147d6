// The rules by which the elections of a meeting are held, each opened where it is cited; told once for all of them.
import { Icon } from '../../../../../web/kit/icon.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { Rule } from '../../../../organisation/regulations/web/rule.tsx';

export function RulesLine({ ids }: { ids: readonly string[] }) {
  const t = useTexts(electionTexts);
  return (
    <p className="rule election-rules">
      <Icon name="book" />
      <span className="several">
        {t.rules}:
        {ids.map((id) => (
          <Rule key={id} id={id}>
            {ruleName(t.ruleOf, id)}
          </Rule>
        ))}
      </span>
    </p>
  );
}

const ruleName = (names: Readonly<Record<string, string>>, id: string): string =>
  Object.entries(names).find(([key]) => id.startsWith(`${key}-`))?.[1] ?? id;
