import { z } from 'zod';
import published from './published.json' with { type: 'json' };
import { currentVersion, type SchemaHistory } from './schema-history.ts';

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const version = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  change: words,
  fields: z.record(z.string(), z.string()),
  removed: z.array(z.string()).optional(),
});

/**
 * Versions of what the files hold: of every dataset, and of the files `plan` and `institution`
 * (`/data/plans/<plan_id>.json`, `/data/institutions/<institution_id>.json`). Programs of others
 * rely on it: it is what was promised to them (see `promise.ts`), and is written by
 * `npm run promise`. A version once published stays as it is; new ones are appended.
 *
 * The codes that a schema lists of the content's vocabularies are no part of it: they follow the
 * content, and differ from site to site.
 */
export const schemaHistories: Readonly<Record<string, SchemaHistory>> = z
  .record(z.string(), z.tuple([version], version))
  .parse(published);

/**
 * Version in use of the schema of a dataset (or of the file `plan`, `institution`).
 * @throws {Error} when nothing is promised of it yet
 */
export function versionOf(name: string): string {
  const history = schemaHistories[name];
  if (history === undefined) {
    throw new Error(`Nothing is promised of ${name} yet: run npm run promise`);
  }
  return currentVersion(history).version;
}
