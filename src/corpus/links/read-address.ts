import { isOnOwnNetwork } from '../../content/own-network.ts';

/** An address in a text, as far as it can be understood without looking at the site. */
export type ReadAddress =
  /** Elsewhere: `https:`, `mailto:`, `tel:`. */
  | { is: 'elsewhere' }
  /** On this site: path from the site's root, decoded; query and anchor as they are used in a page. */
  | { is: 'here'; path: string; query: string; anchor: string | null }
  /** Of no use on any page. */
  | { is: 'refused'; why: RefusedBecause };

/** Why an address can lead nowhere. */
export type RefusedBecause = 'empty' | 'scheme' | 'no-scheme' | 'own-network' | 'malformed';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** What no address holds as it is, and what browsers pass over in `java script:`. */
const INVISIBLE = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff\\]/;

/**
 * Reads an address as it is written in a text.
 * @param page path of the page that it stands on, from the site's root, e.g. `/plans/ntl/101/`
 */
export function readAddress(address: string, page: string): ReadAddress {
  if (address.trim() === '') return { is: 'refused', why: 'empty' };
  const scheme = SCHEME.exec(address.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined) return elsewhere(scheme, address);
  if (/^[/\\]{2}/.test(address)) return { is: 'refused', why: 'no-scheme' };
  if (INVISIBLE.test(address)) return { is: 'refused', why: 'malformed' };
  const url = URL.parse(address, `https://site.example${page}`);
  const path = url && decoded(url.pathname);
  const anchor = url && decoded(url.hash.slice(1));
  if (url === null || path === null || anchor === null) return { is: 'refused', why: 'malformed' };
  return { is: 'here', path, query: url.search, anchor: anchor === '' ? null : anchor };
}

function elsewhere(scheme: string, address: string): ReadAddress {
  const isRight = {
    http: isWebAddress,
    https: isWebAddress,
    mailto: (each: string) => /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?\S*)?$/i.test(each),
    tel: (each: string) => /^tel:\+?[\d().-]+(?:;\S*)?$/i.test(each),
  };
  if (!Object.hasOwn(isRight, scheme)) return { is: 'refused', why: 'scheme' };
  if (!INVISIBLE.test(address) && isOnOwnNetwork(address)) {
    return { is: 'refused', why: 'own-network' };
  }
  return isRight[scheme as keyof typeof isRight](address)
    ? { is: 'elsewhere' }
    : { is: 'refused', why: 'malformed' };
}

function isWebAddress(address: string): boolean {
  if (INVISIBLE.test(address) || !/^https?:\/\/[^/]/i.test(address)) return false;
  const host = URL.parse(address)?.hostname ?? '';
  return /[^.]\.[^.]/.test(host) || host.startsWith('[');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
