// Where a member sits: since when, and the statuses with their dates; set, ended, taken out; leaving the cell.
import { lazy, Suspense, useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { memberTexts } from '../../../../web/texts/members.ts';
import type { MemberAnswer, Membership } from '../contract.ts';
import type { StatusData } from './status-forms.tsx';

const LeaveCell = lazy(async () => ({ default: (await import('./leave-form.tsx')).LeaveCell }));
const SetStatus = lazy(async () => ({ default: (await import('./status-forms.tsx')).SetStatus }));
const EndStatus = lazy(async () => ({ default: (await import('./status-forms.tsx')).EndStatus }));
const WithdrawStatus = lazy(async () => ({ default: (await import('./status-forms.tsx')).WithdrawStatus }));

const shapes = { exempt: 'due', away: 'away', suspended: 'late' } as const;

export function MembershipCard({ membership, data }: { membership: Membership; data: MemberAnswer }) {
  const t = useTexts(memberTexts);
  const [open, setOpen] = useState<'set' | 'leave' | null>(null);
  const close = () => setOpen(null);
  const { from, until, statuses, can } = membership;
  return (
    <section className="card">
      <div className="card-top">
        <div>
          <h2>{membership.organisationName}</h2>
          <p className="second">
            {membership.kind === 'home'
              ? t.since(showDate(from))
              : t.sinceGuest(showDate(from), until && showDate(addDays(until, -1)))}
          </p>
        </div>
        {can.edit && (
          <div className="actions">
            {membership.kind === 'home' && (
              <button className="btn" type="button" onClick={() => setOpen('set')}>
                {t.setStatus}
              </button>
            )}
            <button className="btn" type="button" onClick={() => setOpen('leave')}>
              {t.leave}
            </button>
          </div>
        )}
      </div>
      {statuses.length === 0 ? (
        <p className="row-lead second">{t.noNotes}</p>
      ) : (
        <ul className="rows" aria-label={t.notes}>
          {statuses.map((status) => (
            <StatusRow key={status.id} status={status} edit={can.edit} />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        {open === 'set' && <SetStatus membershipId={membership.id} rules={data.rules} onDone={close} />}
        {open === 'leave' && <LeaveCell membership={membership} data={data} onDone={close} />}
      </Suspense>
    </section>
  );
}

function StatusRow({ status, edit }: { status: StatusData; edit: boolean }) {
  const t = useTexts(memberTexts);
  const [open, setOpen] = useState<'end' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const today = todayHere();
  const over = status.until !== null && status.until <= today;
  const when = over ? t.over : status.from > today ? t.later : t.now;
  const kind = t.kinds[status.kind].toLowerCase();
  return (
    <li className="row stacks">
      <span>
        <StateLine state={over ? 'done' : shapes[status.kind]}>
          {t.kinds[status.kind]}, {when}
        </StateLine>
        <span className="second block">
          {t.span(showDate(status.from), status.until && showDate(addDays(status.until, -1)))}
          {status.decision && `. ${status.decision}`}
        </span>
      </span>
      {edit && (
        <span className="actions">
          {!over && (
            <button
              className="btn"
              type="button"
              aria-label={t.endStatusOf(kind)}
              onClick={() => setOpen('end')}
            >
              {t.endStatus}
            </button>
          )}
          <button
            className="btn quiet"
            type="button"
            aria-label={t.wrongEntryOf(kind)}
            onClick={() => setOpen('withdraw')}
          >
            {t.wrongEntry}
          </button>
        </span>
      )}
      <Suspense fallback={null}>
        {open === 'end' && <EndStatus status={status} onDone={close} />}
        {open === 'withdraw' && <WithdrawStatus status={status} onDone={close} />}
      </Suspense>
    </li>
  );
}
