// Groups of a cell as of a date, on the page of the organisation: head, deputy, members; founded and changed by who keeps the cell.
import { lazy, Suspense, useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { todayHere } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { Loading, RefusalBox } from '../../../../web/kit/states.tsx';
import { groupsTexts } from '../../../../web/texts/groups.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type Group, type Groups, readGroups } from '../contract.ts';

const GroupForm = lazy(async () => ({ default: (await import('./group-form.tsx')).GroupForm }));
const EndGroup = lazy(async () => ({ default: (await import('./end-group.tsx')).EndGroup }));

type Open = { readonly form: Group | 'new' } | { readonly end: Group } | null;

export function GroupsCard({ cellId, asOf }: { cellId: string; asOf: string }) {
  const t = useTexts(groupsTexts);
  const [open, setOpen] = useState<Open>(null);
  const read = useEndpoint(readGroups, { params: { cellId }, query: { on: asOf } });
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <Loading />;
  const { groups, without, can } = read.data;
  const arranges = can.arrange && asOf >= todayHere();
  if (groups.length === 0 && !arranges) return null;
  const close = () => setOpen(null);
  return (
    <section className="card">
      <div className="card-top">
        <div>
          <h2>{groups.length === 0 ? t.none : t.title(groups.length)}</h2>
          <p className="second">{groups.length === 0 ? t.noneWhy : t.why}</p>
        </div>
        {arranges && (
          <button className="btn" type="button" onClick={() => setOpen({ form: 'new' })}>
            <Icon name="plus" />
            {t.found}
          </button>
        )}
      </div>
      {groups.length > 0 && (
        <ul className="rows">
          {groups.map((group) => (
            <li key={group.id}>
              <OneGroup
                group={group}
                onChange={arranges ? () => setOpen({ form: group }) : null}
                onEnd={arranges ? () => setOpen({ end: group }) : null}
              />
            </li>
          ))}
        </ul>
      )}
      <Without groups={groups} without={without} />
      <Suspense fallback={null}>
        {open && 'form' in open && (
          <GroupForm
            cellId={cellId}
            group={open.form === 'new' ? null : open.form}
            all={read.data}
            onDone={close}
          />
        )}
        {open && 'end' in open && <EndGroup group={open.end} onDone={close} />}
      </Suspense>
    </section>
  );
}

function OneGroup({
  group,
  onChange,
  onEnd,
}: {
  group: Group;
  onChange: (() => void) | null;
  onEnd: (() => void) | null;
}) {
  const t = useTexts(groupsTexts);
  return (
    <div className="cell-group">
      <h3>{group.name}</h3>
      {group.head ? (
        <p>
          {t.head}: <b>{group.head.name}</b>
          {group.deputy && `. ${t.deputy}: ${group.deputy.name}`}
        </p>
      ) : (
        <StateLine state="due">{t.noHead}</StateLine>
      )}
      <details className="fold inner">
        <summary>{t.members(group.members.length)}</summary>
        <p>{group.members.map((one) => one.name).join(', ')}</p>
      </details>
      {onChange && onEnd && (
        <div className="actions">
          <button className="btn quiet" type="button" aria-label={t.changeOf(group.name)} onClick={onChange}>
            {t.change}
          </button>
          <button className="btn quiet" type="button" aria-label={t.endOf(group.name)} onClick={onEnd}>
            {t.end}
          </button>
        </div>
      )}
    </div>
  );
}

/** Where there are groups, who sits in none is told: nobody is forgotten. */
function Without({ groups, without }: Pick<Groups, 'groups' | 'without'>) {
  const t = useTexts(groupsTexts);
  if (groups.length === 0 || without.length === 0) return null;
  return (
    <p className="card-foot">
      {t.without(without.length)}: {without.map((one) => one.name).join(', ')}.
    </p>
  );
}
