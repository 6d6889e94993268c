import { listPagePath, pageAddress } from '../../corpus/addresses/page-paths.ts';
import { movedFiles } from '../../corpus/addresses/moved-files.ts';
import { formerUnitDeadlines, movedTo } from '../../corpus/addresses/moved-pages.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';

/** Most entries that a page of the former lists of deadlines held. */
const FORMER_PAGE = 400;

/**
 * Addresses that pages once had, with where they are now, from the site's root and in every language:
 * the lists of deadlines by unit, of which there was one for each unit and name with a deadline. Each
 * by itself, not by a pattern: hosts that follow patterns even where a file stands would send away
 * from the pages of an institution's list.
 */
export function redirects({
  site,
  institutions,
  unitsAndNames,
  rowsByUnit,
}: Pick<Corpus, 'site' | 'institutions' | 'unitsAndNames' | 'rowsByUnit'>): {
  from: string;
  to: string;
}[] {
  return institutions.flatMap(({ institutionId }) =>
    (unitsAndNames.get(institutionId) ?? []).flatMap(({ key, place }) => {
      const rows = rowsByUnit.get(key) ?? [];
      const entries = rows.reduce((sum, row) => sum + row.typedDeadlines.length, 0);
      const list = formerUnitDeadlines(institutionId, place);
      const pages = Array.from({ length: Math.ceil(entries / FORMER_PAGE) }, (_, index) =>
        listPagePath(list, index + 1),
      );
      return pages.flatMap((from) =>
        site.languages.map((language) => ({
          from: pageAddress(language, from),
          to: pageAddress(language, movedTo(from)!),
        })),
      );
    }),
  );
}

/**
 * The same as a file `_redirects`, which static hosts (Netlify, Cloudflare Pages, GitLab Pages) read
 * from the site's root; and, by patterns, the addresses of data files: no file stands where one of
 * them is met, and hosts take a thousand lines at most. A data address that goes on being served is
 * answered with the file itself (200), others lead to it.
 * @param basePath begins and ends with a slash
 */
export function renderRedirects(
  corpus: Pick<Corpus, 'site' | 'institutions' | 'unitsAndNames' | 'rowsByUnit'>,
  basePath: string,
): string {
  const address = (path: string) => basePath + path.slice(1);
  const line = (from: string, to: string, status: number) =>
    `${address(from)} ${address(to)} ${status}\n`;
  return [
    ...redirects(corpus).map(({ from, to }) => line(from, to, 301)),
    ...movedFiles.map(({ from, to, isServed }) => line(from, to, isServed ? 200 : 301)),
  ].join('');
}
