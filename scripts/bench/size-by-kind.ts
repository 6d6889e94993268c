import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesBelow } from '../keeping/hash-files.ts';

/** Files and bytes of a kind. */
export interface Size {
  files: number;
  bytes: number;
}

/** What the files of a site are, the first that fits. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['計畫網頁 Pages of plans', /^(?:en\/)?plans\/[^/]+\/[^/]+\/.*html$/],
  ['期限網頁 Pages of deadlines', /^(?:en\/)?deadlines\/.*html$/],
  ['比較網頁 Pages of comparison', /^(?:en\/)?compare\/.*html$/],
  ['機關與單位網頁 Pages of institutions and units', /^(?:en\/)?institutions\/.*html$/],
  ['其他網頁 Other pages', /html$/],
  ['各計畫的資料檔 Data of plans', /^data\/plans\//],
  ['各機關的資料檔 Data of institutions', /^data\/institutions\//],
  ['計畫的來源與附件 Sources and attachments', /^plans\//],
  ['全站資料集 Datasets of the site', /^data\/[^/]+$/],
  ['行事曆 Calendars', /ics$/],
  ['搜尋 Search', /^(?:search-index|pagefind)\//],
  ['其他 Other', /^/],
];

/** Sizes of a finished site by kind, in the order of `KINDS`; kinds of which there is nothing are left out. */
export function sizeByKind(site: string): Map<string, Size> {
  const sizes = new Map(KINDS.map(([kind]) => [kind, { files: 0, bytes: 0 }]));
  for (const path of filesBelow(site)) {
    const name = path.split(sep).join('/');
    const size = sizes.get(KINDS.find(([, pattern]) => pattern.test(name))![0])!;
    size.files += 1;
    size.bytes += statSync(join(site, path)).size;
  }
  return new Map([...sizes].filter(([, { files }]) => files > 0));
}

/** All kinds together. */
export function wholeSize(sizes: ReadonlyMap<string, Size>): Size {
  const whole = { files: 0, bytes: 0 };
  for (const { files, bytes } of sizes.values()) {
    whole.files += files;
    whole.bytes += bytes;
  }
  return whole;
}
