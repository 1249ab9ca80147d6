// The hall's screen during elections: the round that is on without any turnout, or the last result; who leads and counts.
import { call, useEndpoint } from '../../../../../web/client.ts';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { currentLanguage, useTexts } from '../../../../../web/texts/language.ts';
import { useLive } from '../../../../../web/use-live.ts';
import type { ElectionShown, ElectionsShown, RoundShown } from '../../../../democracy/elections/contract.ts';
import { percentOf } from '../../web/times.ts';
import { readElections } from '../contract.ts';
import '../../../../../web/styles/hall.css';

export function Hall({ meetingId }: { meetingId: string }) {
  const read = useEndpoint(readElections, { params: { meetingId } }, { staleTime: 'static' });
  return read.data ? <Followed first={read.data.elections} /> : null;
}

function Followed({ first }: { first: ElectionsShown }) {
  const { meetingId } = first;
  const live = useLive<ElectionsShown>(
    `/api/v1/live/elections/${meetingId}`,
    async () => (await call(readElections, { params: { meetingId } })).elections,
    first,
  );
  const { elections } = live.document ?? first;
  const all = elections.flatMap((election) => election.rounds.map((round) => ({ election, round })));
  const open = all.find(({ round }) => round.state === 'open');
  const last = all
    .filter(({ round }) => round.state === 'announced')
    .sort((a, b) => Date.parse(a.round.endedAt ?? '') - Date.parse(b.round.endedAt ?? ''))
    .at(-1);
  if (open) return <Voting {...open} />;
  return last ? <Announced {...last} /> : null;
}

interface Of {
  readonly election: ElectionShown;
  readonly round: RoundShown;
}

function Voting({ election, round }: Of) {
  const t = useTexts(electionTexts);
  return (
    <section className="vote hall-election">
      <div>
        <StateLine state="now">{t.hallVoting}</StateLine>
        <h2>
          {t.electionOf(election.office, election.term)}. {t.round(round.round, round.tie)}
        </h2>
      </div>
      <div>
        <p className="cnt">
          <b>{round.mayVote}</b>
          <span>{t.present}</span>
        </p>
        <p className="need">
          {t.base} <b>{round.base}</b>. {t.needed} <b>{round.tie ? t.tieNeeds : round.needed}</b>
        </p>
        <p className="need second">
          {round.agreement ? t.hallAgree : t.hallCross(round.seats, round.candidates.length)}
        </p>
      </div>
    </section>
  );
}

function Announced({ election, round }: Of) {
  const t = useTexts(electionTexts);
  const lines = (round.result?.lines ?? []).toSorted((a, b) => b.votes - a.votes);
  const elected = lines.filter((line) => line.outcome === 'elected');
  return (
    <section className="vote hall-election">
      <div>
        <StateLine state={elected.length > 0 ? 'done' : 'half'}>
          {elected.length > 0 ? t.hallElected(elected.length) : t.hallNobody}
        </StateLine>
        <h2>{t.electionOf(election.office, election.term)}</h2>
        <p className="need">
          {t.base} <b>{round.base}</b>. {t.needed} <b>{round.tie ? t.tieNeeds : round.needed}</b>
        </p>
      </div>
      <ul className="hall-list">
        {lines.map((line) => (
          <li key={line.id} data-out={line.outcome === 'elected' ? undefined : ''}>
            <b>{line.name}</b>
            <span className="tnum">
              {line.votes}/{round.base} ({percentOf(line.permille, currentLanguage())})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
