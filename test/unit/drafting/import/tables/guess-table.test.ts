import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
  title,
} from '../../../../support/import-rows.ts';
import { paragraph, row, wordDocument } from '../readers/word-document.ts';

const unsure = (head: string) => `這個表的欄名與內容不足以確定是附表，依「${head}」欄讀成附表`;

describe('a table without deadlines and units is one of the plan', () => {
  test('where its heads name measures, figures and money, with a mark at its first row', async () => {
    const cell = '<w:vMerge w:val="restart"/>';
    const bytes = wordDocument(
      paragraph('示範縣衛生局114年度提升服務品質執行計畫') +
        paragraph('壹、改善重點') +
        `<w:tbl>${row('精進措施', '關鍵績效指標', '目標值', '所需經費')}${[
          row('整修哺集乳室，添購冰箱。', '整修間數', '2間以上', [cell, '150千元']),
          row('更換樓層指標', '更換面數', '30面以上', ['<w:vMerge/>', '']),
          row('開設夜間諮詢，每週一次。', '開設場次', '40場以上', '60千元'),
        ].join('')}</w:tbl>`,
    );
    const { built, marks, draft } = await importDocument(await readDocument('計畫.docx', bytes));
    expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
      ' | 整修哺集乳室，添購冰箱。 |  |  | 關鍵績效指標=整修間數 | 目標值=2間以上 | 所需經費=150千元',
      ' | 更換樓層指標 |  |  | 關鍵績效指標=更換面數 | 目標值=30面以上 | 所需經費=150千元',
      ' | 開設夜間諮詢，每週一次。 |  |  | 關鍵績效指標=開設場次 | 目標值=40場以上 | 所需經費=60千元',
    ]);
    expect(marks).toEqual([`001 text ${unsure('精進措施')}`]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where names stand in it that do not look like those of units', async () => {
    const { draft, marks } = await importTable(`
      推動措施 | 關鍵績效指標 | 所需經費 | 主辦人
      整修哺集乳室，添購冰箱。 | 整修間數 | 150千元 | 王護理師
      更換樓層指標，並加註外文。 | 更換面數 | ^ | 替代役`);
    expect(draft.recognised.measures.measures).toMatchObject([
      { text: '整修哺集乳室，添購冰箱。', attributes: { 關鍵績效指標: '整修間數' } },
      { text: '更換樓層指標，並加註外文。', attributes: { 關鍵績效指標: '更換面數' } },
    ]);
    expect(marks).toContain(`001 text ${unsure('推動措施')}`);
  });

  test('where it names measures as plans usually do, beside anything', async () => {
    const { built, marks } = await importTable(`
      推動作法 | 預期效益
      整修哺集乳室，添購冰箱。 | 友善家庭。
      更換樓層指標，並加註外文。 | 動線清楚。`);
    expect(built?.rows).toHaveLength(2);
    expect(marks).toEqual([`001 text ${unsure('推動作法')}`]);
  });

  test('where it stands alone and has a column of sentences, with a mark at each row', async () => {
    const { built, marks } = await importTable(`
      主題 | 改善事項 | 備註
      家庭 | 整修哺集乳室，添購冰箱。 | 無
      ^ | 更換樓層指標，並加註外文。 | 無
      青年 | 開設夜間諮詢，每週一次。 | 無`);
    expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual(['家庭', '家庭', '青年']);
    const found = '這個表的欄名看不出是附表，「改善事項」欄的句子像是作法，讀成附表';
    expect(marks).toEqual([`001  ${found}`, `002  ${found}`, `003  ${found}`]);
  });

  test('and no outline is, where the table tells more', async () => {
    const { built } = await importDocument(
      blocksOfHtml(
        `${title}<p>貳、執行策略</p><p>一、友善家庭，處處便利。</p><p>二、清楚指引，人人安心。</p>${tableHtml(`
          精進措施 | 關鍵績效指標 | 所需經費
          整修哺集乳室。 | 整修間數 | 150千元
          更換樓層指標。 | 更換面數 | ^`)}`,
      ),
    );
    expect(built?.rows.map(({ text }) => text)).toEqual(['整修哺集乳室。', '更換樓層指標。']);
  });
});

describe('a table without deadlines and units is none of the plan', () => {
  test('where the paragraphs name as many deadlines and units', async () => {
    const { built, draft } = await importDocument(
      blocksOfHtml(
        `${title}<p>貳、執行策略</p><p>一、整修哺集乳室。（企劃科，114年3月）</p><p>二、更換指標。（秘書室，114年5月）</p>${tableHtml(`
          工作內容 | 所需經費
          哺集乳室 | 150千元
          指標 | 60千元`)}`,
      ),
    );
    expect(built?.rows.map(({ text }) => text)).toEqual(['整修哺集乳室。', '更換指標。']);
    expect(draft.files.get('plans/demo-health/114/plan.md')).toContain('| 哺集乳室 | 150千元 |');
  });

  test('where another one tells what is promised, and this one what that costs', async () => {
    const { built, draft } = await importDocument(
      blocksOfHtml(
        `${title}<p>貳、改善重點</p>${tableHtml(`
          精進措施 | 關鍵績效指標 | 目標值
          整修哺集乳室。 | 整修間數 | 2間以上
          更換樓層指標。 | 更換面數 | 30面以上`)}<p>參、經費概算</p>${tableHtml(`
          工作內容 | 所需經費
          哺集乳室 | 150千元
          指標 | 60千元`)}`,
      ),
    );
    expect(built?.rows.map(({ text }) => text)).toEqual(['整修哺集乳室。', '更換樓層指標。']);
    expect(draft.files.get('plans/demo-health/114/plan.md')).toContain('| 指標 | 60千元 |');
  });

  test.each([
    [
      'what things cost',
      '科目 | 金額 | 說明/n業務費 | 600 | 印刷海報，供各校張貼。/n旅費 | 300 | 訪視各鄉，往返交通。',
    ],
    [
      'who does what',
      '單位 | 職掌/n企劃科 | 擬定計畫，並彙整成果。/n秘書室 | 布置場地，並辦理採購。',
    ],
    [
      'how it is judged',
      '等第 | 評核內容/n優等 | 全部達成，且有創新。/n甲等 | 多數達成，成效良好。',
    ],
  ])('where it tells %s', async (_, lines) => {
    const { draft } = await importTable(lines.replaceAll('/n', '\n'));
    const found = draft.recognised.doubts.map((doubt) => doubt.found);
    expect(found).toContain('有一個表不是計畫的附表，或沒有認得的表頭，照原樣放在正文');
    expect(found).toContain('沒有找到附表，也沒有可以讀成作法的編號段落');
    expect(found).not.toContain('附表沒有任何作法');
  });
});
