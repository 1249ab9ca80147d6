// Items that earlier meetings did not come to, beside the agenda that is prepared: taken in, or dropped.
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { figuresTexts } from '../../../../web/texts/figures.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { Meeting } from '../../preparation/contract.ts';
import { decideLeftItem, readLeftItems } from '../contract.ts';

export function LeftItems({ meeting }: { meeting: Meeting }) {
  const t = useTexts(figuresTexts);
  const params = { meetingId: meeting.id };
  const read = useEndpoint(readLeftItems, { params });
  const decide = useTap(decideLeftItem);
  if (!read.data || read.data.items.length === 0) return null;
  const { items, can } = read.data;
  const answer = (itemId: string, take: boolean) =>
    decide.tap({ params: { ...params, itemId }, body: { version: meeting.version, take } });
  return (
    <section className="card pad left-items">
      <h2>{t.leftTitle(items.length)}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.itemId}>
            <p>
              <b>{item.title}</b>
              <span className="second block">{t.leftFrom(showDate(item.from.startsAt.slice(0, 10)))}</span>
            </p>
            {item.state === 'taken' ? (
              <StateLine state="done">{t.leftTaken}</StateLine>
            ) : (
              can.decide && (
                <p className="actions">
                  <button
                    className="btn"
                    type="button"
                    disabled={decide.pending}
                    aria-label={`${t.leftTake}: ${item.title}`}
                    onClick={() => answer(item.itemId, true)}
                  >
                    {t.leftTake}
                  </button>
                  <button
                    className="btn quiet"
                    type="button"
                    disabled={decide.pending}
                    aria-label={`${t.leftDrop}: ${item.title}`}
                    onClick={() => answer(item.itemId, false)}
                  >
                    {t.leftDrop}
                  </button>
                </p>
              )
            )}
          </li>
        ))}
      </ul>
      {decide.refusal && <RefusalBox refusal={decide.refusal} />}
    </section>
  );
}
