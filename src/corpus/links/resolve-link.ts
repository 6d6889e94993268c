import type { ContentView } from '../../content/read/content-view.ts';
import type { WhyUnknown } from '../../content/read/found.ts';
import { splitLanguage } from '../addresses/page-paths.ts';
import { anchorsOf, type PageAnchors } from './page-anchors.ts';
import { readAddress, type RefusedBecause } from './read-address.ts';
import { findTarget } from './site-targets.ts';

/** Where a link leads. */
export type Resolved =
  | { is: 'elsewhere' }
  | { is: 'refused'; why: RefusedBecause }
  /** There is no such page or file; `path` as it was looked for. */
  | { is: 'absent'; path: string }
  /** The page is there and has no such place; `anchors` are those that it has. */
  | { is: 'no-anchor'; path: string; anchor: string; anchors: PageAnchors }
  /** It cannot be told what stands there, if anything; `why` as far as it is known. */
  | { is: 'unknown'; why: WhyUnknown; path: string }
  | Resource;

/** A page or file of the site. */
export interface Resource {
  is: 'page' | 'file';
  /** From the site's root, encoded, with query and anchor. */
  address: string;
  /** Whether the language stands in the address, so that it is not that of the page around it. */
  hasLanguage: boolean;
}

/**
 * Resolves an address written in a text. Check and pages ask the same.
 * @param page path of the page that the text stands on, from the site's root
 */
export function resolveLink(address: string, page: string, content: ContentView): Resolved {
  const read = readAddress(address, page);
  if (read.is !== 'here') return read;
  const { path } = splitLanguage(read.path);
  const hasLanguage = path !== read.path;
  const target = findTarget(path, content);
  if (target.is === 'unknown') return { is: 'unknown', why: target.why, path: read.path };
  if (target.is === 'absent' || (target.is === 'file' && hasLanguage)) {
    return { is: 'absent', path: read.path };
  }
  const { anchor } = read;
  if (anchor !== null && target.is === 'page') {
    const anchors = anchorsOf(target, content);
    if (anchors !== null && !anchors.all.includes(anchor)) {
      return { is: 'no-anchor', path: target.path, anchor, anchors };
    }
  }
  const base = hasLanguage ? read.path.slice(0, read.path.length - path.length) : '';
  const hash = anchor === null ? '' : `#${encodeURIComponent(anchor)}`;
  return {
    is: target.is,
    address: base + target.path + read.query + hash,
    hasLanguage,
  };
}

/** Addresses of the site in one interface language, base path included. */
export interface SiteAddresses {
  page: (path: string) => string;
  file: (path: string) => string;
}

/** What a resolved link becomes on a page; null = its words lead nowhere. */
export function hrefOf(link: Resolved, written: string, site: SiteAddresses): string | null {
  if (link.is === 'elsewhere') return written;
  if (link.is === 'page' && !link.hasLanguage) return site.page(link.address);
  return link.is === 'page' || link.is === 'file' ? site.file(link.address) : null;
}
