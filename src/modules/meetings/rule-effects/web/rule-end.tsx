// A committee ends a rule of its own: what changes from that day is shown before it is written.
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useEndpoint, useTap } from '../../../../web/client.ts';
import { DateField } from '../../../../web/kit/fields.tsx';
import { todayHere } from '../../../../web/kit/format.ts';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import { readRegulation, type ShownRegulation } from '../../../organisation/regulations/contract.ts';
import { endLocalRule } from '../../../organisation/regulations/local/contract.ts';
import { previewLocalRuleEnd } from '../contract.ts';
import { RuleFrame, RuleNow } from './rule-frame.tsx';
import { SeenFirst } from './seen-first.tsx';

export function RuleEnd() {
  const t = useTexts(localRuleTexts);
  const { id } = useParams({ from: '/inside/can-cu/$id/ket-thuc' });
  const read = useEndpoint(readRegulation, { params: { id } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { regulation, can } = read.data;
  const { setBy, validTo } = regulation;
  const runs = validTo === null || validTo > todayHere();
  return (
    <RuleFrame of={regulation} title={t.endTitle} closed={{ title: t.endClosed, why: t.endClosedWhy }}>
      {setBy && can.setFor.length > 0 && runs ? <Ending one={regulation} version={setBy.version} /> : null}
    </RuleFrame>
  );
}

function Ending({ one, version }: { one: ShownRegulation; version: number }) {
  const t = useTexts(localRuleTexts);
  const r = useTexts(regulationTexts);
  const navigate = useNavigate();
  const [on, setOn] = useState<string | null>(null);
  // One that was not in force yet is gone: back to the rule over which it stood.
  const home = one.validFrom >= (on ?? '') ? (one.setBy?.nationalId ?? one.id) : one.id;
  return (
    <>
      <RuleNow title={one.citation} one={one} />
      <SeenFirst
        asked={on === null ? null : { params: { ruleId: one.id }, body: { on, version } }}
        preview={useTap(previewLocalRuleEnd)}
        write={useCommand(endLocalRule, () => navigate({ to: '/can-cu/$id', params: { id: home } }))}
        next={(answer) => answer.next}
        words={{ notSaved: t.endNotSaved, save: t.endNow }}
      >
        <p className="second">{t.endWhy}</p>
        <div className="form two">
          <DateField label={t.endOn} hint={t.endOnWhy} wrong={r.dateWrong} onDate={setOn} required />
        </div>
      </SeenFirst>
    </>
  );
}
