import { describe, expect, test } from 'vitest';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import { doubtsOfWhole } from '../../../../src/drafting/import/doubts/doubts-of-whole.ts';
import type { RecognisedTable } from '../../../../src/drafting/import/model/recognised-table.ts';
import type { Block } from '../../../../src/drafting/import/document/source-document.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument } from '../../../support/import-rows.ts';
import { UnitRegister } from '../../../../src/meaning/units/unit-register.ts';
import { parseLabel } from '../../../../src/meaning/numbers/parse-label.ts';
import { calendarYear } from '../../../../src/drafting/import/document/plan-period.ts';

/** A row as it was read, by whatever way: heading, 執行項目, number and text, deadline, unit. */
type Row = readonly [
  dimension: string,
  action: string,
  text: string,
  deadline: string,
  unit: string,
];

const institution = institutionSchema.parse({
  name: '示範縣衛生局',
  units: [
    { id: 'plan', name: '企劃科' },
    { id: 'desk', name: '秘書室' },
  ],
});

const context = {
  rocYear: 114,
  period: calendarYear(114),
  register: new UnitRegister(institution),
};

function readTable(rows: readonly Row[]): RecognisedTable {
  const heading = (text: string) => ({ label: parseLabel(text), text });
  return {
    columns: { heads: { measure: '作法', deadline: '期限', unit: '單位' }, attributes: [] },
    dimensions: rows.map(([dimension, action, text, deadline, unit]) => {
      const label = text.startsWith('[') ? null : parseLabel(text);
      return {
        heading: dimension === '' ? null : heading(dimension),
        aspects: [
          {
            headings: null,
            actions: [
              {
                headings: action === '' ? [] : [heading(action)],
                cells: [
                  {
                    entries: [{ label, text: label?.rest ?? text.replace('[', '') }],
                    beside: {
                      deadline: deadline === '' ? [] : [deadline],
                      unit: unit === '' ? [] : [unit],
                      supporting_unit: [],
                    },
                    merged: {},
                    attributes: new Map(),
                    covering: new Map(),
                    place: null,
                    rows: [],
                  },
                ],
              },
            ],
          },
        ],
      };
    }),
    doubts: [],
    omissions: [],
  };
}

/** `<row> <column> <what was found>` of each doubt. */
function doubtsOf(
  rows: readonly Row[],
  title: string | null = null,
  blocks: readonly Block[] = [],
) {
  const table = readTable(rows);
  const entries = table.dimensions.map(
    ({ aspects }) => aspects[0]!.actions[0]!.cells[0]!.entries[0],
  );
  return doubtsOfWhole([table], context, [], { title, blocks }).map(
    ({ entry, column = '', found }) => `${entries.indexOf(entry) + 1} ${column} ${found}`,
  );
}

const paragraph = (text: string, headingLevel: number | null = null): Block => ({
  kind: 'paragraph',
  text,
  headingLevel,
  place: null,
});

const rowsBelow = (...headings: readonly string[]): Row[] =>
  headings.map((heading, at) => [
    heading,
    '',
    `[開放預約並提醒${'甲乙丙丁'[at]}。`,
    `114年${at + 3}月`,
    '企劃科',
  ]);

test('rows without headings are in doubt where the plan has no title either', () => {
  expect(doubtsOf(rowsBelow('', '', ''))).toEqual(
    [1, 2, 3].map((row) => `${row} dimension 沒有找到計畫名稱，各列也沒有實施要項`),
  );
  expect(doubtsOf(rowsBelow('', '', ''), '示範縣衛生局114年度計畫')).toEqual([]);
});

test('rows that are read as plans have them are in no doubt', () => {
  expect(
    doubtsOf(rowsBelow('一、便民', '一、便民', '二、關懷'), '示範縣衛生局114年度計畫'),
  ).toEqual([]);
  expect(doubtsOf(rowsBelow('一、便民', '一、便民', '二、其他：主動回應'))).toEqual([]);
});

describe('a heading is in doubt, by whatever way it was read,', () => {
  test.each([
    ['示範縣衛生局114年度服務計畫', '就是計畫名稱'],
    ['示範縣衛生局114年度服務計畫總表', '就是計畫名稱'],
    ['衛生局114年度服務計畫', '就是計畫名稱'],
    ['別處115年度執行計畫', '像是計畫名稱'],
    ['【待填：標題】', '還沒有填寫'],
    ['②', '只有編號'],
    ['Ⅲ', '只有編號'],
    ['二、辦理下列：', '以冒號結尾，像是引出下文的一句'],
    ['一、前言', '像是計畫的一節'],
    ['四、本計畫奉核後實施', '像是計畫的一節'],
  ])('where it is %s', (heading, reason) => {
    const [, , third] = doubtsOf(rowsBelow('便民', '關懷', heading), '示範縣衛生局114年度服務計畫');
    const found = `3 dimension 標題「${heading}」${reason}`;
    expect([
      third,
      ...doubtsOf(rowsBelow('便民', '關懷', heading), '示範縣衛生局114年度服務計畫'),
    ]).toContain(found);
  });

  test('where it is a 執行項目 that is a number and nothing else', () => {
    const rows = rowsBelow('便民', '便民', '關懷').map(([dimension, , ...others], at): Row => [
      dimension,
      '①②③'[at]!,
      ...others,
    ]);
    expect(doubtsOf(rows)).toEqual(
      expect.arrayContaining(
        [1, 2, 3].flatMap((row) =>
          ['actions', 'label'].map(
            (column) => `${row} ${column} 標題「${'①②③'[row - 1]}」只有編號`,
          ),
        ),
      ),
    );
  });

  test('where all rows stand below one that says to be the content', () => {
    expect(doubtsOf(rowsBelow('一、改善作法', '一、改善作法', '一、改善作法'))).toEqual(
      [1, 2, 3].map((row) => `${row} dimension 各列都在「一、改善作法」之下`),
    );
  });

  test('where it stands again behind another', () => {
    expect(doubtsOf(rowsBelow('一、便民', '二、關懷', '一、便民'))).toEqual([
      '3 dimension 「一、便民」在別的要項之後又出現',
    ]);
  });

  test('where a numbered line stands between it and its table', () => {
    const blocks: Block[] = [
      paragraph('出境', 1),
      paragraph('示範縣衛生局114年度計畫'),
      paragraph('壹、出境服務'),
      { kind: 'table', rows: [], place: null },
      paragraph('入境', 1),
      { kind: 'table', rows: [], place: null },
    ];
    expect(doubtsOf(rowsBelow('出境', '出境', '入境'), null, blocks)).toEqual(
      [1, 2].map((row) => `${row} dimension 「出境」與表之間還有「壹、出境服務」`),
    );
  });
});

describe('rows are in doubt, by whatever way they were read,', () => {
  const without = (rows: readonly Row[], ...places: readonly number[]): Row[] =>
    rows.map((row, at) => (places.includes(at + 1) ? [row[0], row[1], row[2], '', ''] : row));

  test('where the first and the last alone name neither when nor by whom', () => {
    const rows = without(rowsBelow('便民', '便民', '便民', '關懷'), 4);
    expect(doubtsOf(rows)).toContain('4  只有頭尾的這一列既沒有期限也沒有單位');
    expect(doubtsOf(without(rowsBelow('便民', '便民', '便民', '關懷'), 2)).join()).not.toContain(
      '頭尾',
    );
  });

  test('where none has a deadline, and the document names several', () => {
    const rows = rowsBelow('便民', '便民', '關懷').map(([dimension, action, text, , unit]): Row => [
      dimension,
      action,
      text,
      '',
      unit,
    ]);
    const blocks = ['114年3月', '每月', '114年5月底前'].map((text) => paragraph(text));
    expect(doubtsOf(rows, null, blocks)).toEqual(
      [1, 2, 3].map((row) => `${row} deadlines 沒有一列讀到期限，文件裡卻有「114年3月」等 3 處`),
    );
    expect(doubtsOf(rows, null, blocks.slice(1))).toEqual([]);
  });

  test('where texts begin with numbers that were not read as theirs', () => {
    const rows = rowsBelow('便民', '便民', '關懷').map(
      ([dimension, action, , ...others], at): Row => [
        dimension,
        action,
        `[（${'一二三'[at]}）開放預約。`,
        ...others,
      ],
    );
    expect(doubtsOf(rows)).toEqual(
      [1, 2, 3].flatMap((row) =>
        ['label', 'text'].map((column) => `${row} ${column} 作法的文字以編號開頭，沒有讀成編號`),
      ),
    );
  });

  test('where a text ends with a time and a unit that the row lacks', () => {
    const [first, second, third] = rowsBelow('便民', '便民', '關懷');
    const rows: Row[] = [
      first!,
      second!,
      ['關懷', '', '[寄送簡訊。企劃科，114年5月', '', third![4]],
    ];
    const found = '作法的文字以時間與單位結尾';
    expect(doubtsOf(rows).filter((each) => each.includes(found))).toEqual(
      ['deadlines', 'units', 'text'].map((column) => `3 ${column} ${found}`),
    );
  });
});

describe('the whole plan has a mark', () => {
  const importText = (text: string) =>
    importDocument(documentOfText(`示範縣衛生局114年度執行計畫\n${text.trim()}`));
  const reasons = async (text: string) =>
    (await importText(text)).draft.recognised.marks
      .filter(({ measure }) => measure === undefined)
      .map(({ reason }) => reason.split('；')[0]);

  test('where nothing is read as a measure', async () => {
    const found = '沒有找到附表，也沒有可以讀成作法的編號段落';
    expect(await reasons('壹、依據\n依函辦理。')).toContain(found);
  });

  test('where text beside the rows names when and by whom as well', async () => {
    const table = '推動作法\t完成期限\t承辦單位\n開放預約。\t114年3月\t企劃科';
    const found = '正文裡還有 2 處寫明期限或單位，例如「完成期限：每月」，沒有讀成作法';
    const rest = '寄送簡訊。\n完成期限：每月\n承辦單位：秘書室';
    expect(await reasons(`壹、作法\n${table}\n貳、其他作法\n${rest}`)).toContain(found);
    expect(await reasons(`壹、作法\n${table}\n貳、考核\n${rest}`)).not.toContain(found);
  });
});
