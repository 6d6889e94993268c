import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { disclosureCategoriesVocabularySchema } from '../../src/content/schemas/vocabularies.ts';
import type { Starter } from '../../src/drafting/scaffold/new-site.ts';

/** Folder of what new sites begin with. */
const STARTER = join(import.meta.dirname, 'starter');

/** What a new site begins with. @param isOfficial whether the institution itself publishes it */
export async function readStarter(isOfficial: boolean): Promise<Starter> {
  const files = new Map([
    ...(await readFolder('vocabularies', 'vocabularies')),
    ...(await readFolder('pages', 'pages')),
    ...(await readFolder(isOfficial ? 'pages-official' : 'pages-unofficial', 'pages')),
  ]);
  const law = load(files.get('vocabularies/disclosure-categories.yaml')!);
  return {
    files,
    categories: disclosureCategoriesVocabularySchema.parse(law).disclosure_categories,
  };
}

async function readFolder(name: string, as: string): Promise<[string, string][]> {
  const names = (await readdir(join(STARTER, name))).sort();
  return Promise.all(
    names.map(async (file): Promise<[string, string]> => [
      `${as}/${file}`,
      await readFile(join(STARTER, name, file), 'utf8'),
    ]),
  );
}
