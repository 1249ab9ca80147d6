// On the page of a kept minority opinion: the vote, where it is, and what committee or author may do next.
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { keptTexts } from '../../../../web/texts/kept.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { carryKeptOpinion, readKeptOpinion, receiveKeptOpinion } from '../kept/contract.ts';
import { KeptSteps } from './kept-steps.tsx';
import '../../../../web/styles/kept.css';

/** `ofCell`: the reader sits in the cell, and may open the meeting. */
export function KeptPart({ opinionId, ofCell }: { opinionId: string; ofCell: boolean }) {
  const t = useTexts(keptTexts);
  const read = useEndpoint(readKeptOpinion, { params: { opinionId } });
  const receive = useTap(receiveKeptOpinion);
  const carry = useTap(carryKeptOpinion);
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <Loading />;
  const { kept, ruleId } = read.data;
  const { can, result } = kept;
  return (
    <section className="card pad stack">
      <h2>{t.where}</h2>
      <p>
        {ofCell ? (
          <PageLink to={`/sinh-hoat/${kept.meetingId}`}>{t.aboutVote(kept.question)}</PageLink>
        ) : (
          t.aboutVote(kept.question)
        )}
        <span className="second block">
          {t.voteLine(result.for, result.base, result.passed)}.{kept.choice && ` ${t.chose[kept.choice]}.`}
        </span>
      </p>
      <KeptSteps kept={kept} above={null} />
      <p className="rule">
        <Icon name="book" />
        <span>
          {kept.mine ? t.obey : t.rule} <Rule id={ruleId}>{t.basis}</Rule>
        </span>
      </p>
      {receive.refusal && <RefusalBox refusal={receive.refusal} />}
      {carry.refusal && <RefusalBox refusal={carry.refusal} />}
      {can.receive && (
        <>
          <p className="second">{t.receiveWhy}</p>
          <p className="actions">
            <button
              className="btn main"
              type="button"
              disabled={receive.pending}
              onClick={() => receive.tap({ params: { opinionId } })}
            >
              {t.receive}
            </button>
          </p>
        </>
      )}
      {can.carryOn && (
        <p className="actions">
          <button
            className="btn"
            type="button"
            disabled={carry.pending}
            onClick={() => carry.tap({ params: { opinionId } })}
          >
            {t.carryOn(can.carryOn)}
          </button>
        </p>
      )}
    </section>
  );
}
