// What an item is for, what is to be settled, what decision is expected: as far as written.
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import type { AgendaItem } from '../contract.ts';

export function AimLines({ item }: { item: AgendaItem }) {
  const t = useTexts(meetingsTexts);
  const lines = [
    [t.aim, item.aim],
    [t.question, item.question],
    [t.decision, item.decision],
  ] as const;
  return lines.map(
    ([label, words]) =>
      words && (
        <span key={label} className="second block aim">
          <b>{label}:</b> {words}
        </span>
      ),
  );
}
