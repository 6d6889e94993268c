import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs tests with a folder of their own for temporary files, which is gone afterwards with all that they leave there.
 * @param environment of the programs that are started, told the folder as `TMPDIR`
 */
export async function withTemporaryFolder(
  environment: Record<string, string | undefined>,
  run: () => Promise<void>,
): Promise<void> {
  const before = environment['TMPDIR'];
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-tests-'));
  // As the folder around it: tests also start programs as somebody else.
  await chmod(folder, 0o1777);
  environment['TMPDIR'] = folder;
  try {
    await run();
  } finally {
    if (before === undefined) delete environment['TMPDIR'];
    else environment['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
