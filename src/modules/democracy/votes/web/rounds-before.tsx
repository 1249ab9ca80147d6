// Rounds of counting that did not hold: what each of the two counted, or why it was counted again.
import { countingTexts } from '../../../../web/texts/counting.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../contract.ts';

export function RoundsBefore({ counting }: { counting: NonNullable<VoteShown['counting']> }) {
  const t = useTexts(countingTexts);
  return counting.before.map(({ round, counts, reason }) => (
    <div key={round} className="second">
      <p>{reason === null ? t.differed(round) : t.asked(round, reason)}</p>
      <ul>
        {counts.map((one) => (
          <li key={one.name}>{t.countLine(one.name, one.for, one.against, one.other)}</li>
        ))}
      </ul>
    </div>
  ));
}
