// What is decided about a rule is looked at before it is written: asked, seen, then written. Another word takes away what was seen.
import { type ReactNode, useState } from 'react';
import type { ApiRefusal } from '../../../../web/client.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import type { RuleEffects as Effects } from '../contract.ts';
import { RuleEffects } from './rule-effects.tsx';

interface Props<Asked, Answer extends Effects> {
  /** What would be written, as both the preview and the command take it; null while it is not whole. */
  readonly asked: Asked | null;
  readonly preview: {
    readonly tap: (asked: Asked, onDone: (answer: Answer) => void) => void;
    readonly pending: boolean;
    readonly refusal: ApiRefusal | null;
  };
  readonly write: {
    readonly mutate: (asked: Asked) => void;
    readonly reset: () => void;
    readonly isPending: boolean;
    readonly error: ApiRefusal | null;
  };
  /** Of an end: what counts from then on. */
  readonly next?: (answer: Answer) => { id: string; citation: string };
  readonly words: { readonly notSaved: string; readonly save: string };
  /** The fields. */
  readonly children: ReactNode;
}

export function SeenFirst<Asked, Answer extends Effects>(props: Props<Asked, Answer>) {
  const { asked, preview, write, next, words, children } = props;
  const t = useTexts(localRuleTexts);
  const [seen, setSeen] = useState<{ readonly of: string; readonly answer: Answer } | null>(null);
  const of = JSON.stringify(asked);
  const answer = seen?.of === of ? seen.answer : null;
  const refusal = write.error ?? preview.refusal;
  return (
    <>
      <form
        className="card pad"
        onSubmit={(event) => {
          event.preventDefault();
          write.reset();
          if (asked !== null) preview.tap(asked, (told) => setSeen({ of, answer: told }));
        }}
      >
        {children}
        {refusal && <RefusalBox refusal={refusal} />}
        <div className="actions">
          <button className={answer ? 'btn' : 'btn main'} type="submit" disabled={preview.pending}>
            {t.preview}
          </button>
        </div>
      </form>
      {asked !== null && answer && (
        <section className="card pad">
          <RuleEffects seen={answer} ending={next?.(answer)} />
          <p className="second">{words.notSaved}</p>
          <div className="actions">
            <button
              className="btn main"
              type="button"
              disabled={write.isPending}
              onClick={() => write.mutate(asked)}
            >
              {words.save}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
