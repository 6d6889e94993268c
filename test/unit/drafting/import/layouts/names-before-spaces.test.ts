import { expect, test } from 'vitest';
import { withColons } from '../../../../../src/drafting/import/layouts/names-before-spaces.ts';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

const line = (text: string): Block => ({
  kind: 'paragraph',
  text,
  headingLevel: null,
  place: null,
});

test('what stands behind a name and white space is what it names, where each measure has it', async () => {
  const { built } = await importText(`
一、疫苗
1. 巡迴注射到里。
　　期限　4月至6月
　　單位　企劃科、秘書室
　　成效　八十里
2. 夜間門診。
　　期限　全年
　　單位　企劃科
　　成效　十二場
二、認養
1. 試養兩週。
　　期限　114年3月起
　　單位　秘書室
　　成效　退養率降低`);
  expect(rowLines(built)).toEqual([
    '一、疫苗 | 1. 巡迴注射到里。 | 4月至6月 | 企劃科、秘書室 | 成效=八十里',
    '一、疫苗 | 2. 夜間門診。 | 全年 | 企劃科 | 成效=十二場',
    '二、認養 | 1. 試養兩週。 | 114年3月起 | 秘書室 | 成效=退養率降低',
  ]);
});

test.each([
  [['期限　全年', '單位　企劃科', '期限　每月', '單位　秘書室']],
  [['成效　八十里', '經費　五萬元', '成效　十場', '經費　免', '成效　百人', '經費　免']],
  [['期限 全年', '單位 企劃科', '期限 每月', '單位 秘書室', '期限 每日', '單位 企劃科']],
  [['期限　全年', '期限　每月', '期限　每日']],
])(
  'lines that say so too seldom, of nothing due, with a mere space, or of one name stay: %j',
  (texts) => {
    const blocks = texts.map(line);
    expect(withColons(blocks)).toEqual(blocks);
  },
);
