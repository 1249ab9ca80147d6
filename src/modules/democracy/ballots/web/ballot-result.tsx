// What was announced: handed out, received, valid, invalid; then each name or choice against what was needed.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { Recount } from '../contract.ts';
import type { Sums } from '../rules.ts';
import '../../../../web/styles/votes.css';

interface Announced {
  readonly handedOut: number;
  readonly sums: Sums;
}

export function SumsLine({ handedOut, sums }: Announced) {
  const t = useTexts(ballotsTexts);
  const shown = { handedOut, received: sums.received, valid: sums.valid, invalid: sums.invalid };
  return (
    <dl className="ballot-sums">
      {(Object.keys(shown) as (keyof typeof shown)[]).map((one) => (
        <div key={one}>
          <dt>{t.sums[one]}</dt>
          <dd>{shown[one]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In: names in the order of the votes; `needed` of `base` reach. */
export function VotesTable({
  names,
  votes,
  needed,
  base,
}: { names: readonly string[]; votes: readonly number[] } & Pick<Recount, 'needed' | 'base'>) {
  const t = useTexts(ballotsTexts);
  const rows = names.map((name, place) => ({ name, votes: votes[place] ?? 0 }));
  return (
    <>
      <table className="ballot-votes">
        <caption className="hidden">{t.result}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                <span className="block">
                  {row.votes >= needed ? (
                    <StateLine state="done">{t.reached}</StateLine>
                  ) : (
                    <span className="second">{t.notReached}</span>
                  )}
                </span>
              </th>
              <td className="wide-only">
                <div className="vote-bar" aria-hidden="true">
                  <i style={{ width: `${(row.votes * 100) / base}%` }} />
                  <u style={{ left: `${(needed * 100) / base}%` }} />
                </div>
              </td>
              <td className="num">{t.votesOf(row.votes, base)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="second">{t.mark(needed, base)}</p>
    </>
  );
}
