// What a rule would change, in figures: its values, the cells and meetings under it, the last months as if it had been there.
import { useEffect, useRef } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import type { previewLocalRule } from '../contract.ts';

type Seen = AnswerOf<typeof previewLocalRule>;

export function RuleEffects({ seen }: { seen: Seen }) {
  const t = useTexts(localRuleTexts);
  const { values, cells, coming, past } = seen;
  const changed = values.filter(({ before, after }) => before !== after);
  const title = useRef<HTMLHeadingElement>(null);
  // It stands below the form: the eye and the reader are led there.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="rule-effects">
      <h2 ref={title} tabIndex={-1}>
        {t.previewTitle}
      </h2>
      {changed.length === 0 && <p>{t.noChange}</p>}
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
      <p>{t.reach(cells.all, cells.nearer)}</p>
      <div>
        <p>{t.coming(coming.meetings, coming.cells.length)}</p>
        {coming.cells.length > 0 && (
          <ul>
            {coming.cells.map((cell) => (
              <li key={cell.id}>{t.comingCell(cell.name, cell.meetings)}</li>
            ))}
          </ul>
        )}
      </div>
      {coming.effects.length > 0 && <Effects title={t.comingEffects} effects={coming.effects} />}
      <Effects title={t.pastEffects(showDate(past.from))} effects={past.effects} />
      {past.criteriaUnread && <p className="second">{t.criteriaUnread}</p>}
      <p className="second">{t.pastStays}</p>
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
