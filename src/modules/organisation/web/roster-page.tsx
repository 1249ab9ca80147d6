// The roster of the own cell: members by given name with their status; adding one; invitations for those chosen.
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../../web/client.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { Empty, PageLoading, PageRefusal, RefusalBox } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { memberTexts } from '../../../web/texts/members.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';
import { inviteMembers } from '../accounts/contract.ts';
import { listMembers } from '../members/contract.ts';
import { ReceiveMember } from '../members/web/receive-form.tsx';
import { Standing } from '../members/web/standing.tsx';
import { readOrganisation } from '../tree/contract.ts';
import { AddMember } from './add-member.tsx';
import { Letters } from './letters.tsx';
import '../../../web/styles/organisation.css';

export function RosterPage() {
  const t = useTexts(organisationTexts);
  const { organisation } = useSession();
  const { chiBo } = useSearch({ strict: false });
  const other = useEndpoint(
    readOrganisation,
    { params: { organisationId: chiBo ?? '' }, query: {} },
    { enabled: chiBo !== undefined && chiBo !== organisation?.id },
  );
  const cell = chiBo === undefined || chiBo === organisation?.id ? organisation : other.data;
  if (other.error) return <PageRefusal refusal={other.error} again={() => other.refetch()} />;
  if (cell === undefined) return <PageLoading />;
  if (cell?.kind === 'cell') return <Roster key={cell.id} cellId={cell.id} cellName={cell.name} />;
  return (
    <div className="page">
      <h1>{t.noCell}</h1>
      <Empty title={cell?.name ?? ''} why={t.noCellWhy}>
        <Link className="btn" to="/to-chuc">
          {t.toTree}
        </Link>
      </Empty>
    </div>
  );
}

function Roster({ cellId, cellName }: { cellId: string; cellName: string }) {
  const t = useTexts(organisationTexts);
  const m = useTexts(memberTexts);
  const roster = useEndpoint(listMembers, { params: { cellId } });
  const invite = useCommand(inviteMembers);
  const [adding, setAdding] = useState(false);
  const [receiving, setReceiving] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [told, setTold] = useState('');
  if (roster.error) return <PageRefusal refusal={roster.error} again={() => roster.refetch()} />;
  if (!roster.data) return <PageLoading />;
  const { members, can } = roster.data;
  const counted = members.filter((member) => member.kind === 'home');
  const choose = (personId: string) =>
    setChosen(chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId]);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{cellName}</p>
          <h1>{t.rosterTitle(counted.length, counted.filter((member) => member.official).length)}</h1>
        </div>
        {can.edit && !adding && (
          <div className="actions no-print">
            {chosen.length > 0 && (
              <button
                className="btn"
                type="button"
                disabled={invite.isPending}
                onClick={() =>
                  invite.mutate(
                    { params: { cellId }, body: { personIds: [...chosen] } },
                    { onSuccess: () => setChosen([]) },
                  )
                }
              >
                {t.inviteFor(chosen.length)}
              </button>
            )}
            <button className="btn" type="button" onClick={() => setReceiving(true)}>
              {m.receive}
            </button>
            <Link className="btn" to="/dang-vien/nhap" search={{ chiBo: cellId }}>
              {t.importFile}
            </Link>
            <button
              className="btn main"
              type="button"
              onClick={() => {
                setTold('');
                setAdding(true);
              }}
            >
              <Icon name="plus" />
              {t.add}
            </button>
          </div>
        )}
      </header>
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
      {invite.error && <RefusalBox refusal={invite.error} />}
      {invite.data && <Letters cellName={cellName} invitations={invite.data.invitations} />}
      {receiving && <ReceiveMember cellId={cellId} onDone={() => setReceiving(false)} />}
      {adding && (
        <AddMember
          cellId={cellId}
          today={roster.data.asOf}
          onDone={(name) => {
            setAdding(false);
            setTold(name ? t.saved(name) : '');
          }}
        />
      )}
      {members.length === 0 ? (
        <Empty title={t.empty} why={t.emptyWhy} />
      ) : (
        <div className="card no-print">
          <table className={can.edit ? 'data picked' : 'data'}>
            <thead>
              <tr>
                {can.edit && (
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
                <tr key={member.membershipId}>
                  {can.edit && (
                    <td className="pick">
                      <input
                        type="checkbox"
                        aria-label={t.choose(member.name)}
                        checked={chosen.includes(member.personId)}
                        onChange={() => choose(member.personId)}
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
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
