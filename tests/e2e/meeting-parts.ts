// Parts of journey 3 in windows that are open already: a round of speaking, a minority opinion, a secret ballot, minutes and papers.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { officePath } from '../../scripts/office.ts';
import { all, confirm, press, shows } from '../support/page.ts';
import { inFolder, run } from '../support/paper-tools.ts';

export interface Hall {
  readonly chair: Page;
  readonly taker: Page;
  readonly screen: Page;
  readonly phones: readonly Page[];
}

/** Everybody in turn; the chair calls one and ends the round. */
export async function speakInTurn({ chair, screen, phones }: Hall): Promise<void> {
  await press(chair, 'Kết thúc phát biểu');
  await press(chair, 'Mời lần lượt');
  await all([chair, screen, ...phones], (page) => shows(page, /Phát biểu vòng tròn: còn \d+ đồng chí/));
  await press(chair, 'Mời người tiếp theo');
  await Promise.any(phones.map((page) => shows(page, 'Mời đồng chí phát biểu')));
  await press(chair, 'Kết thúc vòng');
  await shows(chair, 'Mời lần lượt');
}

/** Who voted against what was passed keeps his opinion; nobody else is offered it. */
export async function keepOpinion(against: Page, inFavour: Page, words: string): Promise<void> {
  await press(against, 'Bảo lưu ý kiến');
  await against.getByLabel('Nội dung ý kiến').fill(words);
  await press(against, 'Ghi ý kiến bảo lưu');
  await shows(against, 'Đã ghi vào biên bản.');
  expect(await inFavour.getByRole('button', { name: 'Bảo lưu ý kiến' }).count()).toBe(0);
}

/** A secret question: one says no, one has taken no ballot, nothing is known before the end. Out: how many cast. */
export async function askSecretly({ chair, screen, phones }: Hall, question: string): Promise<number> {
  const [no, away, ...rest] = phones as [Page, Page, ...Page[]];
  await press(chair, 'Mở biểu quyết');
  await chair.getByLabel('Phiếu kín').check();
  await chair.getByLabel('Bỏ phiếu về việc gì').fill(question);
  await press(chair, 'Mở, phát phiếu');
  await shows(screen, 'Đang phát phiếu kín: so mã đối chiếu');
  const code = async (page: Page) => (await page.locator('.big-code span').allTextContents()).join(' ');
  const taking = [no, ...rest];
  await all(taking, async (page) => {
    await page.getByRole('link', { name: 'Mở phiếu của tôi' }).click();
    await page.locator('.big-code').waitFor();
    expect(await code(page)).toBe(await code(screen));
    await page.getByLabel('Tôi đã so, hai mã giống nhau').check();
    await press(page, 'Nhận phiếu');
    await shows(page, 'Đồng chí đã nhận phiếu');
  });
  await confirm(chair, 'Kết thúc phát phiếu, hủy khóa');
  await away.getByRole('link', { name: 'Mở phiếu của tôi' }).click();
  await shows(away, 'Đồng chí chưa nhận phiếu');
  await all(taking, async (page) => {
    await page.getByLabel(page === no ? 'Không đồng ý' : 'Đồng ý', { exact: true }).check();
    await press(page, 'Xem lại và bỏ phiếu');
    await press(page, 'Bỏ phiếu');
  });
  // Exactly so: the words stand in the sentence about those that are still being sent, too.
  await all(taking, (page) =>
    page.getByText('Phiếu đã vào hòm phiếu', { exact: true }).waitFor({ timeout: 60_000 }),
  );
  await confirm(chair, 'Kết thúc bỏ phiếu, công bố');
  await all([chair, screen, no], (page) => shows(page, `${rest.length}/15`));
  await all(phones, (page) => page.getByRole('link', { name: 'Về phòng họp' }).first().click());
  return taking.length;
}

/** The minutes tell what the cell decided; Word file and PDF are made, and LibreOffice opens the Word file with the same words. */
export async function minutesOnPaper(page: Page, address: string, meeting: string, words: readonly RegExp[]) {
  await page.goto(`${address}${meeting}/bien-ban`);
  for (const one of words) await shows(page, one);
  await page.goto(`${address}${meeting}/van-ban`);
  const paper = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Biên bản' }) });
  const read = async (name: RegExp) => {
    const href = await paper.getByRole('link', { name }).getAttribute('href');
    const answer = await page.request.get(address + href);
    expect(answer.status()).toBe(200);
    return answer.body();
  };
  const text = async (pdf: string) =>
    (await run('pdftotext', ['-layout', pdf, '-'])).toString().replace(/\s+/g, ' ');
  const asPdf = await inFolder('bien-ban.pdf', await read(/PDF/), text);
  const asWord = await inFolder('bien-ban.docx', await read(/DOCX/), async (file, folder) => {
    const home = `-env:UserInstallation=file://${folder}/office`;
    await run(officePath(), [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    return text(join(folder, 'bien-ban.pdf'));
  });
  for (const one of words) for (const printed of [asPdf, asWord]) expect(printed).toMatch(one);
}
