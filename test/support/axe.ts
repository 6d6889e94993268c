import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe says of a page. */
export interface Judgement {
  /** A line a rule. */
  faults: string[];
  /** Targets that are smaller than 24 px and too near to others, as HTML. */
  smallTargets: string[];
}

/** Puts axe into the open page, which keeps it until it is left. @param axe text of axe's own script */
export async function bringAxe(page: Page, axe: string): Promise<void> {
  await page.evaluate(axe);
}

/**
 * What axe says of the open page, into which it was brought. Left out are the three things that it cannot decide and that are
 * explained: the contrast of cells that a wide table's scroll area clips at this width, whose colours
 * are those of the cells in view, which axe does judge; and that of words in a drawing, which it takes
 * for a picture and which have the colours of the page's own text. Of a single character (a count in a
 * table) it cannot tell whether it is text; its colours are those of the cells beside it.
 * @param withTargets whether targets are measured, which is a fifth of the work
 */
export async function judge(page: Page, withTargets = true): Promise<Judgement> {
  return page.evaluate(async (measuresTargets) => {
    const results = await (
      globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    ).axe.run({
      // What passes need not be described; there are no films, nor style sheets of others.
      preload: false,
      resultTypes: ['violations', 'incomplete'],
      rules: { 'target-size': { enabled: measuresTargets } },
    });
    const isExplained = (node: NodeResult) => {
      const element = document.querySelector(String(node.target[0]));
      const reasons = node.any.map(
        ({ data }) => (data as { messageKey?: string } | null)?.messageKey ?? '',
      );
      const isClipped = reasons.some((reason) =>
        ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring'].includes(reason),
      );
      return (
        Boolean(element?.closest('svg.chart')) ||
        ((isClipped || reasons.includes('shortTextContent')) &&
          Boolean(element?.closest('.table-scroll')))
      );
    };
    const faults: string[] = [];
    const smallTargets: string[] = [];
    for (const kind of ['violations', 'incomplete'] as const) {
      for (const rule of results[kind]) {
        if (rule.id === 'target-size') {
          if (kind === 'violations') smallTargets.push(...rule.nodes.map(({ html }) => html));
          continue;
        }
        const nodes = rule.nodes.filter(
          (node) => kind === 'violations' || rule.id !== 'color-contrast' || !isExplained(node),
        );
        const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
        if (nodes.length > 0) faults.push(`${kind} ${rule.id}: ${places.join(' | ')}`);
      }
    }
    return { faults, smallTargets };
  }, withTargets);
}
