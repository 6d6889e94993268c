import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What changed in a checkout. */
export interface Changes {
  /** The commit that files are compared with. */
  since: string;
  /** Paths from the project's root with `/`, also of files that are gone or not yet added. */
  files: readonly string[];
}

/**
 * Files that differ from what the branch and its upstream have in common, or from the last commit
 * where the branch has no upstream.
 * @returns null where git is missing or the folder is no checkout
 */
export async function changedFiles(root: string): Promise<Changes | null> {
  const git = async (...given: string[]) =>
    (await promisify(execFile)('git', given, { cwd: root, maxBuffer: 1 << 26 })).stdout;
  try {
    const since = await git('merge-base', 'HEAD', '@{upstream}').catch(() =>
      git('rev-parse', 'HEAD'),
    );
    const tracked = await git(
      'diff',
      '--name-only',
      '--no-renames',
      '--relative',
      '-z',
      since.trim(),
    );
    const added = await git('ls-files', '--others', '--exclude-standard', '-z');
    const files = new Set(`${tracked}${added}`.split('\0').filter((path) => path !== ''));
    return { since: since.trim(), files: [...files].sort() };
  } catch {
    return null;
  }
}
