// The roster of the own cell: members by given name with their status; adding one; invitations for those chosen.
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type ApiRefusal, addressOf, useCommand, useEndpoint } from '../../../web/client.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { invitationTexts } from '../../../web/texts/invitations.ts';
import { useTexts } from '../../../web/texts/language.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';
import { inviteMembers } from '../accounts/contract.ts';
import { listMembers, type Member } from '../members/contract.ts';
import { exportRoster } from '../roster/contract.ts';
import { readOrganisation } from '../tree/contract.ts';
import { InviteButton } from './invite-button.tsx';
import { RosterTable } from './roster-table.tsx';
import '../../../web/styles/organisation.css';

const AddMember = lazy(async () => ({ default: (await import('./add-member.tsx')).AddMember }));
const Letters = lazy(async () => ({ default: (await import('./letters.tsx')).Letters }));
const ReceiveMember = lazy(async () => ({
  default: (await import('../members/web/receive-form.tsx')).ReceiveMember,
}));

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
  const roster = useEndpoint(listMembers, { params: { cellId } });
  const invite = useCommand(inviteMembers);
  const [open, setOpen] = useState<'add' | 'receive' | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [told, setTold] = useState('');
  if (roster.error) return <PageRefusal refusal={roster.error} again={() => roster.refetch()} />;
  if (!roster.data) return <PageLoading />;
  const { members, accounts, can } = roster.data;
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
        {can.edit && open !== 'add' && (
          <button
            className={invite.data || chosen.length > 0 ? 'btn no-print' : 'btn main no-print'}
            type="button"
            onClick={() => {
              setTold('');
              setOpen('add');
            }}
          >
            <Icon name="plus" />
            {t.add}
          </button>
        )}
      </header>
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
      <Suspense fallback={null}>
        {invite.data && <Letters cellName={cellName} invitations={invite.data.invitations} />}
        {open === 'receive' && <ReceiveMember cellId={cellId} onDone={() => setOpen(null)} />}
        {open === 'add' && (
          <AddMember
            cellId={cellId}
            today={roster.data.asOf}
            onDone={(name) => {
              setOpen(null);
              setTold(name ? t.saved(name) : '');
            }}
          />
        )}
      </Suspense>
      {can.edit && (
        <div className="actions no-print">
          <Inviting
            members={members}
            accounts={accounts}
            chosen={chosen}
            onChoose={setChosen}
            pending={invite.isPending}
            refusal={invite.error}
            onInvite={(personIds) =>
              invite.mutate({ params: { cellId }, body: { personIds } }, { onSuccess: () => setChosen([]) })
            }
          />
          <Link className="btn" to="/dang-vien/nhap" search={{ chiBo: cellId }}>
            {t.importFile}
          </Link>
          <a className="btn" href={addressOf(exportRoster, { params: { cellId } })} download>
            {t.exportFile}
          </a>
          <button className="btn" type="button" onClick={() => setOpen('receive')}>
            {t.receive}
          </button>
        </div>
      )}
      {members.length === 0 ? (
        <Empty title={t.empty} why={t.emptyWhy} />
      ) : (
        <RosterTable members={members} keeping={can.edit ? { chosen, accounts, onChoose: choose } : null} />
      )}
    </div>
  );
}

/** Whom to invite: with nobody chosen it offers those without an account, who are the many after an import. */
function Inviting({
  members,
  chosen,
  accounts,
  onChoose,
  ...rest
}: {
  members: readonly Member[];
  chosen: readonly string[];
  accounts: readonly string[];
  onChoose: (personIds: string[]) => void;
  pending: boolean;
  refusal: ApiRefusal | null;
  onInvite: (personIds: string[]) => void;
}) {
  const t = useTexts(invitationTexts);
  const fresh = members.filter((one) => !accounts.includes(one.personId)).map((one) => one.personId);
  if (chosen.length > 0)
    return (
      <InviteButton
        chosen={members.filter((one) => chosen.includes(one.personId))}
        accounts={accounts}
        {...rest}
      />
    );
  if (fresh.length === 0) return null;
  return (
    <button className="btn" type="button" onClick={() => onChoose(fresh)}>
      {t.chooseNew(fresh.length)}
    </button>
  );
}
