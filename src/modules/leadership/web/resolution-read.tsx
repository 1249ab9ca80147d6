// A resolution as it is read: its duties with their tasks first, the vote, then its words in the order of the paper.
import { useEndpoint } from '../../../web/client.ts';
import { showDate } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import { readVote } from '../../democracy/votes/contract.ts';
import { VoteResult } from '../../democracy/votes/web/vote-result.tsx';
import type { ResolutionPageRead } from '../contract.ts';
import { ClauseTable } from './clause-table.tsx';
import { IssueForm } from './issue-form.tsx';
import { PageHead } from './page-head.tsx';
import { PaperText } from './paper-text.tsx';

export function ResolutionRead({ read }: { read: ResolutionPageRead }) {
  const t = useTexts(leadershipTexts);
  const { organisation } = useSession();
  const { clauses, signer, passedAt, state } = read;
  const done = clauses.filter((one) => one.task?.state === 'done').length;
  const late = clauses.filter((one) => one.task?.state === 'open' && one.task.lateDays > 0).length;
  const made = state === 'passed' || state === 'issued';
  const speaks = made && organisation !== null;
  return (
    <div className="page">
      <PageHead
        read={read}
        title={
          <>
            {t.kinds[read.kind]}
            {read.number && ' '}
            {read.number && <span className="nowrap">{read.number}</span>}
            {made ? `: ${t.tasks(clauses.length, done, late)}` : ` ${read.subject}`}
          </>
        }
      >
        {made && (
          <p>
            {t.kinds[read.kind]} {read.subject}
          </p>
        )}
        {passedAt && signer && (
          <p className="second">{t.passedBy(showDate(passedAt), signer.name, t.roles[signer.role])}</p>
        )}
        {state === 'draft' && <p className="second">{read.inVote ? t.inVote : t.draftSeen}</p>}
      </PageHead>
      {read.can.issue && <IssueForm read={read} />}
      {clauses.length > 0 && (
        <section className="card" aria-labelledby="duties">
          <h2 id="duties" className="row-title">
            {t.fields.clauses}
          </h2>
          <ClauseTable clauses={clauses} today={read.today} speaks={speaks} />
        </section>
      )}
      {read.voteId && <Vote voteId={read.voteId} />}
      <PaperText read={read} />
      {speaks && (
        <p>
          <PageLink className="touch" to={`/y-kien/viet?ve=resolution&ma=${read.id}`}>
            <Icon name="opinion" />
            {t.writeOpinion}
          </PageLink>
        </p>
      )}
    </div>
  );
}

/** Who stands above reads the paper, not the vote: then nothing is shown. */
function Vote({ voteId }: { voteId: string }) {
  const t = useTexts(leadershipTexts);
  const vote = useEndpoint(readVote, { params: { voteId } });
  if (!vote.data) return null;
  return (
    <section className="card pad" aria-labelledby="vote">
      <h2 id="vote">{t.vote}</h2>
      <VoteResult vote={vote.data} />
    </section>
  );
}
