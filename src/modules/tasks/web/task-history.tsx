// What happened to a task, newest first: who, what, when, in their own words, with the files.
import { addressOf } from '../../../web/client.ts';
import { showMoment, showPercent, showShortDate, showSize } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { tasksTexts } from '../../../web/texts/tasks.ts';
import { type HistoryLine, readEvidence } from '../contract.ts';

interface Props {
  taskId: string;
  history: readonly HistoryLine[];
  today: string;
}

export function TaskHistory({ taskId, history, today }: Props) {
  const t = useTexts(tasksTexts);
  return (
    <section className="card">
      <h2 className="row-title">{t.history}</h2>
      <ol className="told-of">
        {[...history].reverse().map((line) => (
          <li key={`${line.at} ${line.kind} ${line.entry?.id}`}>
            <p>
              <b>{line.by ?? t.program}</b> {t.lines[line.kind]}
              {line.kind === 'progress' && line.entry && ` ${showPercent(line.entry.percent)}`}
              {line.reminder && `: ${t.reminders[line.reminder]}`}
            </p>
            <Changes line={line} today={today} />
            {line.entry?.note && <p className="written">{line.entry.note}</p>}
            {line.entry?.evidence && (
              <p>
                <a
                  className="touch"
                  href={addressOf(readEvidence, { params: { taskId, entryId: line.entry.id } })}
                  target="_blank"
                  rel="noreferrer"
                >
                  <Icon name="file" />
                  {line.entry.evidence.name} ({showSize(line.entry.evidence.size)})
                </a>
              </p>
            )}
            <p className="second">{showMoment(line.at)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ line, today }: { line: HistoryLine; today: string }) {
  const t = useTexts(tasksTexts);
  if (line.changes.length === 0) return null;
  const shown = (what: string, value: string | null) =>
    value === null ? t.nobody : what === 'due' ? showShortDate(value, today) : value;
  return (
    <ul>
      {line.changes.map(({ what, from, to }) => (
        <li key={what}>
          {from === null && to === null
            ? t.changedText(t.changes[what])
            : t.changedFrom(t.changes[what], shown(what, from), shown(what, to))}
        </li>
      ))}
    </ul>
  );
}
