import { describe, expect, test } from 'vitest';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

const rows = [
  '（一）生活照顧 | 1. 每週更新菜單。 | 每週 | 企劃科',
  '（一）生活照顧 | 2. 衣物繡上姓名。 | 114年3月 | 秘書室',
  '（二）健康促進 | 1. 疫苗到院接種。 | 114年10月 | 企劃科',
];

const measures = `
（一）生活照顧
1.每週更新菜單。（企劃科，每週）
2.衣物繡上姓名。（秘書室，114年3月）
（二）健康促進
1.疫苗到院接種。（企劃科，114年10月）`;

describe('one section of several that are numbered alike heads none of its measures', () => {
  test.each([
    ['一、前言：住民年長。', '二、改善作法：', '三、本計畫每半年檢討一次。'],
    ['一、計畫目的\n住民安適。', '二、服務內容', '三、經費：由院務基金支應。'],
    ['一、現況說明\n人手不足。', '二、我們要做的', '三、預期效益\n家屬放心。'],
  ])('where the others tell of the plan: %j', async (before, heading, behind) => {
    const { built, marks, draft } = await importText(`${before}\n${heading}${measures}\n${behind}`);
    expect(rowLines(built)).toEqual(rows);
    expect(marks).toEqual([]);
    expect(built?.sections.map((section) => section.heading.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('where the others hold nothing, with a mark', async () => {
    const { built, marks, draft } = await importText(
      `一、以住民為家人。\n二、我們要做的${measures}\n三、家屬滿意度九成。`,
    );
    expect(rowLines(built)).toEqual(rows);
    expect(marks).toEqual(
      ['001', '002', '003'].map(
        (row) =>
          `${row} dimension 「一、以住民為家人。」、「三、家屬滿意度九成。」與各項所在的一項並列，沒有讀成作法`,
      ),
    );
    expect(draft.recognised.unplaced.missing).toBe('');
  });
});

test('beside several sections that hold measures, what tells of the plan is none', async () => {
  const { built, marks } = await importText(`
一、生活照顧
1.每週更新菜單。（企劃科，每週）
2.衣物繡上姓名。（秘書室，114年3月）
二、健康促進
1.疫苗到院接種。（企劃科，114年10月）
2.帶領晨間健康操。（秘書室，每日）
三、經費由院務基金支應。
四、本計畫奉核後實施。`);
  expect(rowLines(built)).toEqual([
    '一、生活照顧 | 1. 每週更新菜單。 | 每週 | 企劃科',
    '一、生活照顧 | 2. 衣物繡上姓名。 | 114年3月 | 秘書室',
    '二、健康促進 | 1. 疫苗到院接種。 | 114年10月 | 企劃科',
    '二、健康促進 | 2. 帶領晨間健康操。 | 每日 | 秘書室',
  ]);
  expect(marks).toEqual([]);
});
