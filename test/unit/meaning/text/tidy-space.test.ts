import { expect, it } from 'vitest';
import { tidySpace } from '../../../../src/meaning/text/tidy-space.ts';

it('drops spaces beside Chinese and line wraps inside it', () => {
  expect(tidySpace('（預計\n106年 7月\n完成驗收）')).toBe('（預計106年7月完成驗收）');
});

it('keeps one space between Latin words', () => {
  expect(tidySpace('  取得 TAF   certificate\n2015 合格 ')).toBe('取得TAF certificate 2015合格');
});

it('makes nothing of white space alone', () => {
  expect(tidySpace(' \n\u3000')).toBe('');
});
