import { describe, expect, test } from 'vitest';
import { importTable, rowLines } from '../../../../support/import-rows.ts';

describe('a column of numbers', () => {
  test('has the labels of the measures, and is not declared', async () => {
    const { built, draft, errors } = await importTable(`
      項次 | 類別 | 執行措施 | 完成期限 | 承辦單位
      1 | 臨櫃服務 | 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科
      2 | ^ | 公布等候人數，每小時更新。 | 每月 | 秘書室
      3 | 申辦服務 | 開放線上預約，並提供查詢。 | 每季 | 企劃科`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '臨櫃服務 | 1 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科',
      '臨櫃服務 | 2 公布等候人數，每小時更新。 | 每月 | 秘書室',
      '申辦服務 | 3 開放線上預約，並提供查詢。 | 每季 | 企劃科',
    ]);
    expect(JSON.stringify(draft.recognised.measures)).not.toContain('項次');
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(draft.recognised.marks.filter(({ column }) => column === 'label')).toEqual([]);
  });

  test('may count anew below each heading, and have a head as of headings', async () => {
    const { built, marks } = await importTable(`
      項目 | 執行內容 | 執行單位 | 完成時間
      一、便民 | < | < | <
      1 | 推動線上預約。 | 企劃科 | 6月底
      2 | 改善候診動線。 | 秘書室 | 9月底
      二、效率 | < | < | <
      1 | 汰換叫號機。 | 企劃科 | 12月底`);
    expect(rowLines(built)).toEqual([
      '一、便民 | 1 推動線上預約。 | 6月底 | 企劃科',
      '一、便民 | 2 改善候診動線。 | 9月底 | 秘書室',
      '二、效率 | 1 汰換叫號機。 | 12月底 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test.each([
    ['項次', '一', '二'],
    ['號', '1', '2'],
    ['代碼', 'A1', 'A2'],
    ['編號', '1.', '2.'],
    ['行動編號', 'A-01', 'A-02'],
    ['#', 'Ⅰ', 'Ⅱ'],
    ['No.', 'I', 'II'],
    ['編號', '甲', '乙'],
    ['序', '①', '②'],
    ['號次', 'A', 'B'],
    ['序號', '壹', '貳'],
  ])('may be called %s, and say %s', async (head, first, second) => {
    const { built, errors, marks } = await importTable(`
      類別 | 工作項目 | ${head} | 現行辦理方式 | 精進策略 | 執行期間 | 承辦單位
      服務 | 窗口 | ${first} | 逐案受理 | 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科
      ^ | ^ | ${second} | 無 | 公布等候人數，每小時更新。 | 每月 | 秘書室
      填表說明：期間如有變更，應先報核。 | < | < | < | < | < | <
       |  |  |  |  |  | `);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      `服務 > 窗口 | ${first} 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科 | 現行辦理方式=逐案受理`,
      `服務 > 窗口 | ${second} 公布等候人數，每小時更新。 | 每月 | 秘書室 | 現行辦理方式=無`,
    ]);
    expect(marks.filter((mark) => mark.includes('label'))).toEqual([]);
  });

  test('numbers measures also where these have numbered items below their first line', async () => {
    const { built } = await importTable(`
      編號 | 推動作法 | 完成期限 | 承辦單位
      1-1 | 辦理食魚教育，每場15人：/n(1)春季以鎖管為主題/n(2)秋季以鬼頭刀為主題 | 114年3月 | 企劃科
      1-2 | 增設車位看板。 | 每月 | 秘書室`);
    expect(built?.rows.map(({ label }) => label)).toEqual(['1-1', '1-2']);
  });

  test('counts on below rows of headings', async () => {
    const { built } = await importTable(`
      編號 | 推動作法 | 完成期限 | 承辦單位
      一、閱讀環境 | < | < | <
      1 | 增設閱讀燈，並改鋪軟墊。 | 114年3月 | 企劃科
      2 | 討論室改採線上預約。 | 每月 | 秘書室
      二、館藏充實 | < | < | <
      3 | 每月公布新書書單。 | 每季 | 企劃科`);
    expect(rowLines(built)).toEqual([
      '一、閱讀環境 | 1 增設閱讀燈，並改鋪軟墊。 | 114年3月 | 企劃科',
      '一、閱讀環境 | 2 討論室改採線上預約。 | 每月 | 秘書室',
      '二、館藏充實 | 3 每月公布新書書單。 | 每季 | 企劃科',
    ]);
  });

  test.each([
    ['1-1', '1-2', '2-1'],
    ['壹-1', '壹-2', '貳-1'],
    ['1.1.1', '1.1.2', '1.2.1'],
    ['A1-1', 'A1-2', 'B1-1'],
  ])('may hold numbers of two levels (%s)', async (first, second, third) => {
    const { built, errors } = await importTable(`
      編號 | 工作項目 | 執行方法 | 完成日期 | 負責單位
      ${first} | 門診服務 | 增設自助報到機，並由志工協助。 | 114年3月 | 企劃科
      ${second} | ^ | 調整領藥窗口，分散尖峰人潮。 | 每月 | 秘書室
      ${third} | 急診服務 | 建立壅塞通報，逐案檢討。 | 每季 | 企劃科`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      `門診服務 | ${first} 增設自助報到機，並由志工協助。 | 114年3月 | 企劃科`,
      `門診服務 | ${second} 調整領藥窗口，分散尖峰人潮。 | 每月 | 秘書室`,
      `急診服務 | ${third} 建立壅塞通報，逐案檢討。 | 每季 | 企劃科`,
    ]);
  });

  test('may hold codes, one a measure', async () => {
    const { built, errors } = await importTable(`
      編號 | 服務面向 | 推動措施 | 完成期限 | 承辦單位
      A-01 | 臨櫃服務 | 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科
      A-02 | 臨櫃服務 | 公布等候人數，每小時更新。 | 每月 | 秘書室
      B-01 | 申辦服務 | 開放線上預約，並提供查詢。 | 每季 | 企劃科`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '臨櫃服務 | A-01 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科',
      '臨櫃服務 | A-02 公布等候人數，每小時更新。 | 每月 | 秘書室',
      '申辦服務 | B-01 開放線上預約，並提供查詢。 | 每季 | 企劃科',
    ]);
  });

  test.each([
    [
      'measures have numbers of their own',
      `項次 | 類別 | 推動作法 | 完成期限 | 承辦單位
      1 | 臨櫃服務 | 1.增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科
      2 | 申辦服務 | 1.開放線上預約，並提供查詢。 | 每季 | 企劃科`,
    ],
    [
      'one number is that of several measures',
      `項次 | 類別 | 推動作法 | 完成期限 | 承辦單位
      1 | 臨櫃服務 | 增設綜合窗口，並提供諮詢。 | 114年3月 | 企劃科
      ^ | ^ | 公布等候人數，每小時更新。 | 每月 | 秘書室
      2 | 申辦服務 | 開放線上預約，並提供查詢。 | 每季 | 企劃科`,
    ],
  ])('is kept as a column where %s', async (_, table) => {
    const { draft } = await importTable(table);
    expect(draft.recognised.measures.columns?.attributes).toEqual(['項次']);
  });
  test('may share its head with the texts', async () => {
    const { built, errors, marks } = await importTable(`
      構面 | 具體作法 | < | 完成日期 | 主辦單位
      繳款便利 | ① | 便利商店繳款期限延長至十日 | 114年4月 | 秘書室
      ^ | ② | 分期繳納得以手機申請 | 每月 | 企劃科
      拍賣透明 | ③ | 拍賣物照片至少上傳六張 | 每季 | 企劃科`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '繳款便利 | ① 便利商店繳款期限延長至十日 | 114年4月 | 秘書室',
      '繳款便利 | ② 分期繳納得以手機申請 | 每月 | 企劃科',
      '拍賣透明 | ③ 拍賣物照片至少上傳六張 | 每季 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });
});

test.each([
  ['A1', 'A2', 'B1'],
  ['戒護-01', '戒護-02', '教化-01'],
])('codes with which all measures begin are their numbers: %s, %s, %s', async (...codes) => {
  const { built, draft } = await importTable(`
    策略 | 推動作法 | 完成期限 | 承辦單位
    空氣品質 | ${codes[0]} 檢舉案件改為線上舉發。 | 114年3月 | 企劃科
    ^ | ${codes[1]} 檢測站開放假日預約。 | 每月 | 秘書室
    資源循環 | ${codes[2]} 增設回收站。 | 每季 | 企劃科`);
  expect(built?.rows.map(({ label }) => label)).toEqual(codes);
  expect(built?.rows[0]?.text).toBe('檢舉案件改為線上舉發。');
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a word of letters and figures with which some measures begin is none', async () => {
  const { built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    A4 紙張減量。 | 114年3月 | 企劃科
    B1 停車場增設看板。 | 每月 | 秘書室
    增設回收站。 | 每季 | 企劃科`);
  expect(built?.rows.map(({ label }) => label)).toEqual([null, null, null]);
});

test('codes of several parts count their last one below the others', async () => {
  const { built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    A-1-1 換發行照六分鐘完成。 | 每月 | 企劃科
    A-1-2 換照機延伸至超商。 | 每月 | 企劃科
    A-2-1 筆試加考外語場次。 | 每月 | 秘書室
    B-1-1 高齡換照同日完成。 | 每月 | 秘書室`);
  expect(built?.rows.map(({ label }) => label)).toEqual(['A-1-1', 'A-1-2', 'A-2-1', 'B-1-1']);
  expect(built?.rows[0]?.text).toBe('換發行照六分鐘完成。');
});

test('one letter before all numbers may be a word: it is read as a number, and doubted', async () => {
  const { built, marks } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    A1 檢舉案件改為線上舉發。 | 114年3月 | 企劃科
    A2 檢測站開放假日預約。 | 每月 | 秘書室
    A3 增設回收站。 | 每季 | 企劃科`);
  expect(built?.rows.map(({ label }) => label)).toEqual(['A1', 'A2', 'A3']);
  expect(marks).toContain('003 label 「A3」讀成編號，後面是「增設回收站。」');
});

test('quarters and what sentences count are no numbers', async () => {
  const { built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    Q1 完成需求訪談。 | 114年3月 | 企劃科
    Q2 完成設計。 | 114年6月 | 秘書室
    Q3 完成測試。 | 114年9月 | 企劃科`);
  expect(built?.rows.map(({ label }) => label)).toEqual([null, null, null]);
});

test('numbers of several rows in one cell are each of their row, where all count from 1', async () => {
  const { built } = await importTable(`
    序 | 工作項目 | 推動作法 | 完成期限 | 承辦單位
    1 | 公害陳情 | 增設夜間值班。 | 114年3月 | 企劃科
    23 | ^ | 線上查詢結果。 | 每月 | 秘書室
     | 資源回收 | 公布清運位置。 | 每季 | 企劃科`);
  expect(built?.rows.map(({ label }) => label)).toEqual(['1', '2', '3']);
});

test('a column that its head says to number, and does not, is doubted at each row', async () => {
  const { marks } = await importTable(`
    序 | 推動作法 | 完成期限 | 承辦單位
    1 | 增設夜間值班。 | 114年3月 | 企劃科
    24 | 線上查詢結果。 | 每月 | 秘書室
     | 公布清運位置。 | 每季 | 企劃科`);
  expect(marks.filter((mark) => mark.includes(' label '))).toHaveLength(3);
});
