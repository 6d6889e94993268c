import type { Corpus } from '../../corpus/model/corpus.ts';
import { institutions } from '../../datasets/institutions.ts';
import { listSome } from '../../content/problems/suggest.ts';
import type { PreviousBuild } from './previous-build.ts';

/**
 * Refuses a build before that has no institution in common with the content: one of the two is another
 * site, as where `CONTENT_DIR` was forgotten, and would take the place of this one.
 * @throws {Error} (message in Chinese) with the institutions of both
 */
export function refuseOtherSite(
  corpus: Pick<Corpus, 'institutions'>,
  previous: Pick<PreviousBuild, 'rows'>,
  path: string,
): void {
  const before = Array.from(previous.rows(institutions.name)?.() ?? []);
  const now = new Set<unknown>(corpus.institutions.map(({ institutionId }) => institutionId));
  if (before.length === 0 || now.size === 0) return;
  if (before.some(({ institution_id: id }) => now.has(id))) return;
  const namesBefore = listSome(before.map(({ name }) => String(name)));
  const namesNow = listSome(corpus.institutions.map(({ name }) => name));
  throw new Error(
    `PREVIOUS_BUILD 為「${path}」，是${namesBefore}的網站；這次的內容卻是${namesNow}的，沒有一個機關相同。` +
      '請查對 CONTENT_DIR 與 PREVIOUS_BUILD；確實要換成另一個網站的，不給 PREVIOUS_BUILD。' +
      ' The former site and the content have no institution in common.',
  );
}
