import { filePath } from '../../corpus/addresses/file-paths.ts';
import { dateInWords } from '../../words/date-words.ts';
import { fileSize } from '../../words/file-size.ts';
import { dataPageWords } from '../../words/interface/data-pages.ts';
import type { SiteView } from './site-view.ts';

/** An edition of all data. */
export interface ListedEdition {
  name: string;
  /** Path of its file from the site's root; null where it is not kept. */
  file: string | null;
  /** Null for the edition of this site, whose checksum stands elsewhere. */
  sha256: string | null;
}

/**
 * The editions of all data, this one first; none where there is no older one. Of several of one day each
 * is called by its checksum as well, which its file is named after.
 */
export function editionList({
  corpus,
  words,
  language,
  manifest,
}: Pick<SiteView, 'corpus' | 'words' | 'language' | 'manifest'>): {
  lead: string;
  lines: readonly ListedEdition[];
} {
  const say = dataPageWords(language).editions;
  const { editions, notKept, withdrawn } = corpus.history;
  if (editions.length + notKept.length === 0) {
    return { lead: withdrawn.length > 0 ? say.onlyNotWithdrawn : say.only, lines: [] };
  }
  const current = manifest.byHref.get(filePath('archive'));
  const days = [
    ...(current === undefined ? [] : [current.modified]),
    ...editions.map(({ edition }) => edition),
  ];
  const dayInWords = (day: string | null) => (day === null ? say.undated : dateInWords(day, words));
  const named = (day: string | null, bytes: number, sha256: string) => {
    const isAlone = days.indexOf(day) === days.lastIndexOf(day);
    const name = isAlone ? dayInWords(day) : say.sameDay(dayInWords(day), sha256);
    return say.link(name, fileSize(bytes));
  };
  const own: ListedEdition[] =
    current === undefined
      ? []
      : [
          {
            name: named(current.modified, current.bytes, current.sha256),
            file: current.href,
            sha256: null,
          },
        ];
  return {
    lead: say.lead,
    lines: [
      ...own,
      ...editions.map(({ edition, href, bytes, sha256 }) => ({
        name: named(edition, bytes, sha256),
        file: href,
        sha256,
      })),
      ...notKept.map(({ edition, sha256 }) => ({
        name: say.notKept(dayInWords(edition)),
        file: null,
        sha256,
      })),
    ],
  };
}
