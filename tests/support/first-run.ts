// The first page of an empty place, filled in as a secretary does.
import type { Page } from 'playwright-core';

const first = {
  'Đảng bộ cấp trên trực tiếp': 'Đảng bộ Sở Thủy lợi An Bình',
  'Tên chi bộ': 'Chi bộ Quản lý công trình',
  'Địa danh ghi trên văn bản': 'An Bình',
  'Nhiệm kỳ này tính từ ngày': '20/06/2024',
  'Họ và tên bí thư': 'Vũ Đình Lâm',
  'Ngày bí thư vào Đảng chính thức': '03/02/2003',
  'Số điện thoại (để đăng nhập)': '0912 345 678',
  'Mật khẩu': 'mật khẩu đầu tiên',
  'Nghị quyết': '11',
};

/** In: a browser that is not signed in. It ends at the steps to the first meeting, signed in as the secretary. */
export async function nameThePlace(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForURL('**/bat-dau');
  for (const [label, value] of Object.entries(first))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Đặt tên và mở chi bộ' }).click();
  await page.waitForURL('**/cac-buoc');
}
