// What the ground puts on the home page: invitations on the own account, the steps that are left to the first meeting.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import { accountNotices } from '../accounts/queries.ts';
import type { Step } from '../steps/contract.ts';
import { firstSteps } from '../steps/queries.ts';

const timeOf = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

/** An ISO instant → 14:30 ngày 25/11/2026. */
function moment(instant: string): { vi: string; en: string } {
  const time = timeOf.format(new Date(instant));
  const date = localDate(instant).split('-').reverse().join('/');
  return { vi: `${time} ngày ${date}`, en: `${time}, ${date}` };
}

export async function organisationToday(scope: Scope): Promise<OwedItem[]> {
  const { notices } = await accountNotices(scope, actingPerson(scope));
  const items: OwedItem[] = notices.map((notice) => {
    const made = moment(notice.madeAt);
    const used = notice.usedAt && moment(notice.usedAt);
    return {
      id: `account ${notice.invitationId}`,
      kind: 'account',
      title: used
        ? { vi: 'Mật khẩu được đặt lại bằng giấy mời', en: 'A new password was set with an invitation' }
        : { vi: 'Có giấy mời đặt lại mật khẩu chưa dùng', en: 'An invitation can set a new password' },
      detail: used
        ? {
            vi: `Giấy mời do đồng chí ${notice.by} làm lúc ${made.vi}, dùng lúc ${used.vi}.`,
            en: `Made by ${notice.by} at ${made.en}, used at ${used.en}.`,
          }
        : {
            vi: `Do đồng chí ${notice.by} làm lúc ${made.vi}. Không nhờ thì hủy đi.`,
            en: `Made by ${notice.by} at ${made.en}. If you did not ask for it, withdraw it.`,
          },
      state: 'due',
      to: '/tai-khoan',
      rank: 12,
      action: { vi: 'Xem ở trang tài khoản', en: 'See the account' },
    };
  });
  const step = await stepItem(scope);
  return step ? [...items, step] : items;
}

const actions: Record<Exclude<Step, 'name'>, { vi: string; en: string }> = {
  roster: { vi: 'Nhập danh sách đảng viên', en: 'Enter the roster' },
  invite: { vi: 'Gửi giấy mời đăng nhập', en: 'Send the invitations' },
  meeting: { vi: 'Lên lịch buổi đầu tiên', en: 'Plan the first meeting' },
};

async function stepItem(scope: Scope): Promise<OwedItem | null> {
  const { steps, cell } = await firstSteps(scope);
  const left = steps.filter((one) => one.state !== 'done');
  const now = left[0]?.step;
  if (!cell || now === undefined || now === 'name') return null;
  return {
    id: `steps ${cell.id}`,
    kind: 'start',
    title: {
      vi: `Còn ${left.length} bước đến buổi sinh hoạt đầu tiên`,
      en: `${left.length} ${left.length === 1 ? 'step' : 'steps'} left to the first meeting`,
    },
    detail: {
      vi: `Bước tiếp theo: ${actions[now].vi.toLowerCase()}.`,
      en: `Next: ${actions[now].en.toLowerCase()}.`,
    },
    state: 'now',
    to: '/cac-buoc',
    rank: 8,
    action: actions[now],
  };
}
