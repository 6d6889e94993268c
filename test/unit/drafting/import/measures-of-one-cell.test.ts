import { describe, expect, test } from 'vitest';
import { importTable, rowLines } from '../../../support/import-rows.ts';

describe('rows of a table', () => {
  test('are as many as the bullets of a cell, with a deadline and a unit each', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ● 設置服務臺。/n● 提供諮詢。/n◎ 每季檢討/n（一）甲/n（二）乙 | 114年3月/n114年6月/n每季 | 企劃科/n秘書室/n各科室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 設置服務臺。 | 114年3月 | 企劃科',
      '一、流程 | 提供諮詢。 | 114年6月 | 秘書室',
      '一、流程 | 每季檢討⏎（一）甲⏎（二）乙 | 每季 | 各科室',
    ]);
    expect(marks).toEqual([]);
  });

  test('that bullets alone tell apart are marked', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ● 設置服務臺。/n● 提供諮詢。 | 114年3月 | 企劃科`);
    expect(built?.rows).toHaveLength(2);
    expect(marks).toHaveLength(2);
  });

  test('are paired with deadlines and units by number', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1、設置服務臺：/n(1)一樓/n(2)二樓/n2、線上申辦。 | 2、每季/n1、114年6月 | 1、企劃科/n2、秘書室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 1、 設置服務臺：⏎(1)一樓⏎(2)二樓 | 114年6月 | 企劃科',
      '一、流程 | 2、 線上申辦。 | 每季 | 秘書室',
    ]);
    expect(marks).toEqual([]);
  });

  test('may share an entry that bears the numbers of several', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。/n2.乙。/n3.丙。 | 1-2、每月/n3、每季 | 企劃科`);
    expect(built?.rows.map(({ deadlines }) => deadlines)).toEqual([['每月'], ['每月'], ['每季']]);
  });

  test('that no number pairs are marked each', async () => {
    const { marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。/n2.乙。/n3.丙。 | 每月/n每季 | 企劃科`);
    expect(marks).toEqual([
      '001 deadlines 3 項作法旁有 2 項期限，數目不合',
      '002 deadlines 3 項作法旁有 2 項期限，數目不合',
      '003 deadlines 3 項作法旁有 2 項期限，數目不合',
    ]);
  });

  test('beside one deadline and as many units are marked, for all may do all of it', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。/n2.乙。 | 每月 | 企劃科/n秘書室
      二、形象 | 1.丙。/n2.丁。 | 每月/n每季 | 企劃科/n秘書室`);
    expect(built?.rows.map(({ units }) => units)).toEqual([
      ['企劃科'],
      ['秘書室'],
      ['企劃科'],
      ['秘書室'],
    ]);
    expect(marks).toEqual([
      '001 units 2 項作法共用 1 個期限，旁邊 2 個單位依序各配一項',
      '002 units 2 項作法共用 1 個期限，旁邊 2 個單位依序各配一項',
    ]);
  });

  test('in two sentences beside one deadline and two units are one, with a mark', async () => {
    const { built, marks } = await importTable(`
      實施要項 | 改善作為 | 完成期限 | 承辦單位
      一、流程 | 導入批次比對，縮短為20日。/n結果以簡訊通知。 | 每月 | 企劃科/n秘書室
      二、形象 | 更新指標。 | 每季 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '一、流程 | 導入批次比對，縮短為20日。⏎結果以簡訊通知。 | 每月 | 企劃科、秘書室',
      '二、形象 | 更新指標。 | 每季 | 秘書室',
    ]);
    const doubt = '一格有 2 段沒有編號的文字，旁邊有 2 個單位、1 個期限，讀成一項作法';
    expect(marks).toEqual([`001 text ${doubt}`, `001 units ${doubt}`]);
  });

  test('keep items within a measure on lines of their own', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.設置/n① 一樓/n② 二樓/nA、白天/n2.提供諮詢。 | 每月 | 企劃科`);
    expect(built?.rows[0]?.text).toBe('設置\n① 一樓\n② 二樓\nA、白天');
  });
});

test('a cell beside several measures of one cell is theirs together, so that no sum is told twice', async () => {
  const { draft, marks } = await importTable(`
    實施要項 | 推動作法 | 經費（元） | 完成期限 | 承辦單位
    一、流程 | 1.甲。/n2.乙。 | 100 | 每月 | 企劃科`);
  expect(draft.recognised.measures.dimensions?.[0]?.measures).toMatchObject([
    { attributes: { '經費（元）': '100' }, measures: [{ text: '甲。' }, { text: '乙。' }] },
  ]);
  expect(marks).toEqual([]);
});
