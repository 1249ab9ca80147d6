// An item in the minutes: its title with the time, who presented it, what was reported, who spoke. Pure.
import { longDate, longTime } from '../../../../platform/documents/model.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import type { ResolutionShown, ReviewLine } from '../../../leadership/contract.ts';
import type { AgendaItem } from '../../contract.ts';
import type { Happened } from '../record/rules.ts';
import { inSentence, namesOf, sentence } from '../wording/rules.ts';

/** First line: the title, which the paper numbers and sets in bold; then what was presented and who spoke. */
export function itemText(happened: Happened, item: AgendaItem, at: string, hasOpinions: boolean): string {
  const body = [
    presentedText(happened, item),
    ...roundTexts(happened, item),
    heardText(happened, item),
    hasOpinions ? (item.kind === 'criticism' ? 'Các ý kiến:' : 'Các ý kiến thảo luận:') : '',
  ];
  const name = item.title.replace(/[.:;]+$/u, '');
  const title = happened.meeting.enteredLateAt ? name : `${name} (từ ${longTime(localTime(at))})`;
  return [title, body.filter((one) => one !== '').join(' ')].filter((line) => line !== '').join('\n');
}

function presentedText(happened: Happened, item: AgendaItem): string {
  if (!item.presenter) return '';
  const office = happened.offices.get(item.presenter.id);
  const who = `Đồng chí ${item.presenter.name}${office ? `, ${office},` : ''}`;
  switch (item.kind) {
    case 'review': {
      const review = reviewText(happened.review);
      return `${who} báo cáo${review ? `: ${review}` : ''}.`;
    }
    case 'state_of_mind':
      return happened.stateOfMind
        ? `${who} thông tin: ${sentence(inSentence(happened.stateOfMind))}`
        : `${who} thông tin tình hình tư tưởng của đảng viên.`;
    case 'news':
      return `${who} thông tin thời sự, văn bản mới.`;
    case 'discussion':
      return `${who} trình bày.`;
    default:
      return '';
  }
}

/** That everybody present was called in turn, with how many spoke; who passed is counted, not named. */
function roundTexts({ rounds }: Happened, item: AgendaItem): string[] {
  return rounds
    .filter((one) => one.itemId === item.id)
    .map(({ spoke, passed }) => {
      const left = passed > 0 ? `, ${passed} đồng chí chưa có ý kiến` : '';
      return `Chủ trì mời lần lượt từng đồng chí có mặt phát biểu: ${spoke} đồng chí phát biểu${left}.`;
    });
}

/** Who spoke at the item and of whom no opinion was noted there; the presenter is named already. */
function heardText({ speeches, opinions }: Happened, item: AgendaItem): string {
  const noted = new Set(
    opinions
      .filter((opinion) => opinion.subject.id === item.id && !opinion.ahead)
      .map((opinion) => opinion.authorId),
  );
  const names = speeches
    .filter(
      (one) => one.itemId === item.id && !noted.has(one.personId) && one.personId !== item.presenter?.id,
    )
    .map((one) => one.name);
  return names.length === 0 ? '' : `Phát biểu: ${namesOf([...new Set(names)])}.`;
}

/** "Nghị quyết số 11-NQ/CB, ngày 03 tháng 11 năm 2026" */
export function citation(reviewed: NonNullable<ResolutionShown['reviewed']>): string {
  const name = reviewed.kind === 'resolution' ? 'Nghị quyết' : 'Kết luận';
  if (reviewed.number === null) return `${name} kỳ trước`;
  return `${name} số ${reviewed.number}${reviewed.issuedOn ? `, ${longDate(reviewed.issuedOn)}` : ''}`;
}

/** "hoàn thành 5 trên 6 nhiệm vụ của Nghị quyết số …, trong đó 1 nhiệm vụ chậm 4 ngày; còn 1 nhiệm vụ quá hạn 3 ngày" */
function reviewText({ reviewed, review }: Happened['review']): string {
  if (!reviewed || review.length === 0) return '';
  const done = review.filter((line) => line.state === 'done');
  const open = review.filter((line) => line.state === 'open');
  const late = done.filter((line) => line.lateDays > 0);
  const overdue = open.filter((line) => line.lateDays > 0);
  const onTime = open.length - overdue.length;
  const dropped = review.filter((line) => line.state === 'dropped').length;
  const left = [
    ...(overdue.length > 0 ? [`${overdue.length} nhiệm vụ quá hạn ${daysOf(overdue)}`] : []),
    ...(onTime > 0 ? [`${onTime} nhiệm vụ chưa đến hạn`] : []),
  ];
  return [
    `hoàn thành ${done.length} trên ${review.length} nhiệm vụ của ${citation(reviewed)}${
      late.length > 0 ? `, trong đó ${late.length} nhiệm vụ chậm ${daysOf(late)}` : ''
    }`,
    ...(left.length > 0 ? [`còn ${left.join(', ')}`] : []),
    ...(dropped > 0 ? [`${dropped} nhiệm vụ thôi thực hiện`] : []),
  ].join('; ');
}

function daysOf(lines: readonly ReviewLine[]): string {
  const most = Math.max(...lines.map((line) => line.lateDays));
  const same = lines.every((line) => line.lateDays === most);
  return same ? `${most} ngày` : `đến ${most} ngày`;
}
