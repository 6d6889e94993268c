import { unzipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createOdsWorkbook,
  odsSheet,
  type SheetColumn,
} from '../../../../src/datasets/formats/ods-workbook.ts';
import { nativeCompression } from '../../../../src/publish/files/compression.ts';

const columns: SheetColumn[] = [
  { heading: 'label', kind: 'text', width: 4 },
  { heading: 'value', kind: 'number', width: 3 },
  { heading: 'is_end', kind: 'boolean', width: 3 },
  { heading: 'day', kind: 'date', width: 3 },
];

function workbook(fill: (book: ReturnType<typeof createOdsWorkbook>) => void): Uint8Array {
  const book = createOdsWorkbook({ title: '甲 & 乙', description: '說明', modified: '2026-01-02' });
  fill(book);
  return book.finish(nativeCompression);
}

const onePage = () =>
  workbook((book) => {
    book.sheet('甲', columns);
    book.row(['1.10', 2.5, true, '2012-02-29']);
    book.row([null, -1, false, null]);
    book.row([null, null, null, null]);
    book.row(['=1+1', 0, null, '1912-01-01']);
  });

const partOf = (file: Uint8Array, name: string) =>
  Buffer.from(unzipSync(file)[name]!).toString('utf8');

afterEach(() => vi.unstubAllEnvs());

describe('an ODS workbook', () => {
  it('gives text, figures, booleans and days back, and nothing for an empty cell', async () => {
    const { sheets } = await readOds(onePage());
    expect(sheets.map(({ name }) => name)).toEqual(['甲']);
    const [heads, ...rows] = sheets[0]!.rows.map((row) =>
      Array.from({ length: 4 }, (_, index) => row[index] ?? null),
    );
    expect(heads).toEqual(['label', 'value', 'is_end', 'day']);
    expect(rows).toEqual([
      ['1.10', 2.5, true, new Date('2012-02-29T00:00:00Z')],
      [null, -1, false, null],
      [null, null, null, null],
      ['=1+1', 0, null, new Date('1912-01-01T00:00:00Z')],
    ]);
  });

  it('holds several sheets, in order', async () => {
    const file = workbook((book) => {
      book.sheet('甲', columns);
      book.row(['一', 1, true, null]);
      book.sheet('乙', columns.slice(0, 1));
      book.row(['二']);
    });
    const { sheets } = await readOds(file);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['甲', 2],
      ['乙', 2],
    ]);
  });

  it('has no formula: what begins like one is text', () => {
    const content = partOf(onePage(), 'content.xml');
    expect(content).not.toContain('table:formula');
    expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>');
  });

  it('writes white space that a reader would collapse as elements', () => {
    const file = workbook((book) => {
      book.sheet('甲', columns.slice(0, 1));
      book.row([' 一  二\t三 ']);
      book.row(['四\n\n五']);
    });
    const content = partOf(file, 'content.xml');
    expect(content).toContain(
      '<text:p><text:s text:c="1"/>一<text:s text:c="2"/>二<text:tab/>三<text:s text:c="1"/></text:p>',
    );
    expect(content).toContain('<text:p>四</text:p><text:p></text:p><text:p>五</text:p>');
  });

  it('begins with its media type, not compressed and without extra field', () => {
    const head = Buffer.from(onePage().subarray(0, 84));
    const media = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(head.readUInt32LE(0)).toBe(0x04034b50);
    // Neither flags (sizes stand in the header) nor compression.
    expect([head.readUInt16LE(6), head.readUInt16LE(8)]).toEqual([0, 0]);
    expect([head.readUInt32LE(18), head.readUInt16LE(28)]).toEqual([media.length, 0]);
    expect(head.subarray(30, 38 + media.length).toString()).toBe(`mimetype${media}`);
  });

  it('names all its parts in the manifest', () => {
    const file = onePage();
    const names = Object.keys(unzipSync(file)).filter((name) => !/^mimetype$|manifest/.test(name));
    const listed = [...partOf(file, 'META-INF/manifest.xml').matchAll(/full-path="([^"]+)"/g)];
    expect(listed.map(([, name]) => name)).toEqual(['/', ...names.sort()]);
  });

  it('has a bold heading row that stays in view', () => {
    const file = onePage();
    expect(partOf(file, 'content.xml')).toMatch(
      /style:name="heading"[^>]*>.*?fo:font-weight="bold"/,
    );
    expect(partOf(file, 'settings.xml')).toContain(
      '<config:config-item config:name="VerticalSplitPosition" config:type="int">1<',
    );
  });

  it('says its title and the day of the content, no other time', () => {
    const meta = partOf(onePage(), 'meta.xml');
    expect(meta).toContain('<dc:title>甲 &amp; 乙</dc:title>');
    expect(meta.match(/\d{4}-\d\d-\d\dT[\d:]+/g)).toEqual(['2026-01-02T00:00:00']);
  });

  it('is the same in every time zone', () => {
    const files: string[] = [];
    for (const zone of ['Asia/Taipei', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', zone);
      files.push(Buffer.from(onePage()).toString('base64'));
    }
    expect(new Set(files).size).toBe(1);
  });

  it('refuses a row that does not fit its sheet', () => {
    expect(() =>
      workbook((book) => {
        book.sheet('甲', columns);
        book.row(['一']);
      }),
    ).toThrow('does not fit');
  });

  it('holds nothing of rows that ended in an error', () => {
    function* rows(text: string, isBroken: boolean) {
      for (let row = 0; row < 500; row += 1) yield [text];
      if (isBroken) throw new Error('no more rows');
    }
    const sheet = (text: string, isBroken: boolean) =>
      odsSheet('甲', columns.slice(0, 1), rows(text, isBroken), nativeCompression);
    expect(() => sheet('舊', true)).toThrow('no more rows');
    const content = partOf(
      workbook((book) => book.add(sheet('新', false))),
      'content.xml',
    );
    expect(content.match(/<text:p>[舊新]/gu)).toEqual(Array(500).fill('<text:p>新'));
  });

  it('holds nothing of a workbook that ended in an error', () => {
    const broken = Object.defineProperty(['<舊/>', ''], 1, {
      get() {
        throw new Error('no more rows');
      },
    });
    expect(() =>
      workbook((book) => book.add({ name: '甲', widths: new Set(), xml: broken })),
    ).toThrow('no more rows');
    expect(partOf(onePage(), 'content.xml')).toMatch(/^<\?xml(?:(?!<\?xml|舊).)*$/su);
  });
});
