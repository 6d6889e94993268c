import { expect, it } from 'vitest';
import { titleParts } from '../../../../src/site/views/title-parts.ts';

it('a title may be broken behind its year and behind a colon, not inside a word', () => {
  expect(titleParts('某某圖書館106年度提升服務品質計畫')).toEqual([
    '某某圖書館106年度',
    '提升服務品質計畫',
  ]);
  expect(titleParts('113年施政計畫：期中檢討')).toEqual(['113年', '施政計畫：', '期中檢討']);
});

it('a title without either stays whole, and none loses a character', () => {
  expect(titleParts('提升服務品質計畫')).toEqual(['提升服務品質計畫']);
  expect(titleParts('計畫（101年度）').join('')).toBe('計畫（101年度）');
});
