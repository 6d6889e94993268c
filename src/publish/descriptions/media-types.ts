/** `text/csv; charset=utf-8` → `text/csv`. */
export function bareMediaType(mediaType: string): string {
  return mediaType.replace(/\s*;.*$/, '');
}

/** Address of a media type in IANA's register; null for one that is not registered (`x-…`). */
export function ianaAddress(mediaType: string): string | null {
  const bare = bareMediaType(mediaType);
  return /\/x-/.test(bare) ? null : `https://www.iana.org/assignments/media-types/${bare}`;
}

/** Names of formats as people know them. */
const names: Readonly<Record<string, string>> = {
  ndjson: 'NDJSON',
  parquet: 'Parquet',
  'csv.txt': 'plain CSV',
  stratml: 'StratML',
  sqlite: 'SQLite',
  md: 'Markdown',
};

/** Name of a format for catalogues, which know one CSV: `csv.txt` → `CSV`. */
export function formatLabel(format: string): string {
  return formatName(format === 'csv.txt' ? 'csv' : format);
}

/** Name of a format for people: `csv` → `CSV`. */
export function formatName(format: string): string {
  return names[format] ?? format.toUpperCase();
}
