import { describe, expect, it } from 'vitest';
import { zh } from '../../../../src/words/interface/zh.ts';
import { cutIntoPages, listPageTitle, pageParameter } from '../../../../src/site/views/paging.ts';
import { listPagePath } from '../../../../src/corpus/addresses/page-paths.ts';

const group = (heading: string, count: number) => ({
  heading,
  items: Array.from({ length: count }, (_, index) => `${heading}${index + 1}`),
});

const shape = (pages: ReturnType<typeof cutIntoPages<string, string>>) =>
  pages.map((page) =>
    page.map(({ heading, items, isContinued }) =>
      `${heading} ${items.join(' ')}${isContinued ? ' (continued)' : ''}`.trim(),
    ),
  );

describe('cutting a list into pages', () => {
  it('a list that fits stays on one page', () => {
    expect(shape(cutIntoPages([group('甲', 2), group('乙', 1)], 3))).toEqual([
      ['甲 甲1 甲2', '乙 乙1'],
    ]);
  });

  it('a group that no longer fits moves to the next page as a whole', () => {
    expect(shape(cutIntoPages([group('甲', 2), group('乙', 2)], 3))).toEqual([
      ['甲 甲1 甲2'],
      ['乙 乙1 乙2'],
    ]);
  });

  it('a group larger than a page goes on under its heading', () => {
    expect(shape(cutIntoPages([group('甲', 5), group('乙', 1)], 2))).toEqual([
      ['甲 甲1 甲2'],
      ['甲 甲3 甲4 (continued)'],
      ['甲 甲5 (continued)', '乙 乙1'],
    ]);
  });

  it('a group without items still stands in the list', () => {
    expect(shape(cutIntoPages([group('甲', 0), group('乙', 1)], 2))).toEqual([['甲', '乙 乙1']]);
  });

  it('an empty list has one page', () => {
    expect(cutIntoPages([], 2)).toEqual([[]]);
  });

  it('the first page stands at the address of the list', () => {
    expect(listPagePath('/plans/', 1)).toBe('/plans/');
    expect(listPagePath('/plans/', 2)).toBe('/plans/2/');
    expect(pageParameter(1)).toBeUndefined();
    expect(pageParameter(2)).toBe('2');
  });
});

describe('listPageTitle', () => {
  const words = { clauseSeparator: '，', pager: zh.pager };

  it('says on which page one is, from the second on', () => {
    expect(listPageTitle('完成期限', 1, 2, words)).toBe('完成期限');
    expect(listPageTitle('完成期限', 2, 2, words)).toBe('完成期限，第 2 頁，共 2 頁');
  });
});
