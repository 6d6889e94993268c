import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '<p>示範縣衛生局114年度提升服務品質執行計畫</p>';
const heads = '<tr><td>編號<td>推動作法<td>完成期限<td>承辦單位';
const first = `<tr><td>1.1<td>開放網路預約。<td>114年5月<td>企劃科<tr><td>1.2<td>寄送簡訊。<td>每月<td>秘書室`;
const second = `<tr><td>2.1<td>巡查孳生源。<td>全年<td>秘書室`;

const further = `<tr><td>1.3<td>巡查孳生源。<td>全年<td>秘書室`;

const import_ = async (html: string) => {
  const { built, marks, errors } = await importDocument(blocksOfHtml(title + html));
  expect(errors).toEqual([]);
  return { rows: rowLines(built), marks };
};

describe('tables of the same heads', () => {
  test.each([
    ['parts that the plan counts', '<p>策略1 門診便民</p>', '<p>策略2 防疫</p>'],
    ['parts that are counted otherwise', '<p>服務一：門診便民</p>', '<p>服務二：防疫</p>'],
    ['headings of one level', '<h3>門診便民</h3>', '<h3>防疫</h3>'],
  ])('stand below the lines above them: %s', async (_, one, other) => {
    const { rows } = await import_(
      `${one}<table>${heads}${first}</table>${other}<table>${heads}${second}</table>`,
    );
    const text = (html: string) => html.replace(/<[^>]*>/gu, '');
    expect(rows).toEqual([
      `${text(one)} | 1.1 開放網路預約。 | 114年5月 | 企劃科`,
      `${text(one)} | 1.2 寄送簡訊。 | 每月 | 秘書室`,
      `${text(other)} | 2.1 巡查孳生源。 | 全年 | 秘書室`,
    ]);
  });

  test('go on below any other line, and each row below it is marked', async () => {
    const { rows, marks } = await import_(
      `<p>策略1 門診便民</p><table>${heads}${first}</table><p>門診以外</p><table>${heads}${further}</table>`,
    );
    expect(rows.at(-1)).toBe('策略1 門診便民 | 1.3 巡查孳生源。 | 全年 | 秘書室');
    expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([
      '003 dimension 這一列所在的部分，上方有「門診以外」',
    ]);
  });
});

test('a part of the plan in a merged row above the heads is the heading of the rows below', async () => {
  const part = (text: string) => `<tr><td colspan="4">${text}`;
  const { rows } = await import_(
    `<table>${part('策略一：門診便民')}${heads}${first}</table>
     <table>${part('策略二：防疫')}${heads}${second}</table>`,
  );
  expect(rows).toEqual([
    '策略一：門診便民 | 1.1 開放網路預約。 | 114年5月 | 企劃科',
    '策略一：門診便民 | 1.2 寄送簡訊。 | 每月 | 秘書室',
    '策略二：防疫 | 2.1 巡查孳生源。 | 全年 | 秘書室',
  ]);
});

test('a line that numbers an appendix heads no rows, and puts none in doubt', async () => {
  const { built, draft, marks } = await importDocument(
    blocksOfHtml(
      `${title}<p>附表一 執行項目</p><table>${heads}${first}</table><p>附表二 執行項目</p><table>${heads}${further}</table>`,
    ),
  );
  expect(built?.rows).toHaveLength(3);
  expect(draft.recognised.measures.dimensions).toBeUndefined();
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([]);
});

test('rows whose number names another heading than those before, below the same one, are marked', async () => {
  const { marks } = await import_(
    `<p>策略1 門診便民</p><table>${heads}${first}</table><table>${heads}${second}</table>`,
  );
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([
    '003 dimension 編號由「1」換成「2」，標題卻沒有換',
  ]);
});
