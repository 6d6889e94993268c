import type { Budget } from '../limits/budget.ts';

/** What opens emphasis, deletions and links: each is compared with all others of its block. */
const sign = /[*_~[\]]/g;

/** A line that makes a heading of those above it. */
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** A quote or list item at the head of a line, the white space before it included. */
const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** What is looked for to the end of its block, and what ends it. */
const delimiter = /<!--|-->|<!\[CDATA\[|\]\]>|<!(?=[a-z])|>|<\?|\?>/gi;
const endOf: Readonly<Record<string, RegExp>> = {
  '<!--': /^-->$/,
  '<![CDATA[': /^\]\]>$/,
  '<!': />$/,
  '<?': /^\?>$/,
};

/**
 * Counts what makes a parser of Markdown slow before it reads a text: signs that may be markup, what is
 * looked for and may never come, cells, and quotes and lists within one another.
 * @throws {LimitRefusal} when they are too many
 */
export function refuseMarkup(text: string, budget: Budget): void {
  const lines = text.split('\n');
  budget.allow('markdownLines', lines.length);
  const indents: number[] = [];
  const table = new TableCount(budget);
  let block = new BlockCount(budget);
  let items = 0;
  let contained = false;
  let isOutside = true;
  for (const [index, line] of lines.entries()) {
    const place = `第 ${index + 1} 行`;
    const { containers, rest } = withoutContainers(line);
    table.take(rest, place);
    // A line of nothing but the signs of quotes ends a block as an empty line does.
    const goesOn = /[^\s>]/.test(line);
    if (!goesOn) block = new BlockCount(budget);
    const own = block.take(rest, `到${place}為止`);
    budget.spend('markupSigns', own);
    if (underline.test(rest)) budget.spend('regroupings', 1, `到${place}為止`);
    contained = goesOn && (contained || containers > 0);
    if (contained && containers === 0) budget.spend('lazyLines');
    if (containers === 0) {
      isOutside ||= goesOn && !contained;
      continue;
    }
    if (isOutside) budget.spend('regroupings', 1, `到${place}為止`);
    isOutside = false;
    items += 1;
    budget.allow('paragraphs', items, `到${place}為止`);
    const indent = line.length - line.trimStart().length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    budget.allow('markdownNesting', indents.length - 1 + containers, place);
  }
}

/** Counts within the lines up to one that ends a block. */
class BlockCount {
  readonly #budget: Budget;
  #signs = 0;
  readonly #backticks = new Set<number>();
  readonly #unclosed = new Map<string, number>();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** @returns signs of the line */
  take(line: string, where: string): number {
    const own = line.match(sign)?.length ?? 0;
    this.#signs += own;
    this.#budget.allow('blockSigns', this.#signs, where);
    if (line.includes('`')) {
      for (const [run] of line.matchAll(/`+/g)) this.#backticks.add(run.length);
      this.#budget.allow('backtickLengths', this.#backticks.size, where);
    }
    if (line.includes('<') || this.#unclosed.size > 0) this.#takeDelimiters(line, where);
    return own;
  }

  #takeDelimiters(line: string, where: string): void {
    for (const [written] of line.matchAll(delimiter)) {
      const opener = written.toUpperCase();
      if (Object.hasOwn(endOf, opener)) {
        const count = (this.#unclosed.get(opener) ?? 0) + 1;
        this.#unclosed.set(opener, count);
        this.#budget.allow('unclosedMarkup', count, where);
      } else {
        for (const open of this.#unclosed.keys()) {
          if (endOf[open]?.test(written)) this.#unclosed.delete(open);
        }
      }
    }
  }
}

/** Counts the cells of tables: a line of names, one of dashes with as many cells, and rows. */
class TableCount {
  readonly #budget: Budget;
  #cells = 0;
  #before = { cells: 0, place: '' };
  /** Place of the table of which the last line is part. */
  #table: string | null = null;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  take(line: string, place: string): void {
    const isEmpty = line.trim() === '';
    if (isEmpty) this.#table = null;
    const cells = isEmpty ? 0 : cellsIn(line);
    if (this.#table !== null) this.#count(cells, this.#table);
    else if (/^[ \t|:-]+$/.test(line) && line.includes('-') && cells === this.#before.cells) {
      this.#table = this.#before.place;
      this.#count(cells, this.#table);
    }
    this.#before = { cells, place };
  }

  #count(cells: number, place: string): void {
    this.#cells += cells;
    this.#budget.allow('cells', this.#cells, place);
  }
}

/** Cells of a line, were it one of a table. */
function cellsIn(line: string): number {
  const signs = line.match(/(?<!\\)\|/g)?.length ?? 0;
  const ends = Number(/^[ \t]*\|/.test(line)) + Number(/(?<!\\)\|\s*$/.test(line));
  return Math.max(1, signs + 1 - ends);
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
