import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../src/content/read/parse-yaml.ts';

/** A table of several actions, each with rows that have lists. */
const TABLE = [
  'columns:',
  '  dimension: 實施要項',
  '  measure: 推動作法',
  '  attributes:',
  '    - 績效指標',
  'dimensions:',
  ...['一', '二'].flatMap((number) => [
    `  - heading: ${number}、服務`,
    '    actions:',
    ...['1', '2'].flatMap((action) => [
      '      - headings:',
      `          - ${action}. 單一窗口`,
      '        measures:',
      ...['a', 'b'].flatMap((row) => [
        `          - id: ${row}-${number}-${action}`,
        '            text: |-',
        '              甲',
        '              乙',
        '            deadlines:',
        '              - 三月',
        '            units:',
        '              - 總務組',
        '            attributes:',
        '              績效指標: 4場',
      ]),
    ]),
  ]),
];

const moved = (line: number, by: number) =>
  TABLE.with(line, by > 0 ? ' '.repeat(by) + TABLE[line]! : TABLE[line]!.slice(-by)).join('\n');

/** Lines that are keys or entries and can be moved as far, one of three. */
const moves = TABLE.flatMap((line, index) =>
  [-4, -3, -2, -1, 1, 2, 3, 4].map((by) => ({ index, by, line })),
).filter(
  ({ index, by, line }) =>
    (index + by) % 3 === 0 &&
    !/^ *[甲乙]$/.test(line) &&
    (by > 0 || line.startsWith(' '.repeat(-by))),
);

describe('a line that stands some spaces too far in or out', () => {
  it('is told of once, at its place or beside it, wherever it stands', () => {
    const wrong = moves.filter(({ index, by }) => {
      const read = parseYaml(moved(index, by));
      if (read.ok) return false;
      const [first, ...others] = read.faults;
      return others.length > 1 || Math.abs(first!.place.line - (index + 1)) > 1;
    });
    expect(wrong.map(({ index, by }) => `${index + 1} ${by}`)).toEqual([]);
  });

  it('is told with the spaces that belong in front of it, and the line that it stands in line with', () => {
    const index = TABLE.findIndex((line) => line.endsWith('deadlines:'));
    expect(parseYaml(moved(index, -4))).toEqual({
      ok: false,
      faults: [
        {
          place: { line: index + 1, column: 9 },
          message: '這一行的縮排不對：前面空 8 格，應為 12 格',
          fix: '請在前面空 12 格，與第 13 行的「text: |-」對齊',
        },
      ],
    });
  });

  it('is told beside another slip further below', () => {
    const index = TABLE.findIndex((line) => line.endsWith('deadlines:'));
    const text = moved(index, -4).replace('二、服務', '二: 服務: 甲');
    const read = parseYaml(text);
    expect(read.ok ? [] : read.faults.map(({ place }) => place.line)).toEqual([
      index + 1,
      TABLE.findIndex((line) => line.includes('二、服務')) + 1,
    ]);
  });
});
