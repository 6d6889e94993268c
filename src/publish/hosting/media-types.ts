/** By the last ending of a name, in lower case. */
export const byExtension: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  gz: 'application/gzip',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pagefind: 'application/octet-stream',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  // Parts of the index of pages, packed.
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rdf: 'application/rdf+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
  svg: 'image/svg+xml; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
};

/** Files that are known by their whole name. */
export const byName: Readonly<Record<string, string>> = {
  SHA256SUMS: 'text/plain; charset=utf-8',
};

/** Kinds of JSON that are told by two endings. */
export const byEnding: Readonly<Record<string, string>> = {
  '.csv-metadata.json': 'application/csvm+json; charset=utf-8',
  '.csvw.json': 'application/csvm+json; charset=utf-8',
  '.schema.json': 'application/schema+json; charset=utf-8',
};

/**
 * Media type (IANA) of a file by the end of its name, with charset where it is text;
 * `application/octet-stream` where it is not known.
 */
export function mediaTypeOf(name: string): string {
  const whole = byName[name.slice(name.lastIndexOf('/') + 1)];
  if (whole !== undefined) return whole;
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const [, special] = Object.entries(byEnding).find(([ending]) => name.endsWith(ending)) ?? [];
  return special ?? byExtension[extension] ?? 'application/octet-stream';
}

/**
 * Media types, as `mediaTypeOf` gives them, that servers send packed where a browser can unpack: text.
 * What is packed already, and what is read in parts, is sent as it is.
 */
export const packedTypes: readonly string[] = [
  ...new Set(
    [...Object.values(byExtension), ...Object.values(byEnding)].filter((type) =>
      type.includes('charset='),
    ),
  ),
];
