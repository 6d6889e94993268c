import { PICTURE_STYLE_HASH } from '../pictures/picture-style.ts';
import { mediaTypeOf } from './media-types.ts';
import { filePath, filePatterns } from '../../corpus/addresses/file-paths.ts';
import { KEEP } from './caching.ts';

// No inline script or style anywhere. WebAssembly is the search engine.
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/**
 * The Content-Security-Policy that pages carry in a `<meta>`, for hosts that set no header.
 * `frame-ancestors` is left out, for browsers accept it in the header only.
 */
export const policyOfPages = directives.join('; ');

/** Pages need no style of their own; pictures that stand alone have one, the same in all. */
const policyOfAnswers = policyOfPages.replace(
  "style-src 'self'",
  `style-src 'self' '${PICTURE_STYLE_HASH}'`,
);

/** Header fields of every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${policyOfAnswers}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Any web page may read what is published here: datasets, calendars, feeds, the sources of plans, and pages
 * with the data in them. Nothing here depends on who asks.
 */
export const openDataHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  // Else a page that reads a file in parts does not learn how long it is, nor where it is described.
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Range, ETag, Link',
};

/** For a year, browsers ask for this site by HTTPS alone. Where it is served by HTTP they pass over it. */
export const transportHeaders: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};

/** What servers are told to send with every answer. */
export const allHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  ...transportHeaders,
  ...openDataHeaders,
};

/** Header fields of every answer of the project's own server, which serves by HTTP alone. */
export const headersOfAnswers: Readonly<Record<string, string>> = {
  ...securityHeaders,
  ...openDataHeaders,
};

/**
 * The same as a file `_headers`, which static hosts (Netlify, Cloudflare Pages) read from the
 * site's root; for others it is the recipe to copy.
 * @param basePath begins and ends with a slash
 */
export function renderHeadersFile(basePath: string): string {
  const block = (pattern: string, headers: Readonly<Record<string, string>>) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  // Hosts know types by endings, and this name has none.
  const checksums = { 'Content-Type': mediaTypeOf('SHA256SUMS') };
  return (
    [
      block(`${basePath}*`, allHeaders),
      ...['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'].map((folder) =>
        block(basePath + folder, { 'Cache-Control': KEEP }),
      ),
      block(basePath + filePath('checksums').slice(1), checksums),
      block(basePath + filePatterns.institutionChecksums.slice(1), checksums),
    ].join('\n\n') + '\n'
  );
}
