import type { HostileFile } from './hostile-file.ts';
import { htmlFiles } from './html.ts';
import { openDocuments } from './odt.ts';
import { pdfFiles } from './pdf.ts';
import { textFiles } from './text.ts';
import { wordFiles } from './word.ts';

/** One or more for each format and each way to be too much. */
export const hostileFiles: readonly HostileFile[] = [
  ...wordFiles,
  ...openDocuments,
  ...pdfFiles,
  ...htmlFiles,
  ...textFiles,
];
