import type { QueryBytes } from './measure-queries.ts';

/** What queries loaded on a site of so many plans. */
export interface SearchFigures {
  plans: number;
  rows: number;
  queries: readonly QueryBytes[];
}

/** The figures as Markdown, for the terminal and for docs/performance.md. */
export function renderSearchReport(
  figures: readonly SearchFigures[],
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
  ];
  const tables = figures.flatMap(({ plans, rows, queries }) => [
    `### ${number(plans)} 份計畫 plans，${number(rows)} 列 rows`,
    '',
    `網頁本身 The page itself: ${kilobytes(queries[0]?.page ?? 0)} kB`,
    '',
    line(head),
    line(head.map((_, place) => (place === 0 ? '---' : '--:'))),
    ...queries.map(({ kind, query, hits, cold, warm }) =>
      line([
        `${kind.zh} ${kind.en}: ${query}`,
        number(hits),
        ...[cold.first, cold.total, cold.all, warm.first, warm.total, warm.all].map(kilobytes),
      ]),
    ),
    '',
  ]);
  return [`${day}；種子 seed ${seed}`, '', ...tables].join('\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}

function number(value: number): string {
  return value.toLocaleString('en-US').replaceAll(',', '\u2009');
}
