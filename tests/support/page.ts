// What people do and see in a window, in few words.
import type { Page } from 'playwright-core';

/** Waits until the words are to be seen. */
export const shows = (page: Page, text: string | RegExp, timeout = 30_000) =>
  page.getByText(text).filter({ visible: true }).first().waitFor({ timeout });

export const press = (page: Page, button: string) =>
  page.getByRole('button', { name: button, exact: true }).first().click();

/** Presses a button and the same words in the dialog that asks once more. */
export async function confirm(page: Page, words: string): Promise<void> {
  await press(page, words);
  await page.locator('dialog').getByRole('button', { name: words, exact: true }).click();
}

export const all = <T>(pages: readonly T[], work: (page: T) => Promise<unknown>) =>
  Promise.all(pages.map(work));
