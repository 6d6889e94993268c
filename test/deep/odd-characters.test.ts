import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import { HEALTH_BUREAU, files, loadHealthBureau } from '../support/content-folder.ts';

/** One of each kind of character that is no letter, and the ends of their ranges. */
const signs = [
  ...['\0', '\x07', '\b', '\x0b', '\x0c', '\x1b', '\x1f', '\x7f', '\x80', '\x85', '\x9f', '\xa0'],
  ...['\xad', '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200d', '\u200e', '\u2028'],
  ...['\u2029', '\u202e', '\u2060', '\u2066', '\u206f', '\u2f00', '\u2e80', '\u3000', '\u3164'],
  ...['\ud800', '\udfff', '\ue000', '\uf8ff', '\uf934', '\ufdd0', '\ufe0f', '\ufeff', '\ufff9'],
  ...['\ufffd', '\ufffe', '\uffff', '\u{1ffff}', '\u{2f800}', '\u{e0001}', '\u{e0100}'],
  ...['\u{f0000}', '\u{10fffd}', '\u{10ffff}', '\u0301', '\u{1f600}', '<', '&', ']]>', "'", '%'],
];

/** Every text of a field, as one between double quotation marks with a sign in it. */
function withSign(field: string, written: string): (text: string) => string {
  return (text) =>
    text.replaceAll(
      new RegExp(`^( *(?:- )?${field}: )(?![|>"'\\[])([^\\n#:]+)$`, 'gm'),
      (_, key: string, value: string) => `${key}"${value.replaceAll('\\', '\\\\')}${written}"`,
    );
}

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, index) => sign.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

const fields = [
  [files.midtermTable, 'text'],
  [files.midtermTable, 'heading'],
  [files.midterm, 'title'],
  [files.bureau, 'name'],
  [files.errata, 'reason'],
] as const;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'open-plans-odd-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it.each(signs.map((sign) => [escaped(sign), sign] as const))(
  'a text with %s is refused, or published in files that programs can read',
  async (code, sign) => {
    for (const [file, field] of fields) {
      for (const written of sign === "'" || sign === '<' ? [sign] : [code, sign]) {
        const { corpus } = await loadHealthBureau({ [file]: withSign(field, written) });
        if (corpus === null) continue;
        const out = join(directory, `${file.replaceAll('/', '-')}-${field}-${written.length}`);
        const settings = {
          siteUrl: 'https://plans.example.org',
          basePath: '/',
          contentDir: HEALTH_BUREAU,
        };
        await writeExports(corpus, settings, out);
        expect(await faultsOfXml(out)).toEqual([]);
      }
    }
  },
  600_000,
);

/** Characters that XML 1.0 has no place for. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

async function faultsOfXml(out: string): Promise<string[]> {
  const faults: string[] = [];
  for (const name of await readdir(out, { recursive: true })) {
    if (!/\.(?:xml|ods)$/.test(name)) continue;
    const bytes = new Uint8Array(await readFile(join(out, name)));
    const texts = name.endsWith('.ods')
      ? [strFromU8(unzipSync(bytes)['content.xml']!)]
      : [strFromU8(bytes)];
    for (const text of texts) {
      // That U+FFFD stands in a text is a warning, and the clerk's as well: XML can hold it.
      const onError = (level: string, message: string) => {
        if (level !== 'warning') faults.push(`${name}: ${message}`);
      };
      try {
        new DOMParser({ onError }).parseFromString(text, 'text/xml');
      } catch (error) {
        faults.push(`${name}: ${String(error)}`);
      }
      if (NO_XML.test(text)) faults.push(`${name}: a character that XML cannot hold`);
    }
  }
  return faults;
}
