// The paper as it will be, with each paragraph's event at its side.
import { Fragment, type ReactNode, useCallback, useRef, useState } from 'react';
import { showMoment } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import type { MinutesRead } from '../contract.ts';
import { marksOf } from '../layout/rules.ts';
import { ShownParagraph } from './paragraph.tsx';
import { AddForm } from './paragraph-form.tsx';

const parts = ['opening', 'contents', 'closing'] as const;

export function PaperCard({ minutes }: { minutes: MinutesRead }) {
  const t = useTexts(minutesTexts);
  const { organisation, paragraphs, signatures } = minutes;
  const marks = marksOf(paragraphs);
  const [open, setOpen] = useState<{ id: string; adding: boolean } | null>(null);
  const unsaved = useRef(false);
  const onUnsaved = useCallback((now: boolean) => {
    unsaved.current = now;
  }, []);
  /** Opens another paragraph; what is typed in this one is not dropped unasked. */
  const turnTo = (id: string, adding: boolean) => {
    if (unsaved.current && !window.confirm(t.leave)) return;
    setOpen({ id, adding });
  };
  return (
    <article className="card paper" aria-labelledby="paper">
      <div className="letterhead">
        <p>
          {organisation.parentName?.toUpperCase()}
          <br />
          <b>{organisation.name.toUpperCase()}</b>
          <br />*<br />
          {minutes.number === null ? t.draft : t.number(minutes.number)}
        </p>
        <p>
          <span className="ruled">{t.party}</span>
        </p>
      </div>
      <div className="kind">
        <h2 id="paper">{t.minutes}</h2>
        <p>
          <b>{minutes.title}</b>
          <br />
          -----
        </p>
      </div>
      {parts.map((part) => {
        const own = paragraphs.filter((one) => one.part === part);
        if (own.length === 0) return null;
        return (
          <section key={part} aria-label={t.parts[part]}>
            {own.map((one, index) => (
              <Fragment key={one.id}>
                {/* The first sentence of the paper stands above part I. */}
                {index === (part === 'opening' && own[0]?.kind === 'opening' ? 1 : 0) && (
                  <h3 className="part">{t.parts[part]}</h3>
                )}
                <ShownParagraph
                  minutes={minutes}
                  paragraph={one}
                  mark={marks.get(one.id) ?? ''}
                  editing={open?.id === one.id && !open.adding}
                  onEdit={(editing) => (editing ? turnTo(one.id, false) : setOpen(null))}
                  onAdd={() => turnTo(one.id, true)}
                  onUnsaved={onUnsaved}
                />
                {open?.id === one.id && open.adding && (
                  <AddForm
                    minutes={minutes}
                    afterId={one.id}
                    onUnsaved={onUnsaved}
                    onClose={() => setOpen(null)}
                  />
                )}
              </Fragment>
            ))}
          </section>
        );
      })}
      <div className="signatures">
        <Signature
          head={signatures.taker.head}
          name={signatures.taker.name || t.nobody}
          at={minutes.takerConfirmedAt}
        />
        <Signature head={signatures.chair.head} name={signatures.chair.name} at={minutes.chairConfirmedAt} />
      </div>
    </article>
  );
}

function Signature({ head, name, at }: { head: string; name: string; at: string | null }): ReactNode {
  const t = useTexts(minutesTexts);
  return (
    <div>
      <b>{head}</b>
      <p className="room">
        <StateLine state={at ? 'done' : 'todo'}>
          {at ? t.confirmedAt(showMoment(at).slice(0, 5)) : t.notConfirmed}
        </StateLine>
      </p>
      {name}
    </div>
  );
}
