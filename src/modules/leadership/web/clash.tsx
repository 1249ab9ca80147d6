// Where somebody else changed a field that is being changed here: both versions, and the choice.
import { showDate } from '../../../web/kit/format.ts';
import { StateLine } from '../../../web/kit/icon.tsx';
import { draftTexts } from '../../../web/texts/draft.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import type { Typed } from './draft.ts';
import type { TypedDraft } from './typed-draft.ts';

export function Clash({ draft, field }: { draft: TypedDraft; field: keyof Typed }) {
  const t = useTexts(leadershipTexts);
  const d = useTexts(draftTexts);
  const theirs = draft.theirs[field];
  if (theirs === undefined) return null;
  const words =
    typeof theirs === 'string'
      ? theirs
      : theirs
          .map((one, index) => `${index + 1}. ${one.text}${one.dueOn ? `, ${showDate(one.dueOn)}` : ''}`)
          .join('\n');
  return (
    <section className="clash" aria-label={`${d.otherVersion}: ${t.fields[field]}`}>
      <StateLine state="now">{d.otherVersion}</StateLine>
      <p className="lines">{words || t.nothing}</p>
      <div className="actions">
        <button className="btn" type="button" onClick={() => draft.settle(field, true)}>
          {d.takeTheirs}
        </button>
        <button className="btn" type="button" onClick={() => draft.settle(field, false)}>
          {d.keepMine}
        </button>
      </div>
    </section>
  );
}
