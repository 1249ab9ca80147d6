// Sends what was typed into a column; a refusal leaves it there.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { scoreTexts } from '../../../../web/texts/score.ts';
import { type Score, scoreMeeting, superviseScore } from '../contract.ts';

import { type Column, pointsShown, type Side, toSend } from './typing.ts';

export function SaveBar({ score, column, side }: { score: Score; column: Column; side: Side }) {
  const t = useTexts(scoreTexts);
  const save = useTap(side === 'cell' ? scoreMeeting : superviseScore, 'words');
  const [saved, setSaved] = useState(false);
  const lines = score.groups.flatMap((group) => group.criteria).filter((line) => column.typing[line.id]);
  const wrong = lines.some((line) => pointsShown(line, side, column.typing[line.id]) === undefined);
  const again = save.refusal?.code === 'stale';
  const main = side === 'supervisor' || lines.length > 0;
  const send = () =>
    save.tap(
      {
        params: { meetingId: score.meetingId },
        body: {
          lines: lines.map((line) =>
            toSend(line, side, column.typing[line.id] as NonNullable<(typeof column.typing)[string]>, again),
          ),
        },
      },
      () => {
        column.clear();
        setSaved(true);
      },
    );
  return (
    <div className="score-save" data-unsaved={lines.length > 0 || undefined}>
      {save.refusal && lines.length > 0 && <RefusalBox refusal={save.refusal} />}
      <div className="actions">
        <button
          className={main ? 'btn main' : 'btn'}
          type="button"
          disabled={save.pending || lines.length === 0 || wrong}
          onClick={send}
        >
          {side === 'cell' ? t.save : t.saveSupervisor}
        </button>
        <span role="status">
          {lines.length > 0 ? (
            <StateLine state="todo">{t.unsaved(lines.length)}</StateLine>
          ) : (
            saved && <StateLine state="done">{t.saved}</StateLine>
          )}
        </span>
      </div>
    </div>
  );
}
