import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { inflateRawSync, crc32 } from 'node:zlib';
import {
  csvOfHits,
  odsOfHits,
  type HitList,
} from '../../../../src/site/search/download/hit-files.ts';
import { stored } from '../../../../src/site/search/download/stored.ts';
import { joinPieces, packPiece } from '../../../../src/datasets/formats/packed.ts';
import { table, texts } from '../../search/small-table.ts';

const list: HitList = {
  hits: [
    { row: 0, foundBy: 'text', text: texts[0] },
    { row: 1, foundBy: 'synonym', text: '=1+1\n"甲", 乙' },
  ],
  table,
  asked: {
    query: '電子書 101年',
    understood: '含有「電子書」，101 年度',
    address: 'https://example.org/search/?q=x',
    day: '2026-11-27',
  },
  addressOf: (path) => `https://example.org${path}`,
};

test('a file of results says in every row what was asked and on which day', () => {
  const { name, content } = csvOfHits(list);
  expect(name).toBe('search-2026-11-27.csv');
  expect(content).toMatch(/^\uFEFFmeasure_id,plan_id,/);
  const rows = parse<Record<string, string>>(content, { bom: true, columns: true });
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({
      query: '電子書 101年',
      understood: '含有「電子書」，101 年度',
      search_url: 'https://example.org/search/?q=x',
      downloaded_on: '2026-11-27',
    });
  }
  expect(rows[0]).toMatchObject({
    measure_id: 'aaa-101-001',
    institution_name: '甲書院',
    roc_year: '101',
    headings: '一、服務流程',
    text: texts[0],
    units_in_charge: '閱覽組',
    dimension_id: 'process',
    url: 'https://example.org/plans/aaa/101/#aaa-101-001',
    plan_has_results: 'false',
    found_by: 'text',
  });
  expect(rows[1]).toMatchObject({ text: `'=1+1\n"甲", 乙`, deadlines_in_force: '101年6月' });
});

test('the spreadsheet has the same rows, and a sheet that says what was asked', () => {
  const { name, content } = odsOfHits(list);
  expect(name).toBe('search-2026-11-27.ods');
  const xml = contentOf(content as Uint8Array);
  for (const said of ['aaa-101-001', texts[0], '含有「電子書」，101 年度', '關於本檔', '=1+1']) {
    expect(xml).toContain(said);
  }
  expect(xml.match(/office:date-value="2026-11-27"/g)).toHaveLength(2);
});

test('a stream that is not compressed is read by every program, its sum included', () => {
  for (const length of [0, 1, 65_535, 65_536, 200_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
    const { deflated, crc } = joinPieces([packPiece(bytes, stored)]);
    expect(inflateRawSync(deflated).equals(Buffer.from(bytes))).toBe(true);
    expect(crc).toBe(crc32(bytes));
  }
});

/** content.xml of a package, found by walking through its parts. */
function contentOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  for (let at = 0; ;) {
    const size = file.readUInt32LE(at + 18);
    const nameEnd = at + 30 + file.readUInt16LE(at + 26);
    const start = nameEnd + file.readUInt16LE(at + 28);
    if (file.toString('latin1', at + 30, nameEnd) === 'content.xml') {
      return inflateRawSync(file.subarray(start, start + size)).toString('utf8');
    }
    at = start + size;
  }
}
