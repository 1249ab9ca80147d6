// "Căn cứ": the rule behind a demand, one tap away, with its document and how sure its text is.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { Sheet } from '../../../../web/kit/sheet.tsx';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import { readRegulation } from '../contract.ts';
import '../../../../web/styles/regulations.css';

export type ShownRegulation = AnswerOf<typeof readRegulation>['regulation'];

/**
 * A link that opens the rule with this id (a version, e.g. `meeting.papers-before-days-42`).
 * Without children it says "Căn cứ"; inside a sentence, give the words that are the link.
 */
export function Rule({ id, children }: { id: string; children?: ReactNode }) {
  const t = useTexts(regulationTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="link" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {children ?? t.basis}
      </button>
      {open && (
        <Sheet title={t.basis} onClose={() => setOpen(false)}>
          <Opened id={id} />
        </Sheet>
      )}
    </>
  );
}

function Opened({ id }: { id: string }) {
  const t = useTexts(regulationTexts);
  const read = useEndpoint(readRegulation, { params: { id } });
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <Loading />;
  return (
    <>
      <h3>{read.data.regulation.title}</h3>
      <RuleText one={read.data.regulation} />
      <p>
        <Link to="/can-cu/$id" params={{ id }}>
          {read.data.versions.length > 1 ? t.allVersions(read.data.versions.length) : t.openPage}
        </Link>
      </p>
    </>
  );
}

/** What a rule says in our words, where it stands, since when, and how sure that is. */
export function RuleText({ one }: { one: ShownRegulation }) {
  const t = useTexts(regulationTexts);
  const cited = one.sure !== 'RECALLED' && one.document !== null;
  return (
    <div className="rule-text">
      <OwnValues one={one} />
      <p>{one.setBy ? t.nationalSays(one.summary) : one.summary}</p>
      {cited && <p className="second">{t.ownWords}</p>}
      <dl className="facts">
        {cited && (
          <>
            <dt>{t.document}</dt>
            <dd>
              <b>{one.document}</b>
            </dd>
            {one.issuedOn && (
              <>
                <dt>{t.issuedOn}</dt>
                <dd>{showDate(one.issuedOn)}</dd>
              </>
            )}
            {one.article && (
              <>
                <dt>{t.article}</dt>
                <dd>{one.article}</dd>
              </>
            )}
          </>
        )}
        <dt>{t.inForce}</dt>
        <dd>{t.span(showDate(one.validFrom), one.validTo && showDate(one.validTo))}</dd>
      </dl>
      <Sureness sure={one.sure} local={one.setBy !== null} />
    </div>
  );
}

/** "5 ngày (quy định chung: 1 ngày)"; the value alone where both are the same. */
export function useValues() {
  const t = useTexts(regulationTexts);
  const words = (value: string, unit: string) =>
    value === '' ? t.noValue : unit ? `${value} ${unit}` : value;
  return (own: string, national: string, unit: string) =>
    own === national ? words(own, unit) : t.against(words(own, unit), words(national, unit));
}

/** Of a committee's own rule: what it leaves open, the national value beside it. */
function OwnValues({ one }: { one: ShownRegulation }) {
  const beside = useValues();
  if (one.setBy === null || one.settings.length === 0) return null;
  return (
    <dl className="set-values">
      {one.settings.map(({ label, unit, own, national }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={own === national ? '' : 'strong'}>{beside(own, national, unit)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How sure the text is: shape, then words. */
export function Sureness({ sure, local = false }: { sure: ShownRegulation['sure']; local?: boolean }) {
  const t = useTexts(regulationTexts);
  const [tone, icon] = (
    { CONFIRMED: ['ok', 'done'], 'CONFIRMED*': ['warn', 'half'], RECALLED: ['', 'todo'] } as const
  )[sure];
  return (
    <p className={`state ${tone}`}>
      <Icon name={icon} />
      <span>{local ? t.sureLocal : t.sure[sure]}</span>
    </p>
  );
}
