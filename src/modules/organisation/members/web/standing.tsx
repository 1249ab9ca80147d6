// What a member counts as on a date: shape and word.
import { addDays } from '../../../../platform/i18n/dates.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { organisationTexts } from '../../../../web/texts/organisation.ts';
import type { Member } from '../contract.ts';

type Shown = Pick<Member, 'kind' | 'official' | 'joinedOn' | 'officialOn' | 'statuses'>;

export function Standing({ member }: { member: Shown }) {
  const t = useTexts(organisationTexts);
  const special = member.kind === 'temporary' || member.statuses.length > 0;
  return (
    <span className="states">
      {member.kind === 'temporary' && <StateLine state="away">{t.temporary}</StateLine>}
      {(!special || !member.official) && <Official member={member} />}
      {member.statuses.map((status) => (
        <StateLine key={status.id} state={shapes[status.kind]}>
          {t[status.kind]}{' '}
          {status.until ? t.lastDay(showDate(addDays(status.until, -1))) : t.firstDay(showDate(status.from))}
        </StateLine>
      ))}
    </span>
  );
}

const shapes = { exempt: 'due', away: 'away', suspended: 'late' } as const;

function Official({ member }: { member: Shown }) {
  const t = useTexts(organisationTexts);
  if (member.official) return t.official;
  if (!member.joinedOn && !member.officialOn) return <StateLine state="due">{t.noDates}</StateLine>;
  return (
    <StateLine state="half">
      {member.officialOn ? t.probationaryUntil(showDate(addDays(member.officialOn, -1))) : t.probationary}
    </StateLine>
  );
}
