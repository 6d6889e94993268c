import type { Budget } from '../budget.ts';

/** What opens emphasis, deletions and links: each is compared with all others of its block. */
const sign = /[*_~[\]]/g;

/** A quote or list item at the head of a line, the white space before it included. */
const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * Counts what makes a parser of Markdown slow before it reads a text: signs that may be markup, and quotes
 * and lists within one another.
 * @throws {LimitRefusal} when they are too many
 */
export function refuseMarkup(text: string, budget: Budget): void {
  const indents: number[] = [];
  let signs = 0;
  let items = 0;
  let contained = false;
  for (const [index, line] of text.split('\n').entries()) {
    const place = `第 ${index + 1} 行`;
    const { containers, rest } = withoutContainers(line);
    const own = rest.match(sign)?.length ?? 0;
    // A line of nothing but the signs of quotes ends a block as an empty line does.
    const goesOn = /[^\s>]/.test(line);
    signs = goesOn ? signs + own : 0;
    budget.allow('blockSigns', signs, `到${place}為止`);
    budget.spend('markupSigns', own);
    contained = goesOn && (contained || containers > 0);
    if (contained && containers === 0) budget.spend('lazyLines');
    if (containers === 0) continue;
    items += 1;
    budget.allow('paragraphs', items, `到${place}為止`);
    const indent = line.length - line.trimStart().length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    budget.allow('markdownNesting', indents.length - 1 + containers, place);
  }
}

/** How many quotes and list items begin at the head of a line, and what stands behind their signs. */
function withoutContainers(line: string): { containers: number; rest: string } {
  let containers = 0;
  let end = 0;
  container.lastIndex = 0;
  while (container.test(line)) {
    containers += 1;
    end = container.lastIndex;
  }
  return { containers, rest: line.slice(end) };
}
