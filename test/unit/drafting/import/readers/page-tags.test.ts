import { expect, test } from 'vitest';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import {
  headingLevels,
  tagsOfPage,
  textsOf,
} from '../../../../../src/drafting/import/readers/pdf/page-tags.ts';

const texts = ['設置服務臺', '每月'].map((text, at) => ({
  text,
  tag: `mc${at}`,
  size: 10,
  x: 10 + at * 200,
  width: 50,
  baseline: 100,
}));

/** A page whose structure is a table of one row with two cells: six elements, stretches of text included. */
function pageOfSix(): PDFPageProxy {
  const cell = (id: string) => ({ role: 'TD', children: [{ type: 'content', id }] });
  const row = { role: 'TR', children: [cell('mc0'), cell('mc1')] };
  const getStructTree = () => Promise.resolve({ role: 'Table', children: [row] });
  return { getStructTree } as unknown as PDFPageProxy;
}

test('a structure is counted, so that of many pages no more is held than there may be', async () => {
  const found = await tagsOfPage(pageOfSix(), 0, texts, 6);
  expect(found?.count).toBe(6);
  expect(found === null ? [] : textsOf(found.tag).map(({ text }) => text)).toEqual([
    '設置服務臺',
    '每月',
  ]);
});

test('of a structure with more elements than there may be nothing is used, not half of its rows', async () => {
  await expect(tagsOfPage(pageOfSix(), 0, texts, 5)).resolves.toBeNull();
});

test('what stands in a heading is of its level, whatever else the heading holds', async () => {
  const heading = {
    role: 'H2',
    children: [{ role: 'Span', children: [{ type: 'content', id: 'mc0' }] }],
  };
  const body = { role: 'P', children: [{ type: 'content', id: 'mc1' }] };
  const page = {
    getStructTree: () => Promise.resolve({ role: 'Document', children: [heading, body] }),
  } as unknown as PDFPageProxy;
  const found = await tagsOfPage(page, 0, texts, 10);
  expect([...headingLevels(found!.tag)]).toEqual([['mc0', 2]]);
});
