// Who came late to a meeting held on paper, left it early or was out for a while, with the hours of the sheet: rows added and taken away.
import { SelectField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { lateTexts } from '../../../../web/texts/late.ts';
import { meetingsTexts } from '../../../../web/texts/meetings.ts';
import { TimeField } from '../../web/time-field.tsx';
import { replaced } from './late-votes.tsx';

export interface Move {
  /** Of this row as long as it stands: its hours stay with it when another is taken away. */
  readonly row: number;
  readonly who: string;
  readonly what: 'late' | 'left' | 'out';
  readonly at: string | null;
  /** Of who was out: when he was back. */
  readonly back: string | null;
}

export function Moves({
  moves,
  here,
  onChange,
}: {
  moves: readonly Move[];
  /** Who was there. */
  here: readonly (readonly [string, string])[];
  onChange: (moves: Move[]) => void;
}) {
  const t = useTexts(lateTexts);
  const m = useTexts(meetingsTexts);
  const next = 1 + Math.max(0, ...moves.map((move) => move.row));
  return (
    <section className="form">
      <h2>{t.moves}</h2>
      {moves.map((move, at) => (
        <fieldset key={move.row} className="form">
          <legend>{t.move(at + 1)}</legend>
          <SelectField
            label={t.moveWho}
            value={here.some(([id]) => id === move.who) ? move.who : ''}
            blank={m.notYet}
            choices={here}
            onChange={(who) => onChange(replaced(moves, at, { ...move, who }))}
            required
          />
          <SelectField
            label={t.moveWhat}
            value={move.what}
            choices={(['late', 'left', 'out'] as const).map((one) => [one, t.moveKinds[one]] as const)}
            onChange={(what) => onChange(replaced(moves, at, { ...move, what }))}
          />
          <TimeField
            label={t.moveAt[move.what]}
            initial={move.at ?? ''}
            onTime={(time) => onChange(replaced(moves, at, { ...move, at: time }))}
          />
          {move.what === 'out' && (
            <TimeField
              label={t.moveBack}
              initial={move.back ?? ''}
              onTime={(back) => onChange(replaced(moves, at, { ...move, back }))}
            />
          )}
          <button className="btn quiet" type="button" onClick={() => onChange(replaced(moves, at))}>
            {t.removeMove(at + 1)}
          </button>
        </fieldset>
      ))}
      <button
        className="btn"
        type="button"
        disabled={here.length === 0}
        onClick={() => onChange([...moves, { row: next, who: '', what: 'late', at: null, back: null }])}
      >
        {t.addMove}
      </button>
    </section>
  );
}

/** What of it is sent: who came late, who left. Hours that are none are kept out by their fields. */
export function sentMoves(moves: readonly Move[]) {
  return {
    late: moves.flatMap(({ who, what, at }) => (what === 'late' ? [{ personId: who, time: at ?? '' }] : [])),
    left: moves.flatMap(({ who, what, at, back }) =>
      what === 'late' ? [] : [{ personId: who, time: at ?? '', back: what === 'out' ? (back ?? '') : null }],
    ),
  };
}
