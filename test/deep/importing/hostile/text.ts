import { file, heads, many, MEGABYTE, type HostileFile } from './hostile-file.ts';

/** Markdown and plain text, one or more for each way to be too much. */
export const textFiles: readonly HostileFile[] = [
  file('10,000 quotes within one another', 'plan.md', () => `${'>'.repeat(10_000)}甲`),
  file('50,000 brackets', 'plan.md', () => '['.repeat(50_000)),
  file('stars and underscores', 'plan.md', () => '*a_'.repeat(100_000)),
  file('as many stars as one block may have, again and again', 'plan.md', () =>
    `${'*a_'.repeat(1_990)}\n\n`.repeat(15),
  ),
  file('lists within lists in a line', 'plan.md', () => `${'- '.repeat(10_000)}甲`),
  file('lists within lists over lines', 'plan.md', () =>
    many(900, (at) => `${'  '.repeat(at)}- 甲\n`),
  ),
  file(
    'a quote that goes on for 200,000 lines',
    'plan.md',
    () => `> 甲\n${'乙\n'.repeat(200_000)}`,
  ),
  file('49,000 items of a list', 'plan.md', () => '* 甲\n'.repeat(49_000)),
  file('50,000 addresses', 'plan.md', () => many(49_000, (at) => `[a${at}]: b\n\n`)),
  file(
    'a table of 9,000 columns',
    'plan.md',
    () => `${'a|'.repeat(9_000)}\n${'-|'.repeat(9_000)}\n${'b|'.repeat(9_000)}`,
  ),
  file('HTML within Markdown', 'plan.md', () => `甲\n\n${'<div>'.repeat(100_000)}`),
  file('links that could be addresses', 'plan.md', () =>
    'a.'.repeat(9_900).concat('\n\n').repeat(50),
  ),
  file('a line of a million characters', 'plan.md', () => '長'.repeat(900_000)),

  file('60 MB in one line', 'plan.txt', () => '長'.repeat(20 * MEGABYTE)),
  file('five million empty lines', 'plan.txt', () => '\n'.repeat(4_900_000)),
  file('900,000 empty lines', 'plan.txt', () => `甲${'\n'.repeat(900_000)}`),
  file(
    'a row of 100,000 cells above 1,000 rows',
    'plan.txt',
    () => `${'\t'.repeat(100_000)}\n${'甲\t乙\n'.repeat(1_000)}`,
  ),
  file('a table of 400 columns and 2,000 rows', 'plan.txt', () =>
    `${'甲\t'.repeat(399)}\n`.repeat(1_000),
  ),
  file('lines that could be heads of a table', 'plan.txt', () => '\t期限\n'.repeat(45_000)),
  file('lines of cells that never end a row', 'plan.txt', () =>
    '\t期限\n\t甲\n乙\n丙\n'.repeat(12_000),
  ),
  file(
    'columns one after another',
    'plan.txt',
    () =>
      `壹、計畫依據\n貳、計畫內容\n${heads.join(' ')}\n${many(48_000, (at) => `${(at % 9) + 1}. 秘書室 101年 12月\n`)}`,
  ),
  file('sentences in columns one after another', 'plan.txt', () =>
    `壹、計畫依據\n貳、計畫內容\n${heads.join(' ')}\n${'秘書室、'.repeat(29)}\n`.concat(
      `${'秘書室、'.repeat(29)}壞\n`.repeat(8_000),
    ),
  ),
  file(
    'a table of long cells in tabs',
    'plan.txt',
    () =>
      `${heads.join('\t')}\n${`一、甲\t1.乙\t1.1 丙\t${'甲 '.repeat(9_000)}\t${'乙 '.repeat(9_000)}\n`.repeat(25)}`,
  ),
  file('4,900 sections', 'plan.txt', () =>
    many(45_000, (at) => `${'壹貳參肆伍陸柒捌玖'.charAt(at % 9)}、計畫目標 \n甲\n`).slice(
      0,
      700_000,
    ),
  ),
  file('signs without width', 'plan.txt', () => `${'\u200b'.repeat(19_000)}\n`.repeat(50)),
  file('letters with many marks', 'plan.txt', () => `a${'\u0301'.repeat(19_000)}\n`.repeat(50)),
  file('nothing', 'plan.txt', () => ''),
  file('bytes of no text', 'plan.txt', () =>
    new Uint8Array(MEGABYTE).map((_, at) => (at * 7919) % 256),
  ),
];
