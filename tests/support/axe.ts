// Runs axe on a page in both themes, on a phone with normal and large text and on a laptop; tells each violation in a line, and each page
// that would scroll sideways on a small phone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

const themes = ['light', 'dark'] as const;
const screens = [
  { name: 'phone', width: 390, height: 844, text: 'normal' },
  { name: 'phone, large text', width: 390, height: 844, text: 'large' },
  { name: 'laptop', width: 1366, height: 768, text: 'normal' },
] as const;

/** The narrowest phone that is used. */
const narrow = { width: 360, height: 740 };

/** On a small phone: how much wider than the screen the page is, and what makes it so; null when it is not. */
export async function sideways(page: Page, text: string): Promise<string | null> {
  await page.setViewportSize(narrow);
  return page.evaluate((size) => {
    document.documentElement.setAttribute('data-text', size);
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over <= 0) return null;
    const widest = [...document.querySelectorAll('body *')]
      .map((one) => ({ one, right: one.getBoundingClientRect().right }))
      .toSorted((a, b) => a.right - b.right)
      .at(-1);
    const { tagName = '', className = '' } = widest?.one ?? {};
    return `scrolls sideways by ${over} px at ${tagName.toLowerCase()}.${className}`;
  }, text);
}

export class AxeCheck {
  /** Documents that were looked at before, by theme and size: the same one needs no second look. */
  readonly #seen = new Set<string>();
  /** How many times axe ran, and how many documents were the same as one before. */
  runs = 0;
  same = 0;

  /** In: an open page, how to name it. Out: a line for each violation. */
  async look(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
    const shown = page.viewportSize();
    for (const text of ['normal', 'large']) {
      const wide = await sideways(page, text);
      if (wide) found.push(`${name}, phone, ${text} text: ${wide}`);
    }
    for (const screen of screens)
      for (const theme of themes) {
        await page.setViewportSize(screen);
        const html = await page.evaluate(
          ([scheme, text]) => {
            document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
            document.documentElement.setAttribute('data-text', text);
            // Ids made by React differ from page to page; times pass.
            return document.documentElement.outerHTML
              .replace(/[_«»:]r[0-9a-z]+[_«»:]/g, '')
              .replace(/\d{2}:\d{2}/g, '');
          },
          [theme, screen.text] as const,
        );
        const key = `${theme} ${screen.name} ${html}`;
        if (this.#seen.has(key)) {
          this.same += 1;
          continue;
        }
        this.#seen.add(key);
        this.runs += 1;
        const answer = await this.#run(page, screen.width);
        for (const violation of answer.violations)
          for (const node of violation.nodes)
            found.push(
              `${name}, ${screen.name}, ${theme}: ${violation.id} (${violation.help}) at ${node.target.join(' ')}`,
            );
      }
    if (shown) await page.setViewportSize(shown);
    return found;
  }

  /** Axe measures a page that must stand still: one that grew meanwhile (a part came late) is measured again. */
  async #run(page: Page, width: number): Promise<AxeResults> {
    const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
    for (let round = 0; ; round += 1) {
      // As high as the page: the bar at the foot of a phone stands below the last line, not over one in the middle.
      const height = await tall();
      await page.setViewportSize({ width, height });
      const answer = (await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
      )) as AxeResults;
      if ((await tall()) === height || round === 4) return answer;
      await page.setViewportSize({ width, height: 844 });
    }
  }
}
