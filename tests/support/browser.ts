// Browsers of tests: one Chromium, a context for each person, signed in.
import type { Browser, Page } from 'playwright-core';
import type { TestApp } from './app.ts';

export interface Windows {
  /** A window of its own in which this person is signed in. In: where it opens, below the address; a phone unless told. */
  open(personId: string, path: string, size?: { width: number; height: number }): Promise<Page>;
  /** By what this person signs in. */
  phoneOf(personId: string): Promise<string>;
  /** What went wrong in any of them: errors of scripts, pages wider than their window. */
  faults(): Promise<string[]>;
}

const phone = { width: 360, height: 740 };
export const laptop = { width: 1366, height: 768 };
export const hall = { width: 1920, height: 1080 };

/** In: whose cookies they have; `act` only where somebody is asked by what he signs in. */
export function windowsOf(
  browser: Browser,
  app: Pick<TestApp, 'cookieOf'> & Partial<Pick<TestApp, 'act'>>,
  address: string,
): Windows {
  const pages: Page[] = [];
  const errors: string[] = [];
  return {
    async open(personId, path, size = phone) {
      const context = await browser.newContext({ viewport: size, locale: 'vi-VN' });
      const cookies = (await app.cookieOf(personId)).split('; ').map((cookie) => {
        const [name = '', ...value] = cookie.split('=');
        return { name, value: value.join('='), url: address };
      });
      await context.addCookies(cookies);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(address + path);
      pages.push(page);
      return page;
    },
    async phoneOf(personId) {
      if (!app.act) throw new Error('nobody can be asked here');
      const found = await app.act(personId, (scope) =>
        scope.db
          .selectFrom('contacts')
          .select('phone')
          .where('person_id', '=', personId)
          .executeTakeFirstOrThrow(),
      );
      return found.phone as string;
    },
    async faults() {
      const tooWide = () =>
        document.documentElement.scrollWidth > innerWidth ? [`${location.pathname} is too wide`] : [];
      const wide = await Promise.all(
        pages.filter((page) => !page.isClosed()).map((page) => page.evaluate(tooWide)),
      );
      return [...errors, ...wide.flat()];
    },
  };
}
