// What else is told of a vote that has ended: who chose what by name, who counted the cards, why it was voted again.
import { countingTexts } from '../../../../web/texts/counting.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { VoteShown } from '../contract.ts';
import { RoundsBefore } from './rounds-before.tsx';

const order = ['for', 'against', 'other', 'silent'] as const;

export function VoteMore({ vote }: { vote: VoteShown }) {
  const t = useTexts(countingTexts);
  const { again, replaced, named, counting } = vote;
  return (
    <div className="vote-more">
      {again && <p>{t.againOf(again.reason)}</p>}
      {replaced && <p>{t.replaced}</p>}
      {counting && <RoundsBefore counting={counting} />}
      {named && (
        <details>
          <summary>{t.names}</summary>
          <dl>
            {order.map((choice) => {
              const names = named.filter((one) => one.choice === choice).map((one) => one.name);
              return names.length === 0 ? null : (
                <div key={choice}>
                  <dt>
                    {t.choices[choice]} ({names.length})
                  </dt>
                  <dd>{names.join(', ')}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
    </div>
  );
}
