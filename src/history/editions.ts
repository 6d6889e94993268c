import type { PastEdition } from './site-history.ts';

/** File that lists an edition and the older ones that are kept with it, from the site's root. */
export const EDITIONS_FILE = '/data/versions.json';

/** An entry of that file. */
export interface EditionEntry {
  /** Day of the content, ISO 8601; null where it does not say. */
  edition: string | null;
  is_current: boolean;
  /** The file that holds all data of the edition. */
  url: string;
  bytes: number;
  sha256: string;
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
  past: readonly PastEdition[],
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
    },
    ...past.map(({ edition, href, bytes, sha256 }) => ({
      edition,
      is_current: false,
      url: url(href),
      bytes,
      sha256,
    })),
  ];
}
