import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Whether the Pagefind program of this machine can index the site.
 *
 * The npm package has one native program a platform, and they are not always of one version: where
 * the registry lacks the newest, package.json names an older one in `overrides`.
 */

/**
 * The oldest version that was tried. Older than 1.6.0 it cuts Chinese into other words than browsers
 * do; the index of this site holds tokens and no words (`src/search/pages/page-tokens.ts`), with
 * which 1.5.2 finds the same pages.
 */
const OLDEST = [1, 5, 2] as const;

const REMEDY =
  '請在 Linux 上建置（Windows 可用 WSL，其他系統可用容器），' +
  '或將 PAGEFIND_EXTENDED_BINARY_PATH 設為 1.6.0 以上之 pagefind_extended 執行檔的路徑' +
  '（https://github.com/Pagefind/pagefind/releases）。';

/**
 * Why this Pagefind must not be used, or null when the search it makes is right.
 * @param version of the native program, e.g. `1.6.0`; null = it is missing or does not run
 */
export function refusePagefind(version: string | null): string | null {
  if (version === null) {
    return `這部電腦沒有可執行的 Pagefind 程式，無法建立搜尋索引。${REMEDY} Pagefind does not run here.`;
  }
  if (isOlder(version, OLDEST)) {
    return `Pagefind ${version} 太舊，無法正確索引中文。${REMEDY} Pagefind is too old to index Chinese.`;
  }
  return null;
}

function isOlder(version: string, [major, minor, patch]: readonly [number, number, number]) {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
  if (found === undefined) return true;
  const [a = 0, b = 0, c = 0] = found;
  return a !== major ? a < major : b !== minor ? b < minor : c < patch;
}

/** Version of the native program that Pagefind would run, e.g. `1.6.0`; null when there is none. */
export async function readPagefindVersion(): Promise<string | null> {
  try {
    // The package's own search for its program: platform, architecture, *_BINARY_PATH.
    const library = new URL('./resolveBinary.js', import.meta.resolve('pagefind'));
    const { resolveBinaryPath } = (await import(library.href)) as {
      resolveBinaryPath: (names: string[]) => string;
    };
    const program = resolveBinaryPath(['pagefind_extended', 'pagefind']);
    const { stdout } = await promisify(execFile)(program, ['--version']);
    return /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}
