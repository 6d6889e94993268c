import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Settings } from '../../src/corpus/settings.ts';

/**
 * Settings as the environment gives them, with the defaults that README.md states.
 * @param environment e.g. `process.env`; relative paths count from `workingDirectory`.
 * @throws {Error} (message in Chinese) when SITE_URL, BASE_PATH, AS_OF, CACHE or PROCESSES cannot be used.
 */
export function readSettings(
  environment: Record<string, string | undefined>,
  workingDirectory: string,
): Settings {
  const siteUrl = (environment['SITE_URL'] || 'http://localhost:4321').replace(/\/+$/, '');
  if (!isWebOrigin(siteUrl)) {
    throw new Error(
      `SITE_URL 為「${siteUrl}」，須為不含路徑的完整網址，例如 https://plans.example.org（子路徑請寫在 BASE_PATH）` +
        '；網域由英文字母、數字、「-」與「.」組成。 SITE_URL is an address without a path, such as https://plans.example.org.',
    );
  }
  const asOf = environment['AS_OF'] || null;
  if (asOf !== null && !isRealDay(asOf)) {
    throw new Error(`AS_OF 為「${asOf}」，須為西元日期 YYYY-MM-DD，例如 2026-11-20`);
  }
  const cache = environment['CACHE'] || 'on';
  if (cache !== 'on' && cache !== 'off') {
    throw new Error(
      `CACHE 為「${cache}」，須為 on（沿用前次建置所留，預設）或 off（全部重做）。 CACHE is on or off.`,
    );
  }
  const processes = Number(environment['PROCESSES'] || availableParallelism());
  if (!Number.isInteger(processes) || processes < 1) {
    throw new Error(
      `PROCESSES 為「${environment['PROCESSES']}」，須為 1 以上的整數，不寫時依處理器的核心數。 PROCESSES is a whole number, 1 or more.`,
    );
  }
  const inner = (environment['BASE_PATH'] || '/').replace(/^\/+|\/+$/g, '');
  if (!isPathOfAddress(inner)) {
    throw new Error(
      `BASE_PATH 為「${environment['BASE_PATH']}」，須為網址裡的路徑，各段用英文字母、數字、「-」、「_」、「.」、「~」，例如 /plans/` +
        (/^[A-Za-z]:/.test(inner)
          ? '。Git Bash 會把 /plans/ 改成這台電腦的資料夾，請寫不帶斜線的 BASE_PATH=plans'
          : '') +
        '。 BASE_PATH is a path of an address, such as /plans/.',
    );
  }
  return {
    contentDir: resolve(workingDirectory, environment['CONTENT_DIR'] || 'content'),
    outDir: resolve(workingDirectory, environment['OUT_DIR'] || 'dist'),
    siteUrl,
    basePath: inner === '' ? '/' : `/${inner}/`,
    asOf,
    previousBuild: environment['PREVIOUS_BUILD']
      ? resolve(workingDirectory, environment['PREVIOUS_BUILD'])
      : null,
    cache: cache === 'on',
    processes,
  };
}

/**
 * Scheme, host and port of a web site and nothing else. Hosts of other signs are passed through by URL
 * parsers (WHATWG), and named by no name server (RFC 1123): `plans,example.org`.
 */
function isWebOrigin(siteUrl: string): boolean {
  if (!/^https?:\/\/[^/\s?#@]+$/.test(siteUrl) || !URL.canParse(siteUrl)) return false;
  const { hostname } = new URL(siteUrl);
  return /^\[[\d:a-f.]+\]$/.test(hostname) || isHostName(hostname);
}

function isHostName(hostname: string): boolean {
  return hostname.split('.').every((label) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(label));
}

/** Nothing that an address would hold in another form (RFC 3986, unreserved), and no step upwards. */
function isPathOfAddress(inner: string): boolean {
  return inner === '' || inner.split('/').every((part) => /^(?!\.+$)[\w.~-]+$/.test(part));
}

function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
