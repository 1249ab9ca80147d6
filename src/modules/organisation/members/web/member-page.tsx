// One member: data, where he sits and as what, offices, what was entered; corrected and ended by those who keep the roster.
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { memberTexts } from '../../../../web/texts/members.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { History } from '../../history/web/history.tsx';
import { type MemberAnswer, type Membership, readMember } from '../contract.ts';
import { MembershipCard } from './membership-card.tsx';
import '../../../../web/styles/organisation.css';
import '../../../../web/styles/regulations.css';
import { officeTitle } from '../../rules.ts';

const CorrectMember = lazy(async () => ({ default: (await import('./correct-forms.tsx')).CorrectMember }));
const MakeOfficial = lazy(async () => ({ default: (await import('./correct-forms.tsx')).MakeOfficial }));

export function MemberPage() {
  const { personId } = useParams({ from: '/inside/dang-vien/$personId' });
  const read = useEndpoint(readMember, { params: { personId } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown data={read.data} />;
}

function Shown({ data }: { data: MemberAnswer }) {
  const t = useTexts(memberTexts);
  const today = todayHere();
  const running = data.memberships.filter((one) => one.until === null || one.until > today);
  const past = data.memberships.filter((one) => one.until !== null && one.until <= today);
  return (
    <div className="page">
      <header>
        <div>
          <p className="back">
            <Icon name="back" />
            <Link to="/dang-vien" search={running[0] ? { chiBo: running[0].organisationId } : {}}>
              {t.roster}
            </Link>
          </p>
          <p className="second">{(running[0] ?? past[0])?.organisationName}</p>
          <h1>{data.person.name}</h1>
        </div>
      </header>
      <About data={data} membership={running.find((one) => one.kind === 'home') ?? running[0] ?? past[0]} />
      {running.map((one) => (
        <MembershipCard key={one.id} membership={one} data={data} />
      ))}
      <Offices data={data} />
      {past.length > 0 && (
        <section className="card">
          <h2 className="row-title">{t.past}</h2>
          <ul className="rows">
            {past.map((one) => (
              <li key={one.id} className="row">
                <span>
                  <b>{one.organisationName}</b>
                  <span className="second block">
                    {t.span(showDate(one.from), one.until && showDate(addDays(one.until, -1)))}
                    {one.ending && `. ${t.endings[one.ending]}`} {one.endedBy}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <History lines={data.history} />
    </div>
  );
}

function About({ data, membership }: { data: MemberAnswer; membership: Membership | undefined }) {
  const t = useTexts(memberTexts);
  const [correcting, setCorrecting] = useState(false);
  const [making, setMaking] = useState(false);
  const { person, contact, can } = data;
  const probationary = membership && !membership.official && membership.can.edit;
  const line = (label: string, value: string | number | null | undefined) => (
    <>
      <dt>{label}</dt>
      <dd>{value ?? <span className="second">{t.unknown}</span>}</dd>
    </>
  );
  return (
    <section className="card pad">
      <div className="card-line">
        <h2>{t.about}</h2>
        {can.editPerson && membership && (
          <button className="btn" type="button" onClick={() => setCorrecting(true)}>
            {t.correct}
          </button>
        )}
      </div>
      <dl className="facts">
        {line(t.birthYear, person.birthYear)}
        {line(t.sex, person.sex && t.sexes[person.sex])}
        {line(t.post, person.post)}
        {line(t.joinedOn, membership?.joinedOn && showDate(membership.joinedOn))}
        {line(t.officialOn, membership?.officialOn && showDate(membership.officialOn))}
        {contact && line(t.phone, contact.phone)}
        {contact && line(t.cardNumber, contact.cardNumber)}
      </dl>
      {!contact && <p className="second">{t.guarded}</p>}
      {probationary && (
        <div className="actions">
          <button className="btn main" type="button" onClick={() => setMaking(true)}>
            {t.makeOfficial}
          </button>
        </div>
      )}
      <Suspense fallback={null}>
        {correcting && membership && (
          <CorrectMember data={data} membership={membership} onDone={() => setCorrecting(false)} />
        )}
        {making && membership && (
          <MakeOfficial data={data} membership={membership} onDone={() => setMaking(false)} />
        )}
      </Suspense>
    </section>
  );
}

function Offices({ data }: { data: MemberAnswer }) {
  const t = useTexts(memberTexts);
  const { officeNames } = useTexts(shellTexts);
  if (data.offices.length === 0) return null;
  return (
    <section className="card">
      <h2 className="row-title">{t.offices}</h2>
      <ul className="rows">
        {data.offices.map((one) => (
          <li key={`${one.organisationId} ${one.kind} ${one.from}`}>
            <Link to="/to-chuc/$organisationId" params={{ organisationId: one.organisationId }}>
              <span>
                <b>{officeNames[officeTitle(one.kind, one.organisationKind)]}</b>
                <span className="second block">
                  {one.group ? `${one.group}, ` : ''}
                  {one.organisationName},{' '}
                  {t.officeSpan(showDate(one.from), one.until && showDate(addDays(one.until, -1)))}
                </span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
