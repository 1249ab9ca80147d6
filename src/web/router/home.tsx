// The home page with the parts that modules lend it.
import { Rule } from '../../modules/organisation/regulations/web/rule.tsx';
import { Today } from '../pages/today.tsx';

export function Home() {
  return <Today ruleLink={(id) => <Rule id={id} />} />;
}
