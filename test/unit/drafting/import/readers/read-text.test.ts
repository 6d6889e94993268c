import { describe, expect, test } from 'vitest';
import { documentOfText, readText } from '../../../../../src/drafting/import/readers/read-text.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

const shortOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );

const head = ['實施要項', '執行項目', '推動作法', '完成期限', '承辦單位'];

describe('a plain text as a plan document', () => {
  test('each line is a paragraph, with its line as place; # marks headings', async () => {
    const { blocks, removed } = await readText(
      new TextEncoder().encode('計畫\n\n## 壹、依據\n\t依函辦理。\n'),
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '計畫', headingLevel: null, place: '第 1 行' },
      { kind: 'paragraph', text: '壹、依據', headingLevel: 2, place: '第 3 行' },
      { kind: 'paragraph', text: '依函辦理。', headingLevel: null, place: '第 4 行' },
    ]);
    expect(removed).toEqual(['##']);
  });

  test('lines of cells with tabs are a table; <p> parts the paragraphs of a cell', () => {
    const { blocks, removed } = documentOfText(
      `${head.join('\t')}\n一、流程\t1. 窗口\t<p>1.1 甲</p> <p>1.2 乙</p>\t每月\t閱覽組\n\t\t1.3 丙`,
    );
    expect(shortOf(blocks)).toEqual([
      [
        head,
        ['一、流程', '1. 窗口', '1.1 甲\n1.2 乙', '每月', '閱覽組'],
        ['', '', '1.3 丙', '', ''],
      ],
    ]);
    expect(blocks[0]).toMatchObject({ rowPlaces: ['第 1 行', '第 2 行', '第 3 行'] });
    expect(removed).toEqual(['<p>', '</p>', '<p>', '</p>']);
  });

  test('one line with a tab in it is text that was lined up', () => {
    expect(shortOf(documentOfText('日期：\t113 年').blocks)).toEqual(['日期： 113 年']);
  });

  test('cells that begin with a tab at the head of a line are a table; an empty line ends a row', () => {
    const cells = [head, ['一、流程', '1.窗口', '（1）服務臺\n\n說明', '', '閱覽組']];
    const table = cells.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
    const { blocks } = documentOfText(`5、計畫內容\n${table}\n\n6、執行步驟\n一、考核。`);
    expect(shortOf(blocks)).toEqual([
      '5、計畫內容',
      [head, ['一、流程', '1.窗口', '（1）服務臺\n說明', '', '閱覽組']],
      '6、執行步驟',
      '一、考核。',
    ]);
  });

  test('a table of more columns below is a table of its own', () => {
    const wide = ['五、創意', '（一）創意性', '（二）延續性', '（三）效益', '完成期限', '承辦單位'];
    const row = (cells: readonly string[]) => cells.map((cell) => `\t${cell}`).join('\n');
    const rows = [head, head.map(() => '甲'), head.map(() => '乙'), wide, wide.map(() => '丙')];
    const { blocks } = documentOfText(rows.map(row).join('\n\n'));
    expect(blocks).toMatchObject([{ rows: { length: 3 } }, { rows: { length: 2 } }]);
  });

  test('where headings end in a space, a line without one goes on in the next', () => {
    const { blocks } = documentOfText(
      '壹、依據 \n\n依函辦理，擬訂相關作\n\n法。 \n\n貳、目標 \n\n一、服務。 \n參、期程 \n\n自民國 113 年',
    );
    expect(shortOf(blocks)).toEqual([
      '壹、依據',
      '依函辦理，擬訂相關作法。',
      '貳、目標',
      '一、服務。',
      '參、期程',
      '自民國 113 年',
    ]);
  });

  test('without such spaces no lines are joined', () => {
    const { blocks } = documentOfText('壹、依據\n依函\n貳、目標\n參、期程');
    expect(shortOf(blocks)).toEqual(['壹、依據', '依函', '貳、目標', '參、期程']);
  });
});

describe('a table drawn with signs of lines', () => {
  const cellsOf = (text: string) =>
    documentOfText(text).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) =>
            row.map((cell) => [cell.text, cell.rowSpan, cell.columnSpan].join(' ')),
          )
        : [],
    );

  test('has its merged cells and wrapped lines', () => {
    expect(
      cellsOf(`
┌────────┬──────────────┬──────┐
│實施要項│推動作法      │完成期│
│        │              │限    │
├────────┼──────────────┼──────┤
│一、服務│1.設置服務臺，│113年6│
│流程    │並每月檢討。  │月    │
│        ├──────────────┼──────┤
│        │2.線上申辦。  │113年1│
│        │              │2月   │
├────────┴──────────────┴──────┤
│二、機關形象                  │
└──────────────────────────────┘`),
    ).toEqual([
      ['實施要項 1 1', '推動作法 1 1', '完成期限 1 1'],
      ['一、服務流程 2 1', '1.設置服務臺，並每月檢討。 1 1', '113年6月 1 1'],
      ['2.線上申辦。 1 1', '113年12月 1 1'],
      ['二、機關形象 1 3'],
    ]);
  });

  test('may be drawn with signs as wide as a Chinese character, or with + and -', () => {
    const expected = [
      ['作法 1 1', '期限 1 1'],
      ['甲 1 1', '每月 1 1'],
    ];
    expect(cellsOf('┌──┬──┐\n│作法│期限│\n├──┼──┤\n│甲　│每月│\n└──┴──┘')).toEqual(expected);
    expect(cellsOf('+----+----+\n|作法|期限|\n+----+----+\n|甲  |每月|\n+----+----+')).toEqual(
      expected,
    );
  });
});

describe('a table drawn in a font of another width', () => {
  const textsOf = (text: string) =>
    documentOfText(text.trim()).blocks.map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text,
    );

  test.each([
    [
      'with thick lines',
      '┏━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━┓\n┃推動作法┃完成期限    ┃承辦單位┃\n┣━━━━━━━━╋━━━━━━━━━━━━╋━━━━━━━━┫\n┃①設置…┃113年3月    ┃●服務組┃\n┃        ┃            ┃●資訊組┃\n┗━━━━━━━━┻━━━━━━━━━━━━┻━━━━━━━━┛',
    ],
    [
      'with round corners',
      '╭────────┬────────────┬────────╮\n│推動作法│完成期限    │承辦單位│\n├────────┼────────────┼────────┤\n│①設置…│113年3月    │●服務組│\n│        │            │●資訊組│\n╰────────┴────────────┴────────╯',
    ],
    [
      'with + and -',
      '+--------+------------+--------+\n|推動作法|完成期限    |承辦單位|\n+--------+------------+--------+\n|①設置…|113年3月    |●服務組|\n|        |            |●資訊組|\n+--------+------------+--------+',
    ],
  ])('has whole cells, %s', (_, text) => {
    expect(textsOf(text)).toEqual([
      [
        ['推動作法', '完成期限', '承辦單位'],
        ['①設置…', '113年3月', '●服務組\n●資訊組'],
      ],
    ]);
  });

  test.each([
    [
      'bars around it',
      '|推動作法|完成期限|承辦單位|\n|1.設置A+服務臺。|113年3月|服務組|\n|2.檢討。||資訊組|',
    ],
    [
      'bars',
      '推動作法 | 完成期限 | 承辦單位\n1.設置A+服務臺。 | 113年3月 | 服務組\n2.檢討。 | | 資訊組',
    ],
    [
      'the drawn line of Markdown',
      '| 推動作法 | 完成期限 | 承辦單位 |\n|---|:---|---|\n| 1.設置A+服務臺。 | 113年3月 | 服務組 |\n| 2.檢討。 | | 資訊組 |',
    ],
    [
      'wide bars',
      '推動作法｜完成期限｜承辦單位\n1.設置A+服務臺。｜113年3月｜服務組\n2.檢討。｜　　｜資訊組',
    ],
    ['commas', '推動作法,完成期限,承辦單位\n1.設置A+服務臺。,113年3月,服務組\n2.檢討。,,資訊組'],
  ])('may have no lines between its rows, with %s', (_, text) => {
    expect(textsOf(`壹、內容\n${text}\n貳、附則`)).toEqual([
      '壹、內容',
      [
        ['推動作法', '完成期限', '承辦單位'],
        ['1.設置A+服務臺。', '113年3月', '服務組'],
        ['2.檢討。', '', '資訊組'],
      ],
      '貳、附則',
    ]);
  });

  test('without lines between its rows may have cells that go on in the next line', () => {
    const [table] = textsOf(
      '│推動作法      │完成期限│承辦單位│\n│1.設置服務臺，│113年3月│服務組  │\n│並檢討。      │        │        │\n│2.線上申辦。  │每季    │資訊組  │',
    );
    expect(table).toEqual([
      ['推動作法', '完成期限', '承辦單位'],
      ['1.設置服務臺，\n並檢討。', '113年3月', '服務組'],
      ['2.線上申辦。', '每季', '資訊組'],
    ]);
  });
});

describe('a table lined up with spaces', () => {
  const tableOf = (text: string) =>
    documentOfText(text.trim()).blocks.find((block) => block.kind === 'table');

  const textsOf = (text: string) =>
    tableOf(text)?.rows.map((cells) => cells.map((cell) => cell.text));

  test('has its cells below the heads, also where some are empty', () => {
    expect(
      textsOf(`
二、工作項目：

工作重點      執行方式                  期限                  負責單位
預防保健      辦理成人健檢 10 場        113年10月             保健組
              流感疫苗到宅接種          113年10月至12月       防疫組、保健組

防疫服務      孳生源巡查                每週                  防疫組

三、本計畫奉核後實施。`),
    ).toEqual([
      ['工作重點', '執行方式', '期限', '負責單位'],
      ['預防保健', '辦理成人健檢 10 場', '113年10月', '保健組'],
      ['', '流感疫苗到宅接種', '113年10月至12月', '防疫組、保健組'],
      ['防疫服務', '孳生源巡查', '每週', '防疫組'],
    ]);
  });

  test('has a doubt at a row that goes on in the next line', () => {
    const table = tableOf(`
項目　　　作法　　　　　　　　期限　　　單位
門診　　　開放網路預約，並寄　每月　　　保健組
　　　　　送提醒簡訊。
防疫　　　巡查孳生源。　　　　每週　　　防疫組`);
    expect(table?.rows[1]?.[1]?.text).toBe('開放網路預約，並寄\n送提醒簡訊。');
    expect(table?.rowDoubts?.map((doubt) => doubt?.found ?? null)).toEqual([
      null,
      '各欄以空白對齊，次行沒有期限與單位，接在這一列',
      null,
    ]);
  });

  test('has the line of a group go across it, right above the rows of the group', () => {
    const table = tableOf(`
項次  作法                  期限      單位
一、門診業務
1     開放網路預約。        每月      保健組
二、防疫業務

2     巡查孳生源。          每週      防疫組

三、本計畫奉核後實施。`);
    expect(
      table?.rows.map((row) => row.map(({ text, columnSpan }) => `${text} ${columnSpan}`)),
    ).toEqual([
      ['項次 1', '作法 1', '期限 1', '單位 1'],
      ['一、門診業務 4'],
      ['1 1', '開放網路預約。 1', '每月 1', '保健組 1'],
      ['二、防疫業務 4'],
      ['2 1', '巡查孳生源。 1', '每週 1', '防疫組 1'],
    ]);
    expect(table?.rowDoubts).toEqual([null, null, null, null, null]);
  });

  test('is none where the lines do not stand below the heads', () => {
    expect(
      textsOf('項目  作法  期限  單位\n這一行從頭到尾都是文字而不是表格的一列\n每月'),
    ).toBeUndefined();
  });
});
