const byExtension: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
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
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  png: 'image/png',
  rdf: 'application/rdf+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
  svg: 'image/svg+xml; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
};

/** Files that are known by their whole name. */
const byName: Readonly<Record<string, string>> = {
  SHA256SUMS: 'text/plain; charset=utf-8',
};

/** Kinds of JSON that are told by two endings. */
const byEnding: Readonly<Record<string, string>> = {
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
