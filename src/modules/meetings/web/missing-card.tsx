// What is missing before the next step, each with what to do; and what is complete.
import { Link } from '@tanstack/react-router';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { Rule } from '../../organisation/regulations/web/rule.tsx';
import type { Meeting } from '../preparation/contract.ts';
import type { Editing } from './editing.ts';
import { NameChair } from './name-chair.tsx';

interface Props {
  readonly meeting: Meeting;
  readonly onEdit: (editing: Editing) => void;
}
type Point = Meeting['missing'][number];

export function MissingCard({ meeting, onEdit }: Props) {
  const t = useTexts(meetingsTexts);
  const { state } = meeting;
  const prepared = state === 'draft' || state === 'agreed';
  // A chair who lost his office is told until the meeting is opened.
  const missing = meeting.missing.filter((point) => prepared || point.code === 'chair');
  const groups = [
    { title: t.missingTitle, points: missing.filter((point) => point.blocking) },
    { title: t.betterTitle, points: missing.filter((point) => !point.blocking) },
  ];
  return (
    <>
      {groups.map(
        ({ title, points }) =>
          points.length > 0 && (
            <section key={title(0)} className="card points">
              <h2>{title(points.length)}</h2>
              <ul>
                {points.map((point) => (
                  <li key={`${point.code}${point.itemId ?? ''}`}>
                    <Missing meeting={meeting} point={point} onEdit={onEdit} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {prepared && <Enough meeting={meeting} />}
    </>
  );
}

function Missing({ meeting, point, onEdit }: Props & { point: Point }) {
  const t = useTexts(meetingsTexts);
  const why = t.missingWhy[point.code](point.itemTitle ?? '', meeting.minutesPlanned, meeting.minimumMinutes);
  return (
    <>
      <StateLine state={point.blocking ? 'late' : 'todo'}>{t.missing[point.code]}</StateLine>
      <p>{why}</p>
      {point.ruleId && (
        <p className="rule">
          <Icon name="book" />
          <Rule id={point.ruleId} />
        </p>
      )}
      <WhatToDo meeting={meeting} point={point} onEdit={onEdit} />
    </>
  );
}

/** The way to complete it; what the page's solid button does is not said twice. */
function WhatToDo({ meeting, point, onEdit }: Props & { point: Point }) {
  const t = useTexts(meetingsTexts);
  const { can, missing, resolution } = meeting;
  if (point.code === 'chair') return <NameChair meeting={meeting} />;
  if (missing.find((one) => one.blocking) === point) return null;
  const button = (words: string, editing: Editing) => (
    <button className="btn" type="button" onClick={() => onEdit(editing)}>
      {words}
    </button>
  );
  switch (point.code) {
    case 'presenter':
      return can.prepare && point.itemId
        ? button(t.choosePresenter, { what: 'item', itemId: point.itemId })
        : null;
    case 'place':
    case 'moved-reason':
    case 'minute-taker':
      return can.prepare ? button(t.edit, { what: 'details' }) : null;
    case 'state-of-mind':
      return can.fillIn ? <a href="#tu-tuong">{t.write}</a> : null;
    case 'resolution-clauses':
      return resolution ? (
        <Link to="/nghi-quyet/$resolutionId" params={{ resolutionId: resolution.id }}>
          {t.edit}
        </Link>
      ) : null;
    default:
      return null;
  }
}

function Enough({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const { missing, papers, minutesPlanned, minimumMinutes, resolution, ruleIds } = meeting;
  const lacks = (code: Point['code']) => missing.some((point) => point.code === code);
  const rule = ruleIds.find((id) => id.startsWith('meeting.minimum-minutes'));
  const points = [
    !lacks('too-short') && {
      words: t.enoughTime(minutesPlanned),
      more: minimumMinutes > 0 && (
        <span className="second block">
          {minimumMinutes > 0 && t.least(minimumMinutes)} {rule && <Rule id={rule} />}
        </span>
      ),
    },
    !lacks('presenter') && { words: t.enoughPresenters },
    papers.length > 0 && { words: t.enoughPapers(papers.length) },
    !lacks('state-of-mind') && { words: t.enoughStateOfMind },
    resolution && resolution.clauses > 0 && { words: t.enoughResolution(resolution.clauses) },
  ].filter((point) => point !== false && point !== null);
  if (points.length === 0) return null;
  return (
    <section className="card points">
      <h2>{t.enoughTitle(points.length)}</h2>
      <ul>
        {points.map(({ words, ...point }) => (
          <li key={words}>
            <StateLine state="done">{words}</StateLine>
            {'more' in point && point.more}
          </li>
        ))}
      </ul>
    </section>
  );
}
