import { readKeptBytes, writeKeptBytes } from './kept-bytes.ts';

/**
 * A text that a command before has kept in a file; null where there is none, where it is of another
 * form, and where it is not what was written.
 * @param form names what the text is, and changes with the way it is written
 */
export async function readKept(path: string, form: string): Promise<string | null> {
  return (await readKeptBytes(path, form))?.toString('utf8') ?? null;
}

/** Keeps a text in a file, whole or not at all. */
export async function writeKept(path: string, form: string, text: string): Promise<void> {
  await writeKeptBytes(path, form, Buffer.from(text));
}
