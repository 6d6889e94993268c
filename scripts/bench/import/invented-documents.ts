import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  institutionSchema,
  type InstitutionRecord,
} from '../../../src/content/schemas/institution.ts';
import type { FlatRow } from './flat-rows.ts';

const strings = z.array(z.string());

const rowSchema = z
  .tuple([z.string(), z.string(), strings, z.string(), z.string(), strings, strings])
  .rest(z.record(z.string(), z.string()));

/** `expected.yaml`: what invented documents say. */
const expectedSchema = z.strictObject({
  units: strings,
  documents: z.record(z.string(), z.array(rowSchema)),
});

/** A document made for trying, and what it says. */
export interface InventedDocument {
  name: string;
  bytes: Uint8Array;
  record: InstitutionRecord;
  right: readonly FlatRow[];
}

/**
 * Invented documents of a folder, by its `expected.yaml`.
 * @throws {Error} when a document stands there that the file does not name
 */
export async function inventedDocuments(folder: string): Promise<InventedDocument[]> {
  const text = await readFile(join(folder, 'expected.yaml'), 'utf8');
  const { units, documents } = expectedSchema.parse(parse(text));
  const record = institutionSchema.parse({
    name: '測試機關',
    units: units.map((name, at) => ({ id: `unit-${at + 1}`, name })),
  });
  const unnamed = (await readdir(folder)).filter(
    (name) => name !== 'expected.yaml' && !(name in documents),
  );
  if (unnamed.length > 0) throw new Error(`not in expected.yaml: ${unnamed.join(', ')}`);
  return Promise.all(
    Object.entries(documents).map(async ([name, rows]) => ({
      name,
      bytes: new Uint8Array(await readFile(join(folder, name))),
      record,
      right: rows.map(
        ([dimension, aspect, actions, label, words, deadlines, own, cells = {}], at): FlatRow => ({
          id: `${name} ${at + 1}`,
          dimension,
          aspect,
          actions,
          label,
          text: words,
          deadlines,
          units: own,
          cells,
        }),
      ),
    })),
  );
}
