// Routes on the rules: anybody signed in may open and read what the screens apply.
import { refuseCommon } from '../../../platform/http/refusal.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { listRegulations, type Regulation, readRegulation } from './contract.ts';
import { citationOf, isInForce, regulations } from './rules.ts';

const shown = (regulation: Regulation) => ({ ...regulation, citation: citationOf(regulation) });
const newestFirst = (a: Regulation, b: Regulation) =>
  a.key.localeCompare(b.key) || b.validFrom.localeCompare(a.validFrom);
export function regulationRoutes(): Route[] {
  return [
    route(listRegulations, async ({ query }) => ({
      regulations: regulations
        .filter((one) => query.on === undefined || isInForce(one, query.on))
        .toSorted(newestFirst)
        .map(shown),
    })),
    route(readRegulation, async ({ params }) => {
      const found = regulations.find((one) => one.id === params.id);
      if (!found) return refuseCommon('not-found');
      return {
        regulation: shown(found),
        versions: regulations
          .filter((one) => one.key === found.key)
          .toSorted(newestFirst)
          .map(shown),
      };
    }),
  ];
}
