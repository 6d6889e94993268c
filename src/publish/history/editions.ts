import type { Bilingual } from '../../content/bilingual.ts';
import type { SiteHistory } from '../../corpus/model/site-history.ts';
import { withdrawnWords } from './withdrawn-editions.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** File that lists an edition and the older ones that are known with it, from the site's root. */
export const EDITIONS_FILE = filePath('editions');

/** Why the file of an edition is not offered though nothing speaks against it. */
export const notKeptWords: Bilingual = {
  zh: '本站沒有保存這一版的檔案；大小與檢核碼是當時的紀錄。',
  en: 'The file of this edition is not kept here; size and checksum are as recorded at the time.',
};

/** An entry of that file. */
export interface EditionEntry {
  /** Day of the content, ISO 8601; null where it does not say. */
  edition: string | null;
  is_current: boolean;
  /** The file that holds all data of the edition; null where it is not kept or was withdrawn. */
  url: string | null;
  /** Size and checksum of that file; null where it was withdrawn. */
  bytes: number | null;
  sha256: string | null;
  /** Why it was withdrawn, in Chinese and in English; null where it was not. */
  withdrawn: Bilingual | null;
  /** That its file is not kept here, in Chinese and in English; null where it is. */
  not_kept: Bilingual | null;
}

/** The archive of the edition that is being built; of itself it cannot tell size and checksum. */
interface CurrentArchive {
  href: string;
  modified: string;
  bytes: number | null;
  sha256: string | null;
}

/**
 * What `versions.json` lists. An edition is never dropped from it: one whose file is not at hand any
 * more stays listed with day, size and checksum, so that a copy found elsewhere can be recognised.
 * @param url absolute address of a path
 */
export function editionEntries(
  { editions: past, notKept, withdrawn }: Pick<SiteHistory, 'editions' | 'notKept' | 'withdrawn'>,
  current: CurrentArchive,
  url: (path: string) => string,
): EditionEntry[] {
  const open = { withdrawn: null, not_kept: null };
  return [
    {
      edition: current.modified,
      is_current: true,
      url: url(current.href),
      bytes: current.bytes,
      sha256: current.sha256,
      ...open,
    },
    ...past.map(({ edition, href, bytes, sha256 }) => ({
      edition,
      is_current: false,
      url: url(href),
      bytes,
      sha256,
      ...open,
    })),
    ...notKept.map(({ edition, bytes, sha256 }) => ({
      edition,
      is_current: false,
      url: null,
      bytes,
      sha256,
      ...open,
      not_kept: notKeptWords,
    })),
    ...withdrawn.map(({ edition }) => ({
      edition,
      is_current: false,
      url: null,
      bytes: null,
      sha256: null,
      ...open,
      withdrawn: withdrawnWords,
    })),
  ];
}
