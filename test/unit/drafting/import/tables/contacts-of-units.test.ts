import { expect, test } from 'vitest';
import { importTable } from '../../../../support/import-rows.ts';

test('whom to ask, in brackets behind a unit, is left out and told, and the unit is read', async () => {
  const { built, draft, marks } = await importTable(`
    項次 | 推動作法 | 完成期限 | 承辦科別及聯絡人（分機）
    1 | 設置服務臺。 | 114年3月 | 企劃科（林科員，分機211）
    2 | 延長開放。 | 114年6月 | 企劃科（林科員，分機211）/n秘書室（吳組長）
    3 | 線上申辦。 | 每月 | 秘書室（02-12345678）`);
  expect(built?.rows.map(({ text, units }) => [text, units])).toEqual([
    ['設置服務臺。', ['企劃科']],
    ['延長開放。', ['企劃科', '秘書室']],
    ['線上申辦。', ['秘書室']],
  ]);
  expect(marks).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
  expect(
    draft.recognised.omissions.filter(({ reason }) => reason === '單位後面的聯絡人'),
  ).toHaveLength(4);
});

test('units that help, in brackets behind others, are no persons', async () => {
  const { built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    設置服務臺。 | 114年3月 | 企劃科（協辦：秘書室）
    延長開放。 | 114年6月 | 企劃科（協辦：秘書室）`);
  expect(built?.rows.map(({ units }) => units)).toEqual([
    ['企劃科', '秘書室'],
    ['企劃科', '秘書室'],
  ]);
});

test('deputies and addresses are no units either, beside units that have none', async () => {
  const { built } = await importTable(`
    面向 | 具體推動內容 | 控管時點 | 權管（代理人）
    一、便民 | 設置服務臺。 | 114年3月 | 企劃科（林科長，代理人：陳科員）
    ^ | 延長開放。 | 114年6月 | 秘書室/nhelp@example.org
    ^ | 線上申辦。 | 每月 | 秘書室`);
  expect(built?.rows.map(({ units }) => units)).toEqual([['企劃科'], ['秘書室'], ['秘書室']]);
});
