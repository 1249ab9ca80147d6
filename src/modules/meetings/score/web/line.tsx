// One criterion of the sheet: what happened with its page, the points of the cell, those of the committee above.
import { useId, useState } from 'react';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { scoreTexts } from '../../../../web/texts/score.ts';
import type { ScoreLine } from '../contract.ts';
import { showPoints } from '../rules.ts';
import { type Column, isOvertaken, pointsShown, type Side, type Typed } from './typing.ts';

export function Line({
  line,
  cell,
  supervisor,
  shows,
}: {
  line: ScoreLine;
  /** Null for who only reads. */
  cell: Column | null;
  supervisor: Column | null;
  /** Whether there is a column of the committee above at all. */
  shows: boolean;
}) {
  const t = useTexts(scoreTexts);
  return (
    <tr>
      <td className="criterion">{line.title}</td>
      <td className="num most" data-label={t.columns.maximum}>
        {showPoints(line.maximum)}
      </td>
      <td className="fact">
        <Fact line={line} />
      </td>
      <td className="own">
        <span className="column-name">{t.columns.cell}</span>
        {cell ? <Entry line={line} side="cell" column={cell} /> : <Shown points={line.points} line={line} />}
        {line.departs && line.reason && cell?.typing[line.id]?.reason === undefined && (
          <p className="second">{t.because(line.reason)}</p>
        )}
        {!cell && line.words && <p className="second">{line.words}</p>}
        {line.by && (line.departs || line.words) && <p className="second">{t.by(line.by)}</p>}
      </td>
      {shows && (
        <td className="theirs">
          <span className="column-name">{t.columns.supervisor}</span>
          {supervisor ? (
            <Entry line={line} side="supervisor" column={supervisor} />
          ) : (
            <Shown points={line.supervisor?.points ?? null} line={line} />
          )}
          {!supervisor && line.supervisor?.words && <p className="second">{line.supervisor.words}</p>}
        </td>
      )}
    </tr>
  );
}

function Shown({ points, line }: { points: number | null; line: ScoreLine }) {
  const t = useTexts(scoreTexts);
  return (
    <b className="tnum">
      {points === null ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="hidden">{t.ofMaximum(null, line.maximum)}</span>
        </>
      ) : (
        showPoints(points)
      )}
    </b>
  );
}

function Fact({ line }: { line: ScoreLine }) {
  const t = useTexts(scoreTexts);
  const { measure, fact, counted, to } = line;
  if (!measure) return <span className="second">{t.byCell}</span>;
  if (!fact) return <span className="second">{t.notCounted}</span>;
  const words = t.facts[measure](fact.value, fact.of, fact.final);
  return (
    <>
      {to ? (
        <PageLink className="touch" to={to}>
          {words}
        </PageLink>
      ) : (
        words
      )}
      {counted !== null && <span className="second block">{t.countedAs(counted)}</span>}
    </>
  );
}

/** Points and, when wanted, a word; another number than counted asks for its reason. */
function Entry({ line, side, column }: { line: ScoreLine; side: Side; column: Column }) {
  const t = useTexts(scoreTexts);
  const id = useId();
  const typed: Typed | undefined = column.typing[line.id];
  const saved = side === 'cell' ? line.points : (line.supervisor?.points ?? null);
  const savedWords = side === 'cell' ? line.words : (line.supervisor?.words ?? '');
  const words = typed?.words ?? savedWords;
  const [noting, setNoting] = useState(words !== '');
  const points = pointsShown(line, side, typed);
  const wrong = points === undefined;
  const departs = side === 'cell' && line.counted !== null && points !== undefined && points !== line.counted;
  const label = side === 'cell' ? t.points(line.title) : t.supervisorPoints(line.title);
  const reason = typed?.reason ?? line.reason;
  return (
    <div className="entry">
      <div className="entry-row">
        <input
          className="input points"
          inputMode="decimal"
          aria-label={label}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={typed?.points ?? (saved === null ? '' : showPoints(saved))}
          onChange={(event) => column.type(line, { points: event.target.value })}
        />
        <span className="second nowrap" aria-hidden="true">
          /{showPoints(line.maximum)}
        </span>
        {!noting && (
          <button
            className="link"
            type="button"
            aria-label={t.note(line.title)}
            onClick={() => setNoting(true)}
          >
            {t.addNote}
          </button>
        )}
      </div>
      {wrong && (
        <p className="note wrong" id={`${id}-wrong`}>
          {t.wrong(line.maximum)}
        </p>
      )}
      {isOvertaken(line, side, typed) && (
        <p className="note" role="status">
          {t.changedNow(line.by ?? '', saved === null ? '–' : showPoints(saved))}
        </p>
      )}
      {departs && (
        <textarea
          className="input"
          rows={2}
          maxLength={1000}
          placeholder={t.reasonHint}
          aria-label={t.reason(line.title)}
          value={reason}
          onChange={(event) => column.type(line, { reason: event.target.value })}
        />
      )}
      {noting && (
        <textarea
          className="input"
          rows={2}
          maxLength={1000}
          aria-label={t.note(line.title)}
          placeholder={t.addNote}
          value={words}
          onChange={(event) => column.type(line, { words: event.target.value })}
        />
      )}
    </div>
  );
}
