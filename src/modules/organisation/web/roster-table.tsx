// Members of a cell in a table that becomes cards on a phone; those who keep the roster choose whom to invite.
import { Link } from '@tanstack/react-router';
import { invitationTexts } from '../../../web/texts/invitations.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';
import type { Member } from '../members/contract.ts';
import { Standing } from '../members/web/standing.tsx';

/** What those who keep the roster have besides: whom they chose, who has an account. */
interface Keeping {
  readonly chosen: readonly string[];
  readonly accounts: readonly string[];
  readonly onChoose: (personId: string) => void;
}

export function RosterTable({ members, keeping }: { members: readonly Member[]; keeping: Keeping | null }) {
  const t = useTexts(organisationTexts);
  return (
    <div className="card no-print">
      <table className={keeping ? 'data picked' : 'data'}>
        <thead>
          <tr>
            {keeping && (
              <th scope="col">
                <span className="hidden">{t.invite}</span>
              </th>
            )}
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
            <Row key={member.membershipId} member={member} keeping={keeping} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ member, keeping }: { member: Member; keeping: Keeping | null }) {
  const t = useTexts(organisationTexts);
  const i = useTexts(invitationTexts);
  return (
    <tr>
      {keeping && (
        <td className="pick">
          <input
            type="checkbox"
            aria-label={t.choose(member.name)}
            checked={keeping.chosen.includes(member.personId)}
            onChange={() => keeping.onChoose(member.personId)}
          />
        </td>
      )}
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
        {keeping && !keeping.accounts.includes(member.personId) && (
          <span className="second block">{i.noAccount}</span>
        )}
      </td>
    </tr>
  );
}
