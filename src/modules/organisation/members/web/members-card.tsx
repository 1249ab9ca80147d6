// The members of a cell as of a date, on the page of the organisation: who counts as what, and how votes count them.
import { Link } from '@tanstack/react-router';
import { useEndpoint } from '../../../../web/client.ts';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { organisationTexts } from '../../../../web/texts/organisation.ts';
import { treeTexts } from '../../../../web/texts/tree.ts';
import { Rule } from '../../regulations/web/rule.tsx';
import { listMembers, type Member } from '../contract.ts';
import { Standing } from './standing.tsx';

/** So many stand here; the rest on the roster's own page. */
const shownHere = 12;

export function MembersCard({ cellId, asOf }: { cellId: string; asOf: string }) {
  const t = useTexts(treeTexts);
  const roster = useEndpoint(listMembers, { params: { cellId }, query: { asOf } });
  if (roster.error) return <RefusalBox refusal={roster.error} again={() => roster.refetch()} />;
  if (!roster.data) return <Loading />;
  const { members } = roster.data;
  const home = members.filter((member) => member.kind === 'home');
  return (
    <section className="card">
      <div className="card-top">
        <div>
          <h2>
            {home.length
              ? t.memberTitle(home.length, home.filter((one) => one.official).length)
              : t.noMembers}
          </h2>
          <VoteNote home={home} ruleId={roster.data.voteRuleId} />
        </div>
      </div>
      {members.length > 0 && <MemberTable members={members.slice(0, shownHere)} />}
      <p className="card-foot">
        <Link to="/dang-vien" search={{ chiBo: cellId }}>
          {members.length > shownHere ? t.seeAll(members.length) : t.openRoster}
        </Link>
      </p>
    </section>
  );
}

/** Whom a vote leaves out; the number itself is counted when a vote opens, from the roll of that moment. */
function VoteNote({ home, ruleId }: { home: readonly Member[]; ruleId: string | null }) {
  const t = useTexts(treeTexts);
  const officials = home.filter((one) => one.official);
  if (officials.length === 0) return null;
  const away = officials.filter((one) => one.away).length;
  const suspended = officials.filter((one) => one.suspended && !one.away).length;
  const exempt = officials.filter((one) => one.exempt && !one.away && !one.suspended).length;
  const parts = [
    ...(away ? [t.voteAway(away)] : []),
    ...(suspended ? [t.voteSuspended(suspended)] : []),
    ...(exempt ? [t.voteExempt(exempt)] : []),
  ];
  return (
    <p className="second">
      {parts.length ? t.voteLess(parts) : t.voteAll} {ruleId && <Rule id={ruleId}>{t.howCounted}</Rule>}
    </p>
  );
}

function MemberTable({ members }: { members: readonly Member[] }) {
  const t = useTexts(organisationTexts);
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.post}</th>
          <th scope="col" className="num">
            {t.birthYear}
          </th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.membershipId}>
            <td>
              <Link to="/dang-vien/$personId" params={{ personId: member.personId }}>
                <b>{member.name}</b>
              </Link>
            </td>
            <td data-label={member.post ? t.post : undefined}>{member.post}</td>
            <td className="num" data-label={member.birthYear ? t.birthYear : undefined}>
              {member.birthYear}
            </td>
            <td>
              <Standing member={member} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
