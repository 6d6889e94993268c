import type { Corpus } from '../../corpus/model/corpus.ts';
import { institutions } from '../../datasets/institutions.ts';
import type { PreviousBuild } from './previous-build.ts';

/** Institutions that a refusal names. */
const NAMED = 3;

/**
 * Refuses a build before of which the content has no institution, neither by id nor by name: one of
 * the two is another site, as where `CONTENT_DIR` was forgotten, and would take the place of this one.
 * @throws {Error} (message in Chinese) with the institutions of both
 */
export function refuseOtherSite(
  corpus: Pick<Corpus, 'institutions'>,
  previous: Pick<PreviousBuild, 'rows'>,
  path: string,
): void {
  const before = Array.from(previous.rows(institutions.name)?.() ?? [], (row) => ({
    id: String(row['institution_id']),
    name: String(row['name']),
  }));
  const now = corpus.institutions.map(({ institutionId: id, name }) => ({ id, name }));
  if (before.length === 0 || now.length === 0) return;
  const known = new Set(now.flatMap(({ id, name }) => [id, name]));
  if (before.some(({ id, name }) => known.has(id) || known.has(name))) return;
  throw new Error(
    `PREVIOUS_BUILD 為「${path}」，是${named(before)}的網站；這次的內容卻是${named(now)}的，沒有一個機關相同。` +
      '請查對 CONTENT_DIR 與 PREVIOUS_BUILD；確實要改成另一個網站的，這一次不給 PREVIOUS_BUILD，並先把 OUT_DIR 裡原來的網站移走。' +
      ' The former site and the content have no institution in common.',
  );
}

function named(all: readonly { id: string; name: string }[]): string {
  const shown = all.slice(0, NAMED).map(({ id, name }) => `「${name}」（${id}）`);
  return shown.join('、') + (all.length > NAMED ? `等 ${all.length} 個機關` : '');
}
