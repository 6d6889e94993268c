import { expect, test } from 'vitest';
import { parseLabel } from '../../../../../src/meaning/numbers/parse-label.ts';
import { stylesByLevel } from '../../../../../src/drafting/import/sections/list-levels.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, title } from '../../../../support/import-rows.ts';

function styles(...lines: readonly [label: string, listLevel: number][]) {
  return stylesByLevel(
    lines.map(([text, listLevel]) => {
      const label = parseLabel(text);
      return { line: { style: label?.style ?? null, label }, listLevel };
    }),
  );
}

test('numbers of one kind are apart where each level of a list counts for itself', () => {
  expect(styles(['1.', 0], ['1.', 1], ['2.', 1], ['甲', 1], ['2.', 0], ['1.', 1])).toEqual([
    ...['decimal-dot', 'decimal-dot 1', 'decimal-dot 1', null],
    ...['decimal-dot', 'decimal-dot 1'],
  ]);
});

test('numbers that count on from one level to another are of one kind: some of them are typed', () => {
  const one = ['（一）', 0] as const;
  const two = ['（二）', 1] as const;
  expect(styles([...one], [...two])).toEqual(['numeral-brackets', 'numeral-brackets']);
  expect(styles(['（一）', 1], ['（二）', 0])).toEqual(['numeral-brackets', 'numeral-brackets']);
});

const items = [
  ['服務流程', 0],
  ['櫃檯整合', 1],
  ['設置全功能櫃檯。（企劃科／114年3月）', 2],
  ['實施走動式服務。（企劃科／全年）', 2],
  ['資訊公開', 0],
  ['網站', 1],
  ['更新常見問答。（秘書室／每季）', 2],
] as const;

const nested = `<ol><li>服務流程<ol><li>櫃檯整合<ol><li>設置全功能櫃檯。（企劃科／114年3月）</li>
<li>實施走動式服務。（企劃科／全年）</li></ol></li></ol></li>
<li>資訊公開<ol><li>網站<ol><li>更新常見問答。（秘書室／每季）</li></ol></li></ol></li></ol>`;

/** As Google Docs writes them: a list for each item, its level in the class. */
const flat = items
  .map(([text, level], at) => {
    const start = items.slice(0, at).findLast(([, other]) => other <= level)?.[1] === level ? 2 : 1;
    return `<ol class="lst-kix_a1-${level}" start="${start}"><li>${text}</li></ol>`;
  })
  .join('');

test.each([
  ['nested lists', nested],
  ['lists of Google Docs', flat],
])('of %s that number every level alike the outer items head the inner ones', async (_, list) => {
  const { built } = await importDocument(blocksOfHtml(`${title}<h1>壹、實施內容</h1>${list}`));
  expect(rowLines(built)).toEqual([
    '1.服務流程 > 1.櫃檯整合 | 1. 設置全功能櫃檯。 | 114年3月 | 企劃科',
    '1.服務流程 > 1.櫃檯整合 | 2. 實施走動式服務。 | 全年 | 企劃科',
    '2.資訊公開 > 1.網站 | 1. 更新常見問答。 | 每季 | 秘書室',
  ]);
});
