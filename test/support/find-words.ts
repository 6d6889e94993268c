import { unzipSync } from 'fflate';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readByDuckDb } from './duckdb.ts';

/**
 * For each of some words, every file below a folder in which one of its characters stands, by path:
 * `data/measures.csv`, inside of compressed files `data/open-plans.zip!open-plans/data/measures.csv`.
 *
 * What is compressed is unpacked, however deep, and once for all words; Parquet is read by DuckDB. A
 * character is looked for in UTF-8 and UTF-16, in JSON and CSS escapes, as an HTML entity and
 * percent-encoded.
 * @param words of characters so rare that they stand nowhere by chance, planted twice in a row each
 * @returns an entry for every word, empty where it stands nowhere
 */
export async function filesWith<Word extends string>(
  directory: string,
  words: readonly Word[],
): Promise<Map<Word, string[]>> {
  const searches = words.map((word) => ({
    forms: [...word].flatMap(writtenForms),
    // Packed bytes hold any three bytes by chance, but not six.
    twice: [...word].map((character) => Buffer.from(character.repeat(2))),
    found: [] as string[],
  }));
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(directory.length + 1);
    for await (const part of partsOf(name, await readFile(file))) {
      const partName = Buffer.from(part.name);
      for (const { forms, twice, found } of searches) {
        const wanted = part.isPacked ? twice : forms;
        if (wanted.some((form) => part.bytes.includes(form) || partName.includes(form))) {
          found.push(part.name);
        }
      }
    }
  }
  return new Map(words.map((word, index) => [word, searches[index]!.found]));
}

interface Part {
  name: string;
  bytes: Buffer;
  /** True for a file whose content is yielded unpacked as well. */
  isPacked: boolean;
}

/** A file, and everything that is packed inside it. */
async function* partsOf(name: string, bytes: Buffer): AsyncGenerator<Part> {
  const begins = (start: string) => bytes.subarray(0, start.length).toString('latin1') === start;
  const kind = begins('PK')
    ? 'zip'
    : begins('\x1f\x8b')
      ? 'gzip'
      : begins('PAR1')
        ? 'parquet'
        : null;
  yield { name, bytes, isPacked: kind !== null };
  if (kind === 'zip') {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) {
      yield* partsOf(`${name}!${inner}`, Buffer.from(content));
    }
  } else if (kind === 'gzip') {
    yield* partsOf(`${name}!`, gunzipSync(bytes));
  } else if (kind === 'parquet') {
    yield {
      name: `${name}!rows`,
      bytes: Buffer.from(await parquetAsText(bytes)),
      isPacked: false,
    };
  }
}

async function parquetAsText(bytes: Buffer): Promise<string> {
  const rows = await readByDuckDb('SELECT * FROM read_parquet(FILE)', bytes);
  return JSON.stringify(rows.getRowsJson());
}

/** Ways in which a character may be written into a file. */
function writtenForms(character: string): Buffer[] {
  const utf8 = Buffer.from(character, 'utf8');
  const code = character.codePointAt(0)!;
  const hex = code.toString(16);
  const percent = Array.from(utf8, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  // Two bytes stand anywhere by chance, so each character is planted twice in a row.
  const little = Buffer.from(character, 'utf16le');
  const texts = [
    `\\u${hex}`,
    `\\u${hex.toUpperCase()}`,
    `\\u{${hex}}`,
    `&#x${hex};`,
    `&#x${hex.toUpperCase()};`,
    `&#${code};`,
    percent,
    percent.toUpperCase(),
  ];
  return [
    utf8,
    doubled(little),
    doubled(Buffer.from(little).swap16()),
    ...texts.map((text) => Buffer.from(text)),
  ];
}

function doubled(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, bytes]);
}
