import { expect, test } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/limits/budget.ts';
import {
  taggedTables,
  type Tag,
  type TaggedText,
} from '../../../../../src/drafting/import/readers/pdf/page-tags.ts';
import {
  blocksOfPrintedPage,
  remarksOfPrintedPage,
} from '../../../../../src/drafting/import/readers/pdf/printed-page.ts';

let baseline = 0;

function words(text: string, size = 10, page = 0): Tag {
  baseline += 20;
  const own: TaggedText = { text, size, page, x: 10, width: text.length * size, baseline };
  return { role: '', children: [], texts: [own] };
}

function tag(role: string, ...children: Tag[]): Tag {
  return { role, children, texts: [] };
}

const span = (text: string, size = 10, page = 0) => tag('NonStruct', words(text, size, page));
const value = (...parts: Tag[]) => tag('NonStruct', ...parts);

function row(what: Tag[], when: Tag[], who: Tag[]): Tag {
  return tag(
    'TR',
    tag('TD', ...what),
    tag('TD', ...when),
    tag('TD', ...who),
    tag('TD', span('x-1')),
  );
}

function printed(rows: readonly Tag[], page = 0): Tag[] {
  const heads = ['推動作法', '完成期限', '承辦單位', '永久連結'].map((head) =>
    tag('TH', span(head, 10, page)),
  );
  return [tag('TR', ...heads), ...rows];
}

const heading = (role: string, text: string, size: number) =>
  tag('TR', tag('TD', tag(role, span(text, size))));

function read(pages: Tag[]) {
  return blocksOfPrintedPage(pages, taggedTables(pages), new Budget());
}

test('what a browser prints of a plan’s page is read as the saved page is', () => {
  const table = tag(
    'Table',
    ...printed([
      heading('H2', '一、服務流程', 13),
      heading('H3', '（一）便捷性', 11),
      heading('H4', '1. 單一窗口', 9),
      row(
        [
          tag('P', span('1.1'), span('設置服務臺'), span('於大廳')),
          tag('NonStruct', span('量化目標'), span('服務臺：1 處')),
          tag('P', span('註：', 8), span('來源如此。', 8)),
        ],
        [value(span('113年12月'), span('即計畫期末', 8)), value(span('每季'))],
        [value(span('主辦', 8), span('總務組'), span('無法確認', 8))],
      ),
      row(
        [tag('P', span('1.2'), span('檢討')), tag('NonStruct', span('預算'), span('5 萬元'))],
        [value(span('113年12月'), span('即計畫期末', 8), span('本列未載，依上層', 8))],
        [value(span('總務組'))],
      ),
    ]),
  );
  const page = tag(
    'Document',
    tag('H1', span('某館113年度計畫', 20)),
    tag('P', span('附表所載'), span('附表一')),
    tag('NonStruct', tag('H2', span('壹、依據：')), tag('P', span('某函。'))),
    tag('NonStruct', table),
    tag('NonStruct', tag('H2', span('計畫資料')), tag('P', span('機關'))),
    tag('NonStruct', tag('H2', span('引用')), tag('P', span('怎麼引用'))),
  );
  expect(
    read([page])?.map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map((cells) => cells.map(({ text }) => text)),
    ),
  ).toEqual([
    '某館113年度計畫',
    '壹、依據：',
    '某函。',
    '附表一',
    [
      ['實施要項', '執行項目', '推動作法', '完成期限', '承辦單位', '主辦', '預算'],
      [
        '一、服務流程\n（一）便捷性',
        '1. 單一窗口',
        '1.1設置服務臺於大廳',
        '113年12月\n每季',
        '',
        '總務組',
        '',
      ],
      ['', '', '1.2檢討', '', '總務組', '', '5 萬元'],
    ],
  ]);
});

test('what the printed page remarks of a row is quoted', () => {
  const table = tag(
    'Table',
    ...printed([
      row(
        [
          tag('P', span('1.1'), span('設置服務臺')),
          tag('P', span('註：', 8), span('來源如此。', 8)),
        ],
        [value(span('每季'))],
        [value(span('總務組'))],
      ),
    ]),
  );
  const pages = [tag('Document', tag('H1', span('某館113年度計畫', 20)), table)];
  expect(remarksOfPrintedPage(taggedTables(pages))).toEqual(['註：來源如此。']);
});

test('a row that the printed page calls unclear is doubted', () => {
  const table = tag(
    'Table',
    ...printed([
      row(
        [tag('P', span('1.1'), span('設置服務臺')), tag('P', span('對應不明確', 8))],
        [value(span('每季'))],
        [value(span('總務組'))],
      ),
    ]),
  );
  const blocks = read([tag('Document', tag('H1', span('某館113年度計畫', 20)), table)]);
  const found = blocks?.find((block) => block.kind === 'table');
  expect(found?.rowDoubts?.[1]).toMatchObject({ columns: ['deadlines', 'units'] });
});

test('a row that the page cuts is one, and a sign that fonts draw alike is doubtful', () => {
  const rows = (page: number) =>
    printed(
      [
        page === 0 ? heading('H2', '一、流程', 13) : tag('TR', tag('TD', tag('H2'))),
        row(
          [tag('P', ...(page === 0 ? [span('最前線―每日', 10, 0)] : [span('預告', 10, 1)]))],
          page === 0 ? [value(span('每日'))] : [value()],
          page === 0 ? [value(span('採編組'))] : [value()],
        ),
      ],
      page,
    );
  const blocks = read([
    tag('Document', tag('H1', span('計畫', 20)), tag('Table', ...rows(0))),
    tag('Document', tag('Table', ...rows(1))),
  ]);
  const table = blocks?.find((block) => block.kind === 'table');
  expect(table?.rows[1]?.map(({ text }) => text).slice(2)).toEqual([
    '最前線―每日預告',
    '每日',
    '採編組',
  ]);
  expect(table?.rows[1]?.[2]?.doubt?.found).toContain('―');
});

test('a section that goes on over pages has what stands there, also with a heading of its own', () => {
  const only = row([tag('P', span('1.1 檢討'))], [value(span('每季'))], [value(span('總務組'))]);
  const item = (text: string, page: number) => tag('LI', span(text, 10, page));
  const pages = [
    tag(
      'Document',
      tag('H1', span('某館113年度計畫', 20)),
      tag('NonStruct', tag('Table', ...printed([heading('H2', '一、流程', 13), only]))),
      tag(
        'NonStruct',
        tag('H2', span('貳、目標')),
        tag('L', item('一、便民。', 0), item('二、求新', 0)),
      ),
    ),
    tag('Document', tag('NonStruct', tag('L', item('求進。', 1), item('三、求好。', 1)))),
    tag(
      'Document',
      tag('NonStruct', tag('L', item('四、求全。', 2))),
      tag('NonStruct', tag('H2', span('參、考核', 10, 2)), tag('P', span('如下。', 10, 2))),
      tag('NonStruct', tag('H3', span('1、管考', 10, 2)), tag('P', span('自行列管。', 10, 2))),
      tag('NonStruct', tag('H2', span('計畫資料', 10, 2)), tag('P', span('機關', 10, 2))),
    ),
  ];
  const said = read(pages)!.flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.headingLevel ?? ''} ${block.text}`.trim()] : [],
  );
  expect(said).toEqual([
    '1 某館113年度計畫',
    ...['2 貳、目標', '一、便民。', '二、求新求進。', '三、求好。', '四、求全。'],
    ...['2 參、考核', '如下。', '3 1、管考', '自行列管。'],
  ]);
});

test('any other PDF is none of the software', () => {
  const table = tag('Table', tag('TR', tag('TH', span('推動作法')), tag('TH', span('期限'))));
  expect(read([tag('Document', tag('H1', span('計畫')), table)])).toBeNull();
});
