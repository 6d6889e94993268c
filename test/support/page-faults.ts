import type { Page } from 'playwright-core';

/** The spacing of WCAG 1.4.12, as a reader’s own style sheet would set it. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Waits until all rows and sections of a plan are laid out, which a narrow page does bit by bit once it was read. */
export async function waitForParts(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.missing-anchor ~ * :is(.row, section):not([data-laid])') === null,
  );
}

/** How wide the open page is where that is more than allowed. */
export async function widthAbove(page: Page, allowed: number): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > allowed ? [`is ${width} px wide`] : [];
}

/** Gives the open page wider spacing, which it keeps. */
export async function widenSpacing(page: Page): Promise<void> {
  await page.addStyleTag({ content: spacing });
}

/** What wider spacing did to the open page: its width, and boxes that cut their text off. */
export function faultsOfSpacing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      faults.push(`is ${document.documentElement.scrollWidth} px wide`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const cuts = [style.overflowX, style.overflowY].includes('hidden');
      const isShown = element.clientWidth > 2 && element.clientHeight > 2;
      if (!cuts || !isShown) continue;
      if (
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1
      ) {
        faults.push(`cuts <${element.tagName.toLowerCase()} class="${element.className}">`);
      }
    }
    return faults;
  });
}

/** Parts of the open page that stick to the window, where they could hide what has the focus. */
export function stickyParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
      .map((element) => `sticks: <${element.tagName.toLowerCase()} class="${element.className}">`),
  );
}
