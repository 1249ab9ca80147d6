// The result of a vote in words, a bar against what was needed, and the table behind it.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { democracyTexts } from '../../../../web/texts/democracy.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../contract.ts';
import { HowCounted } from './how-counted.tsx';
import '../../../../web/styles/votes.css';

const voteMore = async () => (await import('./vote-more.tsx')).VoteMore;

const choices = ['for', 'against', 'other', 'silent'] as const;

/** While a vote is open only how many have voted is told, never for what. */
export function VoteResult({ vote }: { vote: VoteShown }) {
  const t = useTexts(democracyTexts);
  const { base, needed, result } = vote;
  const more = vote.again ?? vote.named ?? vote.counting ?? vote.replaced;
  return (
    <div className="vote-result">
      <p>
        <VoteLine vote={vote} />
      </p>
      {result && (
        <>
          <div className="vote-bar" aria-hidden="true">
            <i style={{ width: `${share(result.for, base)}%` }} />
            <u style={{ left: `${share(needed, base)}%` }} />
          </div>
          <table className="vote-table">
            <caption className="hidden">{t.counts}</caption>
            <thead className="hidden">
              <tr>
                <th scope="col">{t.choice}</th>
                <th scope="col">{t.people}</th>
              </tr>
            </thead>
            <tbody>
              {choices.map((choice) => (
                <tr key={choice}>
                  <th scope="row">{t.choices[choice]}</th>
                  <td className="num">{result[choice]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {more && <Later part={voteMore}>{(More) => <More vote={vote} />}</Later>}
      <p className="second">
        {t.passesFrom(needed, base)}. {vote.voted > 0 && `${t.channels(vote.byPhone, vote.byCard)}. `}
        <HowCounted vote={vote} />
      </p>
    </div>
  );
}

/** One line: "Tán thành 18/21, đạt 85,7 %, được thông qua". */
export function VoteLine({ vote }: { vote: VoteShown }) {
  const t = useTexts(democracyTexts);
  const { result } = vote;
  if (vote.state === 'open') return <StateLine state="now">{t.open(vote.voted, vote.mayVote)}</StateLine>;
  if (!result) return <StateLine state="todo">{t.withdrawn}</StateLine>;
  return (
    <StateLine state={result.passed ? 'done' : 'half'}>
      {t.result(result.for, vote.base, result.permille, result.passed)}
    </StateLine>
  );
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : (part * 100) / of;
}
