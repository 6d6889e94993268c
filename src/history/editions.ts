import type { Bilingual } from '../datasets/dataset.ts';
import type { SiteHistory } from './site-history.ts';
import { withdrawnWords } from './withdrawn-editions.ts';

/** File that lists an edition and the older ones that are kept with it, from the site's root. */
export const EDITIONS_FILE = '/data/versions.json';

/** An entry of that file. */
export interface EditionEntry {
  /** Day of the content, ISO 8601; null where it does not say. */
  edition: string | null;
  is_current: boolean;
  /** The file that holds all data of the edition; null where it was withdrawn, as what follows. */
  url: string | null;
  bytes: number | null;
  sha256: string | null;
  /** Why it was withdrawn, in Chinese and in English; null where it was not. */
  withdrawn: Bilingual | null;
}

/** The archive of the edition that is being built. */
interface CurrentArchive {
  href: string;
  modified: string;
  bytes: number;
  sha256: string;
}

/** What `versions.json` lists. @param url absolute address of a path */
export function editionEntries(
  { editions: past, withdrawn }: Pick<SiteHistory, 'editions' | 'withdrawn'>,
  current: CurrentArchive,
  url: (path: string) => string,
): EditionEntry[] {
  return [
    {
      edition: current.modified,
      is_current: true,
      url: url(current.href),
      bytes: current.bytes,
      sha256: current.sha256,
      withdrawn: null,
    },
    ...past.map(({ edition, href, bytes, sha256 }) => ({
      edition,
      is_current: false,
      url: url(href),
      bytes,
      sha256,
      withdrawn: null,
    })),
    ...withdrawn.map(({ edition }) => ({
      edition,
      is_current: false,
      url: null,
      bytes: null,
      sha256: null,
      withdrawn: withdrawnWords,
    })),
  ];
}
