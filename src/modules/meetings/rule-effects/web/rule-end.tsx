// A committee ends a rule of its own: what changes from that day is shown before it is written.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { useCommand, useEndpoint, useTap } from '../../../../web/client.ts';
import { DateField } from '../../../../web/kit/fields.tsx';
import { todayHere } from '../../../../web/kit/format.ts';
import { Empty, PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import { readRegulation, type ShownRegulation } from '../../../organisation/regulations/contract.ts';
import { endLocalRule } from '../../../organisation/regulations/local/contract.ts';
import { RuleText } from '../../../organisation/regulations/web/rule.tsx';
import { previewLocalRuleEnd } from '../contract.ts';
import { RuleEffects } from './rule-effects.tsx';

export function RuleEnd() {
  const t = useTexts(localRuleTexts);
  const { id } = useParams({ from: '/inside/can-cu/$id/ket-thuc' });
  const read = useEndpoint(readRegulation, { params: { id } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { regulation, can } = read.data;
  const { setBy, validTo } = regulation;
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <Link to="/can-cu/$id" params={{ id }}>
              {regulation.title}
            </Link>
          </p>
          <h1>{t.endTitle}</h1>
        </div>
      </header>
      {setBy && can.setFor.length > 0 && (validTo === null || validTo > todayHere()) ? (
        <Ending one={regulation} version={setBy.version} />
      ) : (
        <Empty title={t.endClosed} why={t.endClosedWhy}>
          <Link className="btn" to="/can-cu">
            {t.toRules}
          </Link>
        </Empty>
      )}
    </div>
  );
}

function Ending({ one, version }: { one: ShownRegulation; version: number }) {
  const t = useTexts(localRuleTexts);
  const r = useTexts(regulationTexts);
  const navigate = useNavigate();
  const params = { ruleId: one.id };
  const preview = useTap(previewLocalRuleEnd);
  const [on, setOn] = useState<string | null>(null);
  const [seen, setSeen] = useState<{ on: string; answer: AnswerOf<typeof previewLocalRuleEnd> } | null>(null);
  // One that was not in force yet is gone: back to the rule over which it stood.
  const home = one.validFrom >= (on ?? '') ? (one.setBy?.nationalId ?? one.id) : one.id;
  const end = useCommand(endLocalRule, () => navigate({ to: '/can-cu/$id', params: { id: home } }));
  // Another day takes the preview away: what is written is what was seen.
  const fresh = seen !== null && seen.on === on ? seen : null;
  const refusal = end.error ?? preview.refusal;
  return (
    <>
      <section className="card pad">
        <h2>{one.citation}</h2>
        <RuleText one={one} />
      </section>
      <form
        className="card pad"
        onSubmit={(event) => {
          event.preventDefault();
          end.reset();
          if (on) preview.tap({ params, body: { on, version } }, (answer) => setSeen({ on, answer }));
        }}
      >
        <p className="second">{t.endWhy}</p>
        <div className="form two">
          <DateField label={t.endOn} hint={t.endOnWhy} wrong={r.dateWrong} onDate={setOn} required />
        </div>
        {refusal && <RefusalBox refusal={refusal} />}
        <div className="actions">
          <button className={fresh ? 'btn' : 'btn main'} type="submit" disabled={preview.pending}>
            {t.preview}
          </button>
        </div>
      </form>
      {fresh && (
        <section className="card pad">
          <RuleEffects seen={fresh.answer} ending={fresh.answer.next} />
          <p className="second">{t.endNotSaved}</p>
          <div className="actions">
            <button
              className="btn main"
              type="button"
              disabled={end.isPending}
              onClick={() => end.mutate({ params, body: { on: fresh.on, version } })}
            >
              {t.endNow}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
