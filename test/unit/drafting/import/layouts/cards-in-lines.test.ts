import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../../src/drafting/import/readers/read-markdown.ts';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫\n';

const card = (measure: string, deadline: string, unit: string, sign = '') =>
  [`作法：${measure}`, `時程：${deadline}`, `單位：${unit}`].map((line) => sign + line).join('\n');

test('parts of the plan with a number each head the cards below them', async () => {
  const { built, marks } = await importDocument(
    documentOfText(
      title +
        [
          '策略一：友善環境',
          card('增設座椅。', '114年3月', '企劃科'),
          card('增設飲水機。', '每季', '秘書室'),
          '策略二：便利服務',
          card('線上預約。', '114年6月', '企劃科'),
        ].join('\n'),
    ),
  );
  expect(rowLines(built)).toEqual([
    '策略一：友善環境 | 增設座椅。 | 114年3月 | 企劃科',
    '策略一：友善環境 | 增設飲水機。 | 每季 | 秘書室',
    '策略二：便利服務 | 線上預約。 | 114年6月 | 企劃科',
  ]);
  expect(marks).toEqual([]);
});

test('a list within a list is a card as well, below what the outer one names', async () => {
  const list = ['甲', '乙', '丙'].flatMap((name, at) => [
    `- **行動${'一二三'.charAt(at)}：${name}**`,
    card(`${name}作法。`, '每季', '企劃科（主辦）、秘書室（協辦）', '  - '),
  ]);
  const { built, draft, marks } = await importDocument(
    await readMarkdown(new TextEncoder().encode(`# ${title}\n${list.join('\n')}\n`)),
  );
  expect(rowLines(built)).toEqual(
    ['行動一：甲', '行動二：乙', '行動三：丙'].map(
      (heading) => `${heading} | ${heading.slice(-1)}作法。 | 每季 | 企劃科、秘書室`,
    ),
  );
  expect(marks).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
});
