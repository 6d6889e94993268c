import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Text of a file that may be anybody's; null where there is none, or no plain file: a link leads
 * elsewhere, a pipe would be waited for, and a device has no end.
 */
export async function readPlainFile(path: string): Promise<string | null> {
  // Windows has neither of the two, nor such files.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags).catch(() => null);
  if (handle === null) return null;
  try {
    return (await handle.stat()).isFile() ? await handle.readFile('utf8') : null;
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}
