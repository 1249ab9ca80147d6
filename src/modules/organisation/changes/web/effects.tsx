// What a change would do, told before it is decided: by what it is about, each line with its shape and word.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { changesTexts } from '../../../../web/texts/changes.ts';
import { currentLanguage, useTexts } from '../../../../web/texts/language.ts';
import type { Preview } from '../contract.ts';

type Effect = Preview['effects'][number];
const shapes = { stops: 'late', ends: 'half', goes: 'now', warns: 'due', stays: 'todo' } as const;
const order: readonly Effect['about'][] = ['members', 'offices', 'meetings', 'tasks', 'opinions', 'papers'];

export function Effects({ preview }: { preview: Preview }) {
  const t = useTexts(changesTexts);
  const language = currentLanguage();
  return (
    <section className="effects" aria-live="polite">
      <h3>{t.before}</h3>
      {!preview.may && <p className="second">{t.stopped}</p>}
      {order.map((about) => {
        const lines = preview.effects.filter((one) => one.about === about);
        if (lines.length === 0) return null;
        return (
          <div key={about}>
            <h4>{t.about[about]}</h4>
            <ul>
              {lines.map((one) => (
                <li key={one.words.vi}>
                  <StateLine state={shapes[one.way]}>{t.ways[one.way]}</StateLine>
                  <span>
                    {one.words[language]} {one.to && <a href={one.to}>{t.open}</a>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
