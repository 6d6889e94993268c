import { expect, test } from 'vitest';
import { importTable } from '../../../support/import-rows.ts';

test('a unit that is not declared is told once, and words that may be two units at each row', async () => {
  const { draft, marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 1.設置服務臺。/n2.檢討動線。 | 每月 | 天文科
    ^ | 3.更新指標。 | 每月 | 人事室主計室
    ^ | 4.增設座位。 | 每季 | 人事室主計室`);
  expect(marks).toEqual([
    '001 units 單位「天文科」不在機關資料的單位之中',
    '003 units 單位「人事室主計室」不在機關資料的單位之中',
    '004 units 單位「人事室主計室」不在機關資料的單位之中',
  ]);
  expect(draft.recognised.marks.map(({ reason }) => reason)).toContain(
    '單位「天文科」不在機關資料的單位之中；請核對，或在機關資料的 units（另一種寫法加在 aliases）或 unresolved_units 補上；其他列的同一名稱不另標示',
  );
});

test('what is not read beside several measures is told at each of them', async () => {
  const { marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 1.設置服務臺。/n2.檢討動線。 | 儘速辦 | 企劃科
    二、形象 | 1.更新指標。 | 每月 | 企劃科`);
  expect(marks.map((mark) => mark.split('：')[0])).toEqual([
    '001 deadlines 期限「儘速辦」無法判讀',
    '002 deadlines 期限「儘速辦」無法判讀',
  ]);
});

test('lines with the numbers of the measures are theirs, also where one of them is not understood', async () => {
  const { built, draft, marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 1.設置服務臺。/n2.檢討動線。 | 1.儘速辦/n2.113年10月底前 | 企劃科
    二、形象 | 1.更新指標。 | 每月 | 企劃科`);
  const measures = draft.recognised.measures.dimensions?.[0]?.measures?.[0];
  expect(measures).toMatchObject({
    measures: [{ deadlines: ['儘速辦'] }, { deadlines: ['113年10月底前'] }],
  });
  expect(built?.rows[0]?.typedDeadlines).toMatchObject([{ text: '儘速辦', kind: 'other' }]);
  expect(marks.map((mark) => mark.split('：')[0])).toContain(
    '001 deadlines 期限「儘速辦」無法判讀',
  );
});

test('what stands behind a number is one, also where a narrow column wraps it', async () => {
  const { built, marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 1.設置服務臺。/n2.檢討動線。 | 1.每月/n2.114年/n4月 | 1.企劃科/n2.秘書/n室
    二、形象 | 1.更新指標。/n2.增設座位。 | 1.每月2.114年4月 | 企劃科`);
  expect(built?.rows.map(({ deadlines, units }) => [...deadlines, ...units])).toEqual([
    ['每月', '企劃科'],
    ['114年4月', '秘書室'],
    ['每月', '企劃科'],
    ['114年4月', '企劃科'],
  ]);
  expect(marks).toEqual([]);
});

test('as many units as rows in a cell that is merged over these may be of all of them', async () => {
  const { marks } = await importTable(`
    編號 | 推動作法 | 完成期限 | 承辦單位
    1 | 公布物品價格，由家屬代表參與。 | 每季 | 企劃科/n秘書室
    2 | 提供超商代收服務。 | 114年8月 | ^`);
  const said = 'units 跨 2 列的一格有 2 個單位，依序各配一列';
  expect(marks).toEqual([`001 ${said}`, `002 ${said}`]);
});

test.each(['企劃科（協辦）秘書室', '企劃科（協辦秘書室）', '企劃科（秘書室協辦）'])(
  '%s names one that does it and one that helps',
  async (units) => {
    const { built, draft } = await importTable(`
      推動作法 | 完成期限 | 承辦單位
      設置服務臺，並提供諮詢。 | 每月 | ${units}
      更新網站，並公開資料。 | 每季 | 秘書室`);
    expect(built?.rows[0]?.assignments.map(({ unit, role }) => `${unit} ${String(role)}`)).toEqual([
      '企劃科 主辦',
      '秘書室 協辦',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  },
);

test('無 and a dash are no unit that helps', async () => {
  const { built, marks, draft } = await importTable(`
    推動作法 | 完成期限 | 承辦單位 | 協辦單位
    設置服務臺，並提供諮詢。 | 每月 | 企劃科 | 無
    更新網站，並公開資料。 | 每季 | 秘書室 | －
    增設座椅，並定期清潔。 | 每季 | 秘書室 | 企劃科`);
  expect(built?.rows.map(({ units }) => units.join('、'))).toEqual([
    '企劃科',
    '秘書室',
    '秘書室、企劃科',
  ]);
  expect(marks).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
});
