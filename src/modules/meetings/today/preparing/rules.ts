// What a meeting that is prepared asks: its next step, whose review it waits for, another chair. Pure.
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { heldOn, mayDirect, mayPrepare, papersRule, sendBy } from '../../rules.ts';
import { type Concern, cited, lower, type Made, pressing, type Review, words } from '../concern/rules.ts';

/** A chair who has lost the office that chairs: also of a meeting that was sent, for it cannot be opened so. */
export function chairItem({ meeting, actor, chairLeft }: Concern, today: string): Made | null {
  const date = heldOn(meeting);
  if (chairLeft === null || !mayPrepare(actor) || date < today) return null;
  return {
    title: words(`Chọn người chủ trì ${lower(meeting.title)}`, `Name another chair: ${meeting.title}`),
    detail: words(
      `Vào ngày họp đồng chí ${chairLeft} không còn giữ chức vụ để chủ trì.`,
      `On its day ${chairLeft} no longer holds an office that chairs.`,
    ),
    due: meeting.startsAt,
    ...pressing(date, today, { late: 9, today: 9, soon: 40, later: 60 }),
    to: `/sinh-hoat/${meeting.id}`,
    action: words('Chọn người chủ trì', 'Name another chair'),
  };
}

/** The next step of a meeting that is prepared; or of one whose day went by. */
export function prepareItem(concern: Concern, today: string): Made | null {
  const { meeting, actor, missing } = concern;
  const date = heldOn(meeting);
  const to = `/sinh-hoat/${meeting.id}`;
  if (meeting.state === 'sent' && date < today && mayDirect(actor))
    return {
      title: words(`${meeting.title} chưa khai mạc`, `${meeting.title} was not opened`),
      detail: words('Dời sang ngày khác hoặc hủy.', 'Move it to another day or cancel it.'),
      due: date,
      state: 'late',
      to,
      rank: 22,
      action: words('Dời hoặc hủy', 'Move or cancel'),
    };
  const isDraft = meeting.state === 'draft';
  const due = sendBy(meeting.kind, date, concern.rules);
  const press = pressing(due, today, { late: 21, today: 12, soon: 41, later: 61 });
  const rule = cited(papersRule(meeting.kind, date, concern.rules));
  if (meeting.state === 'in_review' && concern.review !== null && mayDirect(actor))
    return { ...reviewWords(meeting.title, concern.review, actor.personId), due, ...press, to, ...rule };
  if (!mayPrepare(actor) || !(isDraft || meeting.state === 'agreed')) return null;
  const lacks = missing > 0;
  return {
    title: words(`Chuẩn bị ${lower(meeting.title)}`, `Prepare: ${meeting.title}`),
    detail: !isDraft
      ? words('Bước tiếp theo: gửi đảng viên.', 'Next step: send it to the members.')
      : lacks
        ? words(
            `Bước tiếp theo: bổ sung ${missing} điểm để thống nhất.`,
            `Next step: complete ${missing} ${missing === 1 ? 'point' : 'points'}, then agree.`,
          )
        : words('Bước tiếp theo: thống nhất nội dung.', 'Next step: agree the contents.'),
    due,
    ...press,
    to,
    ...rule,
    action: isDraft
      ? words('Chuẩn bị tiếp', 'Go on preparing')
      : words('Gửi đảng viên', 'Send to the members'),
  };
}

/** Contents in review: what the reader himself has to do, else whom it waits for. */
function reviewWords(
  title: string,
  { awaited, preMeeting }: Review,
  reader: string | null,
): Pick<Made, 'title' | 'detail' | 'action'> {
  const see = words('Xem nội dung', 'See the contents');
  const told = (vi: string, en: string, action = see) => ({
    title: words(`Chuẩn bị ${lower(title)}`, `Prepare: ${title}`),
    detail: words(vi, en),
    action,
  });
  if (awaited.some((one) => one.id === reader))
    return {
      title: words(`Xác nhận nội dung ${lower(title)}`, `Confirm the contents: ${title}`),
      detail: words('Bí thư, phó bí thư xác nhận rồi mới gửi đảng viên.', 'Then it is sent to the members.'),
      action: words('Xem và xác nhận', 'See and confirm'),
    };
  if (awaited.length > 0) {
    const names = awaited.map((one) => one.name).join(', ');
    return told(`Chờ đồng chí ${names} xác nhận nội dung.`, `Waits for ${names} to confirm the contents.`);
  }
  if (preMeeting === null)
    return told(
      'Bước tiếp theo: lên lịch họp chi ủy để thống nhất nội dung.',
      'Next step: plan the meeting of the committee that agrees the contents.',
      words('Lên lịch họp chi ủy', 'Plan it'),
    );
  if (preMeeting.state === 'open' || preMeeting.state === 'closed')
    return told(
      'Bước tiếp theo: ghi chi ủy đã thống nhất.',
      'Next step: enter that the committee has agreed.',
      words('Mở trang chuẩn bị', 'Open it'),
    );
  const when = `${localTime(preMeeting.startsAt)}, ${heldOn(preMeeting).split('-').reverse().join('/')}`;
  return told(`Chi ủy họp thống nhất nội dung lúc ${when}.`, `The committee agrees the contents: ${when}.`);
}
