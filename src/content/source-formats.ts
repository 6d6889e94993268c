const mediaTypes = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  other: 'application/octet-stream',
} as const;

/** Formats that a plan's source comes in, by file ending; `other` = any ending not listed. */
export type SourceFormat = keyof typeof mediaTypes;

/** Format and media type of a source, told by the ending of its file name. */
export function sourceFormat(file: string): { format: SourceFormat; mediaType: string } {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(mediaTypes, ending) ? (ending as SourceFormat) : 'other';
  return { format, mediaType: mediaTypes[format] };
}
