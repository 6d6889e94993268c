import type { Corpus, Plan, Withholding } from '../../corpus/model/corpus.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import { readArchive, type ArchiveContents } from './read-archive.ts';
import type { PastEdition, WithdrawnEdition } from '../../corpus/model/site-history.ts';
import { commonFolder, filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Why an edition is not offered any more. */
export const withdrawnWords: Bilingual = {
  zh: '這一版的資料載有後來決定不予公開的文字，已不再提供。',
  en: 'This edition of the data holds words that were withheld since; it is not offered any more.',
};

/**
 * Older editions, parted into those that may go on being offered and those that hold something that
 * is withheld now. Their files are as they were published; none is rewritten.
 *
 * An edition that itself names a withholding was made without the words. One that does not, but has
 * the row, the section or the file, holds them, also where it only tells of a change of the row; so
 * does one that cannot be read.
 */
export async function partEditions(
  editions: readonly PastEdition[],
  corpus: Corpus,
): Promise<{ offered: PastEdition[]; withdrawn: WithdrawnEdition[] }> {
  const hidden = corpus.plans.flatMap((plan) =>
    plan.withholdings.map((withholding) => ({ plan, withholding })),
  );
  const offered: PastEdition[] = [];
  const withdrawn: WithdrawnEdition[] = [];
  for (const edition of editions) {
    if (hidden.length > 0 && (await holdsWithheld(edition.file, hidden))) {
      withdrawn.push({ edition: edition.edition });
    } else offered.push(edition);
  }
  return { offered, withdrawn };
}

interface Hidden {
  plan: Plan;
  withholding: Withholding;
}

/** Files of an archive that tell what it holds, besides those of the plans. */
const tellingFiles = [
  ...['withholdings', 'measures', 'changes'].map((dataset) =>
    filePath('dataset', { dataset, format: 'json' }),
  ),
  filePath('changeLog'),
];

async function holdsWithheld(file: string, hidden: readonly Hidden[]): Promise<boolean> {
  const archive = await readArchive(
    file,
    (name) =>
      tellingFiles.some((path) => name.endsWith(path)) ||
      (name.includes(commonFolder('plan')) && name.endsWith('.json')),
  );
  if (archive === null) return true;
  const known = new Set(knownWithholdings(archive));
  return hidden.some(
    (each) => !known.has(nameOf(each.plan.planId, each.withholding)) && holds(archive, each),
  );
}

function holds({ names, texts }: ArchiveContents, { plan, withholding }: Hidden): boolean {
  const { kind, subject } = withholding;
  if (kind === 'file') {
    const { institutionId } = plan.institution;
    const folder = pagePath('plan', { institution_id: institutionId, plan: plan.folder });
    return names.some((name) => name.includes(folder) && name.endsWith(`/${subject}`));
  }
  // As it stands in JSON, quotation marks included.
  const written = JSON.stringify(subject);
  // What hangs on a row has a key that begins with the row's: "ntl-101-001/2".
  const asKey = `${written.slice(0, -1)}/`;
  const ofPlan = filePath('plan', { plan_id: plan.planId, format: 'json' });
  const formerVersions = ofPlan.replace(/\.json$/, '/versions/');
  return Array.from(texts).some(
    ([name, text]) =>
      (kind === 'measure' || name.endsWith(ofPlan) || name.includes(formerVersions)) &&
      (text.includes(written) || (kind === 'measure' && text.includes(asKey))),
  );
}

function* knownWithholdings({ texts }: ArchiveContents): Generator<string> {
  for (const [name, text] of texts) {
    if (!name.endsWith(filePath('dataset', { dataset: 'withholdings', format: 'json' }))) continue;
    for (const row of JSON.parse(text) as Record<'plan_id' | 'kind' | 'subject', string>[]) {
      yield nameOf(row.plan_id, row);
    }
  }
}

function nameOf(planId: string, { kind, subject }: { kind: string; subject: string }): string {
  return JSON.stringify([planId, kind, subject]);
}
