// The agenda: a table on a laptop, cards on a phone; each item changed where it stands.

import { localTime } from '../../../platform/i18n/local-time.ts';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { Empty } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import type { AgendaItem } from '../contract.ts';
import type { Meeting } from '../preparation/contract.ts';
import { AimLines } from './aim-lines.tsx';
import type { Editing } from './editing.ts';
import { ItemEditor } from './item-editor.tsx';
import { ToDraft } from './next-step.tsx';
import { timeAfter } from './words.ts';

interface Props {
  readonly meeting: Meeting;
  readonly editing: Editing;
  readonly onEdit: (editing: Editing) => void;
}

export function AgendaTable({ meeting, editing, onEdit }: Props) {
  const t = useTexts(meetingsTexts);
  const { items, minutesPlanned, startsAt, papers } = meeting;
  const mayEdit = meeting.can.prepare;
  if (items.length === 0) return <Empty title={t.agendaNotYet} why={t.agendaNotYetWhy} />;
  const columns = mayEdit ? 6 : 5;
  return (
    <section className="card agenda">
      <table className="data">
        <caption>{t.agenda}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agendaColumns.number}</th>
            <th scope="col">{t.agendaColumns.title}</th>
            <th scope="col">{t.agendaColumns.presenter}</th>
            <th scope="col" className="num">
              {t.agendaColumns.minutes}
            </th>
            <th scope="col">{t.agendaColumns.papers}</th>
            {mayEdit && (
              <th scope="col">
                <span className="hidden">{t.agendaColumns.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) =>
            editing?.what === 'item' && editing.itemId === item.id ? (
              <tr key={item.id} className="editor">
                <td colSpan={columns}>
                  <ItemEditor meeting={meeting} item={item} onEdit={onEdit} />
                </td>
              </tr>
            ) : (
              <ItemRow key={item.id} meeting={meeting} item={item} onEdit={onEdit} />
            ),
          )}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{t.totalTime(localTime(startsAt), timeAfter(startsAt, minutesPlanned))}</td>
            <td />
            <td className="num" data-unit={t.minutesUnit}>
              {minutesPlanned}
            </td>
            <td>{papers.length > 0 && t.paperCount(papers.length)}</td>
            {mayEdit && <td />}
          </tr>
        </tfoot>
      </table>
      {mayEdit && (
        <div className="addrow no-print">
          {editing?.what === 'new' ? (
            <ItemEditor meeting={meeting} parentId={editing.parentId} onEdit={onEdit} />
          ) : (
            <button
              className="btn quiet"
              type="button"
              onClick={() => onEdit({ what: 'new', parentId: null })}
            >
              <Icon name="plus" />
              {t.addItem}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function ItemRow({ meeting, item, onEdit }: Omit<Props, 'editing'> & { item: AgendaItem }) {
  const t = useTexts(meetingsTexts);
  const { parentId, number, title, minutesPlanned } = item;
  const lacks = meeting.missing.find((point) => point.code === 'presenter' && point.itemId === item.id);
  return (
    <tr className={parentId ? 'sub' : 'top'}>
      <td className="number">{number}</td>
      <td className="title">
        {title}
        <AimLines item={item} />
        <Review meeting={meeting} item={item} />
      </td>
      <td className="presenter">
        {lacks ? <StateLine state="late">{t.none}</StateLine> : item.presenter?.name}
      </td>
      <td className="num" data-unit={t.minutesUnit}>
        {minutesPlanned}
      </td>
      <td>
        <ItemPapers meeting={meeting} item={item} />
      </td>
      {meeting.can.prepare && (
        <td className="edit no-print">
          <button
            className="btn quiet"
            type="button"
            aria-label={t.editItem(number, title)}
            onClick={() => onEdit({ what: 'item', itemId: item.id })}
          >
            {t.edit}
          </button>
        </td>
      )}
    </tr>
  );
}

/** Last month's tasks stand ready under the item that reviews them. */
function Review({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const t = useTexts(meetingsTexts);
  const { review } = meeting;
  if (item.kind !== 'review' || review.length === 0) return null;
  const done = review.filter((line) => line.state === 'done').length;
  return (
    <details className="review-lines">
      <summary>{t.reviewCount(review.length)}</summary>
      <p className="second">{t.reviewDone(done, review.length)}</p>
      <ul>
        {review.map((line) => (
          <li key={line.taskId}>
            <StateLine state={line.state === 'done' ? 'done' : line.lateDays > 0 ? 'late' : 'half'}>
              {line.percent} %
            </StateLine>{' '}
            {line.title}, {line.assigneeName}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ItemPapers({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const t = useTexts(meetingsTexts);
  const own = meeting.papers.filter((paper) => paper.itemId === item.id).length;
  const lacks = meeting.missing.some(
    (point) => point.code === 'resolution-draft' && point.itemId === item.id,
  );
  return (
    <>
      {own > 0 && (
        <a className="block" href="#tai-lieu">
          {t.paperCount(own)}
        </a>
      )}
      {item.kind === 'resolution' && meeting.resolution && <ToDraft resolution={meeting.resolution} />}
      {lacks && <StateLine state="late">{t.none}</StateLine>}
    </>
  );
}
