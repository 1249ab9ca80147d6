// Where a kept minority opinion is: in the cell, sent to which committee when, received by whom.
import { showMoment } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { KeptOpinion } from '../kept/contract.ts';

/** In: `above` = the committee to which it goes when the minutes are locked; null = they are locked, or there is none. */
export function KeptSteps({ kept, above }: { kept: KeptOpinion; above: string | null }) {
  const t = useTexts(keptTexts);
  const waits = above !== null && kept.carryings.length === 0;
  return (
    <ol className="kept-steps">
      <li>
        <StateLine state="done">{t.kept(showMoment(kept.keptAt))}</StateLine>
      </li>
      {waits && (
        <li>
          <StateLine state="todo">{kept.carryUp ? t.waitsForLock(above) : t.stays}</StateLine>
        </li>
      )}
      {kept.carryings.map(({ committee, sentAt, receivedAt, receivedBy }) => (
        <li key={committee.id}>
          <StateLine state={receivedAt ? 'done' : 'due'}>
            {t.sentTo(committee.name, showMoment(sentAt))}.{' '}
            {receivedAt ? t.received(receivedBy ?? '', showMoment(receivedAt)) : t.notReceived}
          </StateLine>
        </li>
      ))}
    </ol>
  );
}
