// The frame of the pages on which a committee decides about a rule: the way back, the heading, what to do where nothing may be decided.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import type { ShownRegulation } from '../../../organisation/regulations/contract.ts';
import { RuleText } from '../../../organisation/regulations/web/rule.tsx';

export function RuleFrame({
  of,
  title,
  closed,
  children,
}: {
  of: { readonly id: string; readonly title: string };
  title: string;
  /** Said in place of the form where there is none. */
  closed: { readonly title: string; readonly why: string };
  /** Null = nothing may be decided. */
  children: ReactNode;
}) {
  const t = useTexts(localRuleTexts);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <Link to="/can-cu/$id" params={{ id: of.id }}>
              {of.title}
            </Link>
          </p>
          <h1>{title}</h1>
        </div>
      </header>
      {children ?? (
        <Empty title={closed.title} why={closed.why}>
          <Link className="btn" to="/can-cu">
            {t.toRules}
          </Link>
        </Empty>
      )}
    </div>
  );
}

/** The rule as it stands now. */
export function RuleNow({
  title,
  one,
  children,
}: {
  title: string;
  one: ShownRegulation;
  children?: ReactNode;
}) {
  return (
    <section className="card pad">
      <h2>{title}</h2>
      <RuleText one={one} />
      {children}
    </section>
  );
}
