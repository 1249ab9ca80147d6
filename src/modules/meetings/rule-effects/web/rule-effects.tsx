// What a rule would change, in figures: its values, the cells and meetings under it, the last months as if it had been there.
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { showDate } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import type { RuleEffects as Seen } from '../contract.ts';

export function RuleEffects({
  seen,
  ending,
}: {
  seen: Seen;
  /** Of an end: what counts from then on. */
  ending?: { id: string; citation: string } | undefined;
}) {
  const t = useTexts(localRuleTexts);
  const { values, cells, coming, past, waiting } = seen;
  const changed = values.filter(({ before, after }) => before !== after);
  const title = useRef<HTMLHeadingElement>(null);
  // It stands below the form: the eye and the reader are led there.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="rule-effects">
      <h2 ref={title} tabIndex={-1}>
        {ending ? t.endPreviewTitle : t.previewTitle}
      </h2>
      {ending && (
        <p>
          {t.next}{' '}
          <Link to="/can-cu/$id" params={{ id: ending.id }}>
            {ending.citation.charAt(0).toLowerCase() + ending.citation.slice(1)}
          </Link>
        </p>
      )}
      {changed.length === 0 && <p>{ending ? t.endNoChange : t.noChange}</p>}
      <dl className="set-values">
        {changed.map(({ label, unit, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>
                {t.changed(before || t.noValue, after || t.noValue)} {unit}
              </b>
            </dd>
          </div>
        ))}
      </dl>
      <p>{(ending ? t.endReach : t.reach)(cells.all, cells.nearer)}</p>
      <div>
        <p>{(ending ? t.endComing : t.coming)(coming.meetings, coming.cells.length)}</p>
        {coming.cells.length > 0 && (
          <ul>
            {coming.cells.map((cell) => (
              <li key={cell.id}>{t.comingCell(cell.name, cell.meetings)}</li>
            ))}
          </ul>
        )}
      </div>
      {coming.effects.length > 0 && <Effects title={t.comingEffects} effects={coming.effects} />}
      <Effects
        title={(ending ? t.endPastEffects : t.pastEffects)(showDate(past.from))}
        effects={past.effects}
      />
      {waiting && <p>{t.waiting(waiting.of, waiting.earlier, waiting.later)}</p>}
      {past.criteriaUnread && <p className="second">{t.criteriaUnread}</p>}
      <p className="second">{waiting ? t.askedStays : t.pastStays}</p>
    </div>
  );
}

function Effects({ title, effects }: { title: string; effects: Seen['past']['effects'] }) {
  const t = useTexts(localRuleTexts);
  const counted = effects.filter((one) => one.of > 0);
  return (
    <div>
      <h3>{title}</h3>
      {counted.length === 0 ? (
        <p className="second">{t.nothingPast}</p>
      ) : (
        <dl className="set-values">
          {counted.map(({ measure, name, before, after, of }) => (
            <div key={measure + name}>
              <dt>{name === null ? t.measures[measure] : `${t.measures[measure]}: ${name}`}</dt>
              <dd>
                <b>{t.effect(before, after, of)}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
