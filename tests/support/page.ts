// What people do and see in a window, in few words.
import type { Page } from 'playwright-core';
import { patience } from '../../scripts/browser.ts';

/** Waits until the words are to be seen. */
export const shows = (page: Page, text: string | RegExp, timeout = patience) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout });

/** Presses a button as soon as it stands still. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();
  // Chromium on a busy machine may draw no more for a window behind others, and nothing in it ever stands still: it comes to the front.
  await button.click({ timeout: patience / 4 }).catch(async () => {
    await page.bringToFront();
    await button.click();
  });
}

/** Presses a button and the same words in the dialog that asks once more. */
export async function confirm(page: Page, words: string): Promise<void> {
  await press(page, words);
  await page.locator('dialog').getByRole('button', { name: words, exact: true }).click();
}

export const all = <T>(pages: readonly T[], work: (page: T, place: number) => Promise<unknown>) =>
  Promise.all(pages.map(work));
