// What is being typed into a column of the sheet: kept in this tab, sent line by line, judged before it is saved.
import { useDraft } from '../../../../web/draft.ts';
import type { ScoreLine } from '../contract.ts';

export interface Typed {
  readonly points?: string;
  readonly words?: string;
  readonly reason?: string;
  /** Of the line when the typing began. */
  readonly version: number;
}
export type Typing = Readonly<Record<string, Typed>>;

export type Side = 'cell' | 'supervisor';

/** "8,5" → 8.5; '' → null; undefined when it is no such number. */
export function readPoints(typed: string, maximum: number): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const points = Number(text);
  return /^\d+(\.\d+)?$/.test(text) && points <= maximum && points * 2 === Math.floor(points * 2)
    ? points
    : undefined;
}

export interface Column {
  readonly typing: Typing;
  readonly type: (line: ScoreLine, change: Partial<Omit<Typed, 'version'>>) => void;
  readonly clear: () => void;
}

const versionOf = (line: ScoreLine, side: Side) =>
  side === 'cell' ? line.version : (line.supervisor?.version ?? 0);

export function useColumn(meetingId: string, side: Side): Column {
  const [kept, keep] = useDraft(`score.${side}.${meetingId}`);
  const typing: Typing = kept ? (JSON.parse(kept) as Typing) : {};
  return {
    typing,
    type: (line, change) =>
      keep(
        JSON.stringify({
          ...typing,
          [line.id]: { version: versionOf(line, side), ...typing[line.id], ...change },
        }),
      ),
    clear: () => keep(null),
  };
}

/** The points that a line has on the screen; undefined = what is typed is no number. */
export function pointsShown(
  line: ScoreLine,
  side: Side,
  typed: Typed | undefined,
): number | null | undefined {
  const saved = side === 'cell' ? line.points : (line.supervisor?.points ?? null);
  if (typed?.points === undefined) return saved;
  const read = readPoints(typed.points, line.maximum);
  // An emptied counted line follows its count again.
  return read === null && side === 'cell' ? line.counted : read;
}

/** What is sent of a line. In: `again` = the other's words were seen, sending again is meant. */
export function toSend(line: ScoreLine, side: Side, typed: Typed, again: boolean) {
  const own =
    side === 'cell'
      ? line.departs || line.counted === null
        ? line.points
        : null
      : (line.supervisor?.points ?? null);
  const shown = typed.points === undefined ? own : (pointsShown(line, side, typed) ?? null);
  const follows = side === 'cell' && line.counted !== null && shown === line.counted;
  return {
    id: line.id,
    version: again ? versionOf(line, side) : typed.version,
    points: follows ? null : shown,
    words: typed.words ?? (side === 'cell' ? line.words : (line.supervisor?.words ?? '')),
    ...(side === 'cell' ? { reason: typed.reason ?? line.reason } : {}),
  };
}

/** Whether a line's version has moved since the typing began. */
export function isOvertaken(line: ScoreLine, side: Side, typed: Typed | undefined): boolean {
  return typed !== undefined && typed.version !== versionOf(line, side);
}
