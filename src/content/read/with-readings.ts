import type { ContentFile, ContentFolder } from './content-folder.ts';
import type { FileReading } from './parse-file.ts';
import { isRead, noteReading, readOnce } from './read-once.ts';

/**
 * A content file together with what was read of it, for another process: that has not to read it
 * again, which takes ten times as long as to be told.
 */
export interface FileWithReading {
  file: ContentFile;
  /** Null for a file that is only passed on, or has to be read again. */
  reading: FileReading | null;
}

export function withReading(file: ContentFile): FileWithReading {
  return { file, reading: isRead(file) && isReadWhole(file) ? readOnce(file) : null };
}

/** Whether nothing of a file was left out for its faults. What was leads back to the file by functions, which can be neither told nor kept. */
export function isReadWhole(file: ContentFile): boolean {
  return (readOnce(file).read?.part ?? null) === null;
}

/** The file, of which it is noted what was read of it. */
export function fileOf({ file, reading }: FileWithReading): ContentFile {
  if (reading !== null) noteReading(file, reading);
  return file;
}

/** A content folder together with what was read of its files. */
export interface FolderWithReadings extends Omit<ContentFolder, 'files'> {
  files: readonly FileWithReading[];
}

export function withReadings(folder: ContentFolder): FolderWithReadings {
  return { ...folder, files: Array.from(folder.files.values(), withReading) };
}

/** The folder, of which it is noted what was read of its files. */
export function folderOf(folder: FolderWithReadings): ContentFolder {
  const files = folder.files.map(fileOf);
  return { ...folder, files: new Map(files.map((file) => [file.path, file])) };
}
