// An agenda as a template and back; the shell of a session of self-criticism and criticism. Pure.
import { type TemplateItem, totalMinutes } from '../agenda/rules.ts';
import type { AgendaItem } from '../contract.ts';

/** Who presents by office stays; who presented by name is chosen anew. */
export function templateFrom(
  items: readonly AgendaItem[],
  offices: { readonly chairId: string; readonly minuteTakerId: string | null },
): TemplateItem[] {
  const made = (item: AgendaItem): TemplateItem => ({
    kind: item.kind,
    title: item.title,
    minutes: item.minutesPlanned,
    presenter:
      item.kind === 'roll' || item.kind === 'minutes_read' || item.presenter?.id === offices.minuteTakerId
        ? 'minute_taker'
        : item.presenter?.id === offices.chairId
          ? 'chair'
          : null,
  });
  return items
    .filter((item) => item.parentId === null)
    .map((item) => {
      const under = items.filter((one) => one.parentId === item.id).map(made);
      return under.length > 0 ? { ...made(item), minutes: 0, under } : made(item);
    });
}

export function minutesOfTemplate(items: readonly TemplateItem[]): number {
  return totalMinutes(
    items.map((item) => ({
      parentId: null,
      minutesPlanned: item.under ? item.under.reduce((sum, one) => sum + one.minutes, 0) : item.minutes,
    })),
  );
}

/**
 * The shell of a session of self-criticism and criticism: leaders first, each heard in turn.
 * Order: configuration of the unit, after HD 43-HD/BTCTW (CONFIRMED*): the collective, then each person.
 */
export function criticismTemplate(): TemplateItem[] {
  const item = (
    kind: TemplateItem['kind'],
    title: string,
    minutes: number,
    presenter: TemplateItem['presenter'] = 'chair',
  ): TemplateItem => ({ kind, title, minutes, presenter });
  return [
    item('opening', 'Nêu mục đích, yêu cầu, cách tiến hành', 5),
    item('elect_minute_taker', 'Cử thư ký buổi sinh hoạt', 2),
    item('roll', 'Điểm danh', 3, 'minute_taker'),
    item('review', 'Việc đã hứa sửa ở kỳ trước', 10),
    item('criticism', 'Kiểm điểm tập thể chi ủy, chi bộ góp ý', 20),
    item('criticism', 'Tự phê bình của bí thư, phó bí thư; chi bộ góp ý', 25),
    item('criticism', 'Tự phê bình của từng đảng viên; chi bộ góp ý', 45),
    item('assignments', 'Kết luận; từng đồng chí nhận việc sửa, có thời hạn', 10),
    item('minutes_read', 'Thư ký đọc biên bản, chi bộ thông qua', 5, 'minute_taker'),
  ];
}
