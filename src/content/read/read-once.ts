import type { ContentFile } from './content-folder.ts';
import { parseFile, type FileReading } from './parse-file.ts';

const readings = new WeakMap<ContentFile, FileReading>();

/**
 * `parseFile`, each file once: drafts and what is published are read from the same files, and so are
 * folders that differ in a few. What it gives is not to be changed.
 */
export function readOnce(file: ContentFile): FileReading {
  const before = readings.get(file);
  if (before !== undefined) return before;
  const reading = parseFile(file);
  readings.set(file, reading);
  return reading;
}

/** Notes what `parseFile` gives of a file, where it was found out elsewhere. */
export function noteReading(file: ContentFile, reading: FileReading): void {
  readings.set(file, reading);
}

/** Whether a file is one that is read, not only passed on. */
export function isRead(file: ContentFile): boolean {
  return file.sha256 === null;
}
