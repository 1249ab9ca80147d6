// The cells that sit together in a joint meeting: each with its own roll, base and minutes.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import type { Meeting } from '../../preparation/contract.ts';

export function TogetherCard({ meeting }: { meeting: Meeting }) {
  const t = useTexts(planningTexts);
  if (meeting.together.length === 0) return null;
  return (
    <section className="card points">
      <h2>{t.togetherTitle}</h2>
      <p className="second">{t.togetherWhy}</p>
      <ul>
        {meeting.together.map((cell) => (
          <li key={cell.id}>
            <b>{cell.name}</b>
            <StateLine state={cell.meetingId ? 'done' : 'due'}>
              {cell.meetingId ? t.togetherHas : t.togetherWaits}
            </StateLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
