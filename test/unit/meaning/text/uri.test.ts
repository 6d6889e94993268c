import { expect, test } from 'vitest';
import { asUri } from '../../../../src/meaning/text/uri.ts';

test.each([
  [
    'http://kotoba.ne.jp/word/10/国立台湾図書館',
    'http://kotoba.ne.jp/word/10/%E5%9B%BD%E7%AB%8B%E5%8F%B0%E6%B9%BE%E5%9B%B3%E6%9B%B8%E9%A4%A8',
  ],
  ['https://例子.example/', 'https://xn--fsqu00a.example/'],
])('%s holds other characters than a URI may, so it is written %s', (written, uri) => {
  expect(asUri(written)).toBe(uri);
});

test.each(['https://www.ntl.edu.tw', 'https://a.example/x?y=%E5%9B%BD#z'])(
  '%s is a URI already and stays as it is',
  (address) => {
    expect(asUri(address)).toBe(address);
  },
);
