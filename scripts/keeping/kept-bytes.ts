import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Hexadecimal digits of the checksum at the end of a file. */
const SUM = 64;

/**
 * Bytes that a command before has kept in a file; null where there is none, where it is of another
 * form, and where it is not what was written.
 * @param form names what the bytes are, and changes with the way they are written
 */
export async function readKeptBytes(path: string, form: string): Promise<Buffer | null> {
  const whole = await readFile(path).catch(() => Buffer.alloc(0));
  const head = Buffer.from(`${form}\n`);
  const end = whole.length - SUM;
  const body = whole.subarray(0, Math.max(0, end));
  if (body.length <= head.length || !body.subarray(0, head.length).equals(head)) return null;
  if (whole.toString('latin1', end) !== checksumOf(body)) return null;
  return body.subarray(head.length, -1);
}

/** Keeps bytes in a file, whole or not at all. */
export async function writeKeptBytes(path: string, form: string, bytes: Uint8Array): Promise<void> {
  const body = Buffer.concat([Buffer.from(`${form}\n`), bytes, Buffer.from('\n')]);
  // In containers that share a disk, ids of processes are alike.
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, [body, checksumOf(body)]);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
