import { describe, expect, test } from 'vitest';
import { importPages, rowLines } from '../../../../support/import-rows.ts';

const head = '實施要項|執行項目|推動作法|完成期限|承辦單位|預期效益';

/** Rows that begin with a heading each, of several measures beside one aim. */
const whole = [
  '一、預防|（一）訪視|1.訪視住戶。/2.安裝警報器。|1.每月/2.每季|1.企劃科/2.秘書室|訪視200戶。',
  '|（二）申報|1.改為線上收件。/2.公開名單。|1.每月/2.每季|1.企劃科/2.秘書室|收件率達八成。',
];

const aims = (lines: readonly string[]) =>
  lines.map((line) => line.split(' | ').slice(1).join(' '));

describe('a row of several measures that a page cuts', () => {
  test('has its aim whole, beside all of them', async () => {
    const { built, marks } = await importPages(
      [...whole, '|（三）救援|1.設置座標牌。|1.每月|1.企劃科|受理定位成功率'],
      [
        '||2.登錄留守人。/3.汰換裝備。|2.每季/3.每年|2.秘書室/3.企劃科|90%。',
        '|（四）人力|1.招募志工。|每年|秘書室|招募60人。',
      ],
      head,
    );
    expect(aims(rowLines(built)).slice(4)).toEqual([
      '1. 設置座標牌。 每月 企劃科 預期效益=受理定位成功率90%。',
      '2. 登錄留守人。 每季 秘書室 預期效益=受理定位成功率90%。',
      '3. 汰換裝備。 每年 企劃科 預期效益=受理定位成功率90%。',
      '1. 招募志工。 每年 秘書室 預期效益=招募60人。',
    ]);
    expect(marks.filter((mark) => mark.includes('預期效益'))).toEqual([]);
  });

  test.each([
    ['first', '受理率達九成。', ''],
    ['second', '', '受理率達九成。'],
  ])('has an aim that stands whole on the %s page beside all of them', async (_, above, below) => {
    const { built } = await importPages(
      [...whole, `|（三）山域|1.設置座標牌。|1.每月|1.企劃科|${above}`],
      [`|救援|2.登錄留守人。|2.每季|2.秘書室|${below}`],
      head,
    );
    expect(
      built?.rows.slice(4).map(({ actions, attributes }) => [...actions, attributes[0]?.text]),
    ).toEqual([
      ['（三）山域救援', '受理率達九成。'],
      ['（三）山域救援', '受理率達九成。'],
    ]);
  });

  test('has it marked where the aims are no sentences, which may be two', async () => {
    const rows = whole.map((row) => row.slice(0, -1));
    const { built, marks } = await importPages(
      [...rows, '|（三）救援|1.設置座標牌。|1.每月|1.企劃科|受理率達九成'],
      ['||2.登錄留守人。|2.每季|2.秘書室|登錄率達八成'],
      head,
    );
    expect(built?.rows.at(-1)?.attributes[0]?.text).toBe('受理率達九成登錄率達八成');
    const said = '預期效益 「預期效益」的一格跨頁，已接成「受理率達九成登錄率達八成」';
    expect(marks.filter((mark) => mark.includes('預期效益'))).toEqual([
      `005 ${said}`,
      `006 ${said}`,
    ]);
  });

  test('has its aims marked where rows below one heading may be several', async () => {
    const rows = [1, 2, 3].map(
      (at) => `|${at === 1 ? '（一）訪視' : ''}|${at}.訪視住戶。|每月|企劃科|訪視${at}00戶。`,
    );
    const { built, marks } = await importPages(rows, ['||4.公開名單。|每季|秘書室|'], head);
    expect(built?.rows.map(({ attributes }) => attributes[0]?.text)).toEqual([
      '訪視100戶。',
      '訪視200戶。',
      '訪視300戶。',
      undefined,
    ]);
    const said = '預期效益 「預期效益」欄在頁末與次頁開頭可能是同一格';
    expect(marks.filter((mark) => mark.includes('預期效益'))).toEqual([
      `003 ${said}`,
      `004 ${said}`,
    ]);
  });
});

test('a measure that a page cuts has the aim beside it in one piece', async () => {
  const { built, marks } = await importPages(
    [...whole, '|（三）救援|1.設置座標牌，並公布|每月|企劃科|受理定位成功率'],
    ['||位置。|||90%。'],
    head,
  );
  expect(aims(rowLines(built)).at(-1)).toBe(
    '1. 設置座標牌，並公布位置。 每月 企劃科 預期效益=受理定位成功率90%。',
  );
  expect(marks).toEqual([]);
});
