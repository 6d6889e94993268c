import type { QueryFigures } from './measure-queries.ts';

/** What queries loaded, and how long it took, on a site of so many plans. */
export interface SearchFigures {
  plans: number;
  rows: number;
  queries: readonly QueryFigures[];
}

/** How a section of the report begins; the number of plans is known by it. */
const HEADING = /^### ([\d\u2009]+) 份計畫/u;

/** The figures of one size as Markdown, for the terminal and for docs/performance.md: a section with its heading. */
export function renderSearchReport(
  { plans, rows, queries }: SearchFigures,
  { seed, day }: { seed: number; day: string },
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [
    '查詢 Query',
    '筆數 hits',
    '列出前幾筆 first hits, kB',
    '總數 their number, kB',
    '全部 all, kB',
    '再查 next query: 前幾筆 first, kB',
    '總數 number, kB',
    '全部 all, kB',
    '慢速 4G slow 4G: 頁面開著 page open, s',
    '第一次開啟 cold, s',
  ];
  return [
    `### ${number(plans)} 份計畫 plans，${number(rows)} 列 rows`,
    '',
    `${day}；種子 seed ${seed}。網頁本身 The page itself: ${kilobytes(queries[0]?.page ?? 0)} kB`,
    '',
    line(head),
    line(head.map((_, place) => (place === 0 ? '---' : '--:'))),
    ...queries.map(({ kind, query, hits, cold, warm, seconds }) =>
      line([
        `${kind.zh} ${kind.en}: ${query}`,
        number(hits),
        ...[cold.first, cold.total, cold.all, warm.first, warm.total, warm.all].map(kilobytes),
        ...[seconds.open, seconds.cold].map((each) => each.toFixed(1)),
      ]),
    ),
    '',
  ].join('\n');
}

/**
 * Sections of a report with one more, by number of plans; that of the same number is replaced, the others stay: large
 * sizes take hours, and each may be measured when there is time.
 * @param sections as `renderSearchReport` gives them, one after the other
 */
export function withSection(sections: string, section: string): string {
  const others = sections
    .split(/^(?=### )/mu)
    .filter((each) => HEADING.test(each) && plansOf(each) !== plansOf(section));
  return [...others, section]
    .sort((a, b) => plansOf(a) - plansOf(b))
    .map((each) => `${each.trimEnd()}\n`)
    .join('\n');
}

function plansOf(section: string): number {
  return Number(HEADING.exec(section)?.[1]?.replaceAll('\u2009', ''));
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}

function number(value: number): string {
  return value.toLocaleString('en-US').replaceAll(',', '\u2009');
}
