// The minority opinions of a meeting: whose, on which vote, where each is; kept, edited, withdrawn until the lock.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { showMoment } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { KeptOpinion } from '../../../democracy/opinions/kept/contract.ts';
import { KeptSteps } from '../../../democracy/opinions/web/kept-steps.tsx';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type MeetingKept, withdrawKeptOpinion } from '../contract.ts';
import '../../../../web/styles/kept.css';

const sheet = async () => (await import('./keep-sheet.tsx')).KeepSheet;

type Doing =
  | { readonly what: 'keep' | 'note' }
  | { readonly what: 'edit' | 'withdraw'; readonly one: KeptOpinion };

export function KeptShown({ meetingId, page }: { meetingId: string; page: MeetingKept }) {
  const t = useTexts(keptTexts);
  const [doing, setDoing] = useState<Doing | null>(null);
  const { above, kept, locked, mayKeep, noteFor, ruleId } = page;
  const close = () => setDoing(null);
  const base = { meetingId, above };
  const keeping = keepingOf(doing, page);
  return (
    <section className="card pad kept" id="bao-luu">
      <h2>{t.title(kept.filter((one) => !one.withdrawn).length)}</h2>
      <p className="rule">
        <Icon name="book" />
        <span>
          {t.rule} <Rule id={ruleId}>{t.basis}</Rule>
        </span>
      </p>
      {kept.length === 0 && <p className="second">{t.none}</p>}
      <ul className="kept-list">
        {kept.map((one) => (
          <Kept key={one.opinionId} one={one} page={page} onDo={setDoing} />
        ))}
      </ul>
      {locked ? (
        <p className="second">{t.locked}</p>
      ) : (
        <p className="actions">
          {mayKeep.length > 0 && (
            <button className="btn" type="button" onClick={() => setDoing({ what: 'keep' })}>
              <Icon name="flag" />
              {t.keep}
            </button>
          )}
          {noteFor.votes.length > 0 && (
            <button className="btn quiet" type="button" onClick={() => setDoing({ what: 'note' })}>
              {t.keepFor}
            </button>
          )}
        </p>
      )}
      {keeping && (
        <Later part={sheet}>{(Keep) => <Keep keeping={{ ...base, ...keeping }} onClose={close} />}</Later>
      )}
      {doing?.what === 'withdraw' && <Withdraw meetingId={meetingId} one={doing.one} onClose={close} />}
    </section>
  );
}

/** What the sheet is opened for. */
function keepingOf(doing: Doing | null, { mayKeep, noteFor }: MeetingKept) {
  if (doing?.what === 'keep') return { votes: mayKeep, people: null };
  if (doing?.what === 'note') return { votes: noteFor.votes, people: noteFor.people };
  return doing?.what === 'edit' ? { kept: doing.one, votes: [], people: null } : null;
}

function Kept({ one, page, onDo }: { one: KeptOpinion; page: MeetingKept; onDo: (doing: Doing) => void }) {
  const t = useTexts(keptTexts);
  // Who leads corrects what he noted for another.
  const changes = !page.locked && !one.withdrawn && (one.mine || page.noteFor.votes.length > 0);
  const earlier = page.earlier.filter((words) => words.opinionId === one.opinionId);
  return (
    <li>
      <p>
        <b>{one.author.name}</b>
        {one.edited && <span className="second"> ({t.edited})</span>}
        <span className="second block">{t.aboutVote(one.question)}</span>
      </p>
      {one.text && <blockquote className="said-words">{one.text}</blockquote>}
      {earlier.length > 0 && (
        <details className="kept-earlier">
          <summary>{t.earlier(earlier.length)}</summary>
          <p className="second">{t.earlierWhy}</p>
          <ol>
            {earlier.map((words) => (
              <li key={words.at}>
                {words.text}
                <span className="second block">{t.replaced(words.by, showMoment(words.at))}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {one.withdrawn ? (
        <StateLine state="dropped">{t.withdrawn}</StateLine>
      ) : (
        <KeptSteps kept={one} above={page.locked ? null : page.above} />
      )}
      {changes && (
        <p className="actions">
          <button
            className="btn quiet"
            type="button"
            aria-label={t.editOne(one.author.name)}
            onClick={() => onDo({ what: 'edit', one })}
          >
            {t.edit}
          </button>
          <button
            className="btn quiet"
            type="button"
            aria-label={t.withdrawOne(one.author.name)}
            onClick={() => onDo({ what: 'withdraw', one })}
          >
            {t.withdraw}
          </button>
        </p>
      )}
    </li>
  );
}

function Withdraw({ meetingId, one, onClose }: { meetingId: string; one: KeptOpinion; onClose: () => void }) {
  const t = useTexts(keptTexts);
  const withdraw = useTap(withdrawKeptOpinion);
  return (
    <Sheet title={t.withdraw} onClose={onClose}>
      <CommandForm
        action={t.withdrawDo}
        pending={withdraw.pending}
        refusal={withdraw.refusal}
        onSubmit={() => withdraw.tap({ params: { meetingId, opinionId: one.opinionId } }, onClose)}
        onCancel={onClose}
      >
        <p>{t.withdrawSure}</p>
      </CommandForm>
    </Sheet>
  );
}
