// What was entered about a person or an organisation, by whom and when; folded.
import { showDate, showMoment } from '../../../../web/kit/format.ts';
import { historyTexts } from '../../../../web/texts/history.ts';
import { useTexts } from '../../../../web/texts/language.ts';

interface Line {
  readonly at: string;
  readonly kind: string;
  readonly by: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export function History({ lines }: { lines: readonly Line[] }) {
  const t = useTexts(historyTexts);
  const told = lines.flatMap((line) => {
    const sentence = t.told(line.kind, written(line.data));
    return sentence === null ? [] : [{ ...line, sentence }];
  });
  if (told.length === 0) return null;
  return (
    <details className="card fold">
      <summary>{t.title(told.length)}</summary>
      <ol className="rows">
        {told.map((line) => (
          <li key={`${line.at} ${line.sentence}`} className="row">
            <span>
              {line.sentence}
              <span className="second block">
                {t.by(line.by)}, {showMoment(line.at)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Values as the sentences write them: dates with slashes, nothing for what is not told. */
function written(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const text = value === null || value === undefined ? '' : String(value);
      return [key, /^\d{4}-\d{2}-\d{2}$/.test(text) ? showDate(text) : text];
    }),
  );
}
