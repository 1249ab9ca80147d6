// The way from the room to the own ballot; afterwards to its result.
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../../web/kit/page-link.tsx';
import { ballotsTexts } from '../../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import type { Room } from '../../contract.ts';

export function MemberBallot({ ballot }: { ballot: NonNullable<Room['ballot']> }) {
  const t = useTexts(ballotsTexts);
  const { running } = ballot;
  return (
    <section className="vote-panel" aria-label={t.secretBallot}>
      <p role="status">
        <StateLine state={running ? 'now' : 'done'}>
          {t.secretBallot}. {t.states[ballot.state]}
        </StateLine>
      </p>
      <h2>{ballot.title}</h2>
      <PageLink className={running ? 'btn main wide' : 'btn wide'} to={`/phieu-kin/${ballot.id}`}>
        {running ? t.toBallot : t.show}
      </PageLink>
    </section>
  );
}
