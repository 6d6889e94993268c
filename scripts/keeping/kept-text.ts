import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A text that a command before has kept in a file; null where there is none, where it is of another
 * form, and where it is not what was written.
 * @param form names what the text is, and changes with the way it is written
 */
export async function readKept(path: string, form: string): Promise<string | null> {
  const whole = await readFile(path, 'utf8').catch(() => '');
  const end = whole.lastIndexOf('\n') + 1;
  const body = whole.slice(0, end);
  if (!body.startsWith(`${form}\n`) || whole.slice(end) !== checksumOf(body)) return null;
  return body.slice(form.length + 1, -1);
}

/** Keeps a text in a file, whole or not at all. */
export async function writeKept(path: string, form: string, text: string): Promise<void> {
  const body = `${form}\n${text}\n`;
  const unfinished = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, body + checksumOf(body));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
