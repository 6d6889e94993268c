import { expect, it } from 'vitest';
import { titleParts, titlePieces } from '../../../../src/site/views/title-parts.ts';

it('a title may be broken behind its year and behind a colon, not inside a word', () => {
  expect(titleParts('某某圖書館106年度提升服務品質計畫')).toEqual([
    '某某圖書館106年度',
    '提升服務品質計畫',
  ]);
  expect(titleParts('113年施政計畫：期中檢討')).toEqual(['113年', '施政計畫：', '期中檢討']);
});

it('a title may be broken behind the name of its institution', () => {
  expect(titleParts('某某圖書館106年度計畫', '某某圖書館')).toEqual([
    '某某圖書館',
    '106年度',
    '計畫',
  ]);
  expect(titleParts('106年度計畫', '某某圖書館')).toEqual(['106年度', '計畫']);
  expect(titleParts('某某圖書館', '某某圖書館')).toEqual(['某某圖書館']);
});

it('a title without either stays whole, and none loses a character', () => {
  expect(titleParts('提升服務品質計畫')).toEqual(['提升服務品質計畫']);
  expect(titleParts('計畫（101年度）').join('')).toBe('計畫（101年度）');
});

it('no number of a title is parted, and no sign from what stands before it', () => {
  const whole = (part: string) => titlePieces(part).filter((_, index) => index % 2 === 1);
  expect(whole('中長程個案計畫115至118年度')).toEqual(['115至118年度']);
  expect(whole('公共機關承諾了什麼，由誰負責')).toEqual(['麼，']);
  expect(whole('提升服務品質計畫')).toEqual([]);
  expect(titlePieces('（101年度），某館').join('')).toBe('（101年度），某館');
});
