import { describe, expect, test } from 'vitest';
import { importTable, rowLines } from '../../../../support/import-rows.ts';

describe('a table with a column a measure', () => {
  test('is read by its first column, what is merged over columns heads each of them', async () => {
    const { built, errors, marks } = await importTable(`
      面向 | 親民 | < | 數位
      編號 | 1 | 2 | 3
      推動作法 | 大廳設飲水站。 | 志工配戴名牌。 | 報名改線上候補。
      完成期限 | 114年2月 | 每季 | 114年5月1日前
      承辦單位 | 企劃科 | 秘書室 | 企劃科、秘書室
      績效指標 | 滿意度 |  | 遞補率`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '親民 | 1 大廳設飲水站。 | 114年2月 | 企劃科 | 績效指標=滿意度',
      '親民 | 2 志工配戴名牌。 | 每季 | 秘書室',
      '數位 | 3 報名改線上候補。 | 114年5月1日前 | 企劃科、秘書室 | 績效指標=遞補率',
    ]);
    expect(marks).toEqual([]);
  });

  test('may have a title above, and the heads in another order', async () => {
    const { built, errors } = await importTable(`
      服務計畫一覽 | < | < | <
      期程 | 114年2月 | 每季 | 全年
      主辦單位 | 企劃科 | 秘書室 | 企劃科
      措施 | 一、設飲水站。 | 二、配戴名牌。 | 三、線上候補。`);
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '示範縣衛生局114年度提升服務品質執行計畫 | 一、 設飲水站。 | 114年2月 | 企劃科',
      '示範縣衛生局114年度提升服務品質執行計畫 | 二、 配戴名牌。 | 每季 | 秘書室',
      '示範縣衛生局114年度提升服務品質執行計畫 | 三、 線上候補。 | 全年 | 企劃科',
    ]);
  });

  test('is none where the heads stand in its first row', async () => {
    const { built } = await importTable(`
      推動作法 | 完成期限 | 承辦單位
      推動內容 | 114年2月 | 企劃科
      作業期程 | 每季 | 秘書室
      分工方式 | 全年 | 企劃科`);
    expect(rowLines(built).map((line) => line.split(' | ')[1])).toEqual([
      '推動內容',
      '作業期程',
      '分工方式',
    ]);
  });
});
