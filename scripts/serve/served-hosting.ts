import { cachingOf, KEEP } from '../../src/publish/hosting/caching.ts';
import { mediaTypeOf } from '../../src/publish/hosting/media-types.ts';
import {
  openDataHeaders,
  securityHeaders,
  transportHeaders,
} from '../../src/publish/hosting/security-headers.ts';
import { filePath } from '../../src/corpus/addresses/file-paths.ts';
import { pagePath } from '../../src/corpus/addresses/page-paths.ts';
import {
  headerAdvice,
  recipeAdvice,
  serverKindOf,
  typeAdvice,
  type Advice,
  type ServerKind,
} from './server-kind.ts';
import { whyUnreachable } from './why-unreachable.ts';

/** Something that a server does not do for the site that it serves. */
export interface HostingFault {
  /** Addresses at which it was seen. */
  urls: readonly string[];
  rule: HostingRule;
  /** What was found. */
  message: Advice;
  /** What to change, in the words of that server. */
  fix: Advice;
}

export type HostingRule =
  | 'reachable'
  | 'type'
  | 'security'
  | 'cors'
  | 'ranges'
  | 'compression'
  | 'caching'
  | 'not-found'
  | 'moved';

export interface ServedHosting {
  server: string | null;
  /** Addresses that were asked. */
  asked: number;
  faults: readonly HostingFault[];
}

/** Files that every site has, one of each kind that no list names. */
const ALWAYS = [
  filePath('icon'),
  filePath('webManifest'),
  filePath('plansFeed'),
  filePath('sitemap'),
  filePath('robots'),
  filePath('openapi'),
  filePath('checksums'),
  filePath('sitePicture'),
  filePath('pageIndex', { file: 'pagefind.js' }),
  filePath('pageIndex', { file: 'wasm.unknown.pagefind' }),
  filePath('searchIndex', { file: 'table.json.gz' }),
];

/** Where nothing is, and never will be. */
const NOWHERE = '/check-served/no-such-page/';

/** Longest time, in seconds, for which what may be withdrawn is kept without asking. */
const FRESH_FOR = 600;

/**
 * Asks a served site, for one file of every kind, whether its server does what belongs to it
 * (`docs/hosting/README.md`), and says what to change in the words of that server. One cause is one fault.
 * @param root address of the site's home page
 * @throws {Error} (message in Chinese) when there is no home page to ask
 */
export async function checkServedHosting(root: string): Promise<ServedHosting> {
  const base = root.endsWith('/') ? root : `${root}/`;
  const at = (path: string) => base + path.slice(1);
  const home = await ask(base);
  if (home === null || home.status !== 200) {
    const why =
      home === null ? `無法連線${await whyUnreachable(base)}` : `的回應狀態是 ${home.status}`;
    throw new Error(`「${base}」${why}。請給本網站首頁的網址。 No home page there.`);
  }
  if (!home.text.includes(filePath('webManifest'))) {
    throw new Error(
      `「${base}」有網頁，但不是這個軟體所做的網站的首頁：可能是伺服器的預設網頁、別的網站，或少了子路徑。 Not the home page of such a site.`,
    );
  }
  const server = home.headers.get('Server');
  const kind = serverKindOf(server);
  const found = new Faults(kind);
  judgeSecurity(home, found);
  judgeCompression(home, found);
  const paths = await onePathOfEachKind(at, base, home.text);
  for (const path of paths) {
    const answer = await ask(at(path));
    if (answer === null || answer.status !== 200) {
      found.add('reachable', path, at(path), {
        message: {
          zh: answer === null ? '無法連線' : `回應狀態 ${answer.status}，應為 200`,
          en: `status ${answer?.status ?? 'none'} instead of 200`,
        },
        fix: recipeAdvice(kind, {
          zh: '檔案沒有全部上傳，或伺服器不認得這種副檔名',
          en: 'not all files were uploaded, or the server does not know this kind',
        }),
      });
      continue;
    }
    judgeType(path, answer, found);
    judgeCors(answer, found);
    judgeCaching(path, answer, found);
    if (/\.(?:css|js)$/.test(path)) judgeCompression(answer, found);
  }
  await judgeRanges(at, found);
  await judgeNotFound(at, found);
  await judgeMoved(at, found);
  return { server, asked: paths.length + 5, faults: found.all() };
}

interface Answer {
  url: string;
  status: number;
  headers: Headers;
  text: string;
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Answer | null> {
  try {
    const answer = await fetch(url, { headers, redirect: 'follow' });
    const isText = /text\/html|json|text\/plain/.test(answer.headers.get('Content-Type') ?? '');
    const isShown = isText || url.endsWith('SHA256SUMS');
    const text = isShown ? await answer.text() : '';
    if (!isShown) await answer.body?.cancel();
    return { url, status: answer.status, headers: answer.headers, text };
  } catch {
    return null;
  }
}

/** Faults by cause: what is the same of many files is told once. */
class Faults {
  readonly kind: ServerKind;
  readonly #byCause = new Map<string, HostingFault & { urls: string[] }>();

  constructor(kind: ServerKind) {
    this.kind = kind;
  }

  add(
    rule: HostingRule,
    cause: string,
    url: string,
    { message, fix }: Pick<HostingFault, 'message' | 'fix'>,
  ): void {
    const key = `${rule} ${cause}`;
    const before = this.#byCause.get(key);
    if (before === undefined) this.#byCause.set(key, { urls: [url], rule, message, fix });
    else before.urls.push(url);
  }

  all(): HostingFault[] {
    return [...this.#byCause.values()];
  }
}

/**
 * Paths of one file of each kind: those that every site has, and those that its lists and pages name.
 * Kinds are told by the endings of names.
 */
async function onePathOfEachKind(
  at: (path: string) => string,
  base: string,
  home: string,
): Promise<string[]> {
  const paths = new Map<string, string>();
  const add = (path: string) => {
    const key = `${mediaTypeOf(path)} ${/\.[^./]+$/.exec(path)?.[0] ?? path} ${cachingOf(path)}`;
    if (!paths.has(key)) paths.set(key, path);
  };
  for (const path of ALWAYS) add(path);
  const sums = await ask(at(filePath('checksums')));
  const folder = filePath('checksums').replace(/[^/]+$/, '');
  for (const [, name = ''] of (sums?.text ?? '').matchAll(/^[0-9a-f]{64} [ *](.+)$/gm)) {
    add(folder + name);
  }
  const basePath = new URL(base).pathname;
  for (const html of [home, await planPage(at)]) {
    for (const [, written = ''] of html.matchAll(
      /<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g,
    )) {
      const { origin, pathname } = new URL(written.replaceAll('&amp;', '&'), base);
      const isHere = origin === new URL(base).origin && pathname.startsWith(basePath);
      if (isHere && !pathname.endsWith('/')) add(`/${pathname.slice(basePath.length)}`);
    }
  }
  return [...paths.values()];
}

/** The page of a plan, which leads to calendars and sources; empty where there is no plan. */
async function planPage(at: (path: string) => string): Promise<string> {
  const plans = await rowsOf(at(filePath('dataset', { dataset: 'plans', format: 'json' })));
  const [first] = plans;
  const [, institution_id, plan] =
    /\/plans\/([^/]+)\/([^/]+)\/$/.exec(typeof first?.['url'] === 'string' ? first['url'] : '') ??
    [];
  if (institution_id === undefined || plan === undefined) return '';
  return (await ask(at(pagePath('plan', { institution_id, plan }))))?.text ?? '';
}

async function rowsOf(url: string): Promise<Record<string, unknown>[]> {
  try {
    return JSON.parse((await ask(url))?.text ?? '[]') as Record<string, unknown>[];
  } catch {
    return [];
  }
}

function judgeSecurity(home: Answer, found: Faults): void {
  const isSecure = home.url.startsWith('https:');
  const wanted = { ...securityHeaders, ...(isSecure ? transportHeaders : {}) };
  for (const [name, value] of Object.entries(wanted)) {
    const sent = home.headers.get(name);
    const wrong = sent === null ? '沒有送出' : securityFault(name, sent);
    if (wrong === null) continue;
    found.add('security', name, home.url, {
      message: { zh: `${name}：${wrong}`, en: `${name}: ${sent ?? 'not sent'}` },
      fix: headerAdvice(found.kind, name, value),
    });
  }
  if (!isSecure && !/^(?:localhost|127\.|\[::1\])/.test(new URL(home.url).host)) {
    found.add('security', 'https', home.url, {
      message: { zh: '網站沒有以 HTTPS 提供', en: 'served without HTTPS' },
      fix: recipeAdvice(found.kind, {
        zh: '為網域申請憑證，HTTP 一律轉到 HTTPS',
        en: 'get a certificate, and lead from HTTP to HTTPS',
      }),
    });
  }
}

/** What is wrong with a header field that is sent; null where it does what it should. */
function securityFault(name: string, sent: string): string | null {
  if (name === 'Content-Security-Policy') {
    const unsafe = /'unsafe-(?:inline|eval)'/.exec(sent);
    if (unsafe !== null) return `含有 ${unsafe[0]}`;
    if (!/frame-ancestors/.test(sent)) return '缺 frame-ancestors';
    return sent.includes("'wasm-unsafe-eval'") ? null : "缺 'wasm-unsafe-eval'，搜尋不能用";
  }
  if (name === 'X-Content-Type-Options') return sent === 'nosniff' ? null : `送出「${sent}」`;
  if (name === 'Referrer-Policy') {
    return /unsafe-url|no-referrer-when-downgrade/.test(sent) ? `送出「${sent}」` : null;
  }
  if (name === 'Strict-Transport-Security') {
    const [, seconds = '0'] = /max-age=(\d+)/.exec(sent) ?? [];
    return Number(seconds) >= 15_552_000 ? null : `送出「${sent}」，不到半年`;
  }
  return null;
}

function judgeType(path: string, answer: Answer, found: Faults): void {
  const wanted = mediaTypeOf(path);
  const sent = answer.headers.get('Content-Type');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isSameType(wanted, sent)) return;
  found.add('type', /\.[^.]+$/.exec(name)?.[0] ?? name, answer.url, {
    message: {
      zh: `種類是「${sent ?? '沒有寫'}」，應為「${wanted}」`,
      en: `type is ${sent ?? 'not sent'}, should be ${wanted}`,
    },
    fix: typeAdvice(found.kind, name, wanted),
  });
}

/** Whether a type says what the wanted one says: kind and charset; older names of a kind count. */
function isSameType(wanted: string, sent: string | null): boolean {
  const parts = (type: string) =>
    type
      .toLowerCase()
      .replaceAll('"', '')
      .split(/\s*;\s*/);
  const [kind = '', ...rest] = parts(wanted);
  const [sentKind = '', ...sentRest] = parts(sent ?? '');
  const names = [kind, ...(synonyms[kind] ?? [])];
  const charset = rest.find((part) => part.startsWith('charset='));
  // JSON is UTF-8 by definition, and XML says so itself.
  const needsCharset = charset !== undefined && !/json|xml/.test(kind);
  return names.includes(sentKind) && (!needsCharset || sentRest.includes(charset));
}

const synonyms: Readonly<Record<string, readonly string[]>> = {
  'application/octet-stream': ['application/wasm', 'application/gzip', 'application/x-gzip'],
  'application/gzip': ['application/x-gzip', 'application/octet-stream'],
  'application/xml': ['text/xml', 'application/rss+xml', 'application/atom+xml'],
  'application/vnd.sqlite3': ['application/x-sqlite3'],
  'image/vnd.microsoft.icon': ['image/x-icon'],
  'text/javascript': ['application/javascript'],
  // Where a server tells kinds by the last ending alone.
  'application/csvm+json': ['application/json'],
  'application/schema+json': ['application/json'],
};

function judgeCors(answer: Answer, found: Faults): void {
  const [[name = '', value = ''] = []] = Object.entries(openDataHeaders);
  const sent = answer.headers.get(name);
  if (sent === value) return;
  found.add('cors', name, answer.url, {
    message: {
      zh: `別的網頁讀不到這個檔案：${name} ${sent === null ? '沒有送出' : `是「${sent}」`}`,
      en: `other web pages cannot read it: ${name} is ${sent ?? 'not sent'}`,
    },
    fix: headerAdvice(found.kind, name, value),
  });
}

function judgeCaching(path: string, answer: Answer, found: Faults): void {
  const wanted = cachingOf(path);
  const sent = answer.headers.get('Cache-Control') ?? '';
  const [, seconds = null] = /(?:^|[\s,])max-age=(\d+)/.exec(sent) ?? [];
  const isAsked = /no-cache|no-store/.test(sent);
  if (wanted === KEEP) {
    if (!isAsked && Number(seconds ?? 0) >= 2_592_000) return;
  } else if (isAsked || (seconds !== null && Number(seconds) <= FRESH_FOR)) {
    return;
  }
  const isLong = wanted === KEEP;
  found.add('caching', wanted, answer.url, {
    message: isLong
      ? {
          zh: `名稱隨內容而變，可以一直用，Cache-Control 卻${sent === '' ? '沒有送出' : `是「${sent}」`}`,
          en: `may be kept for ever, but Cache-Control is ${sent === '' ? 'not sent' : sent}`,
        }
      : {
          zh: `更正或撤下之後，訪客可能還看到舊的：Cache-Control ${sent === '' ? '沒有送出' : `是「${sent}」`}`,
          en: `visitors may go on seeing what was corrected or withdrawn: Cache-Control is ${sent === '' ? 'not sent' : sent}`,
        },
    fix: isLong
      ? recipeAdvice(found.kind, {
          zh: `只對名稱隨內容而變的檔案（_astro/ 等）送出 Cache-Control: ${wanted}`,
          en: `send Cache-Control: ${wanted} for files whose name changes with them (_astro/ …) alone`,
        })
      : headerAdvice(found.kind, 'Cache-Control', wanted),
  });
}

function judgeCompression(answer: Answer, found: Faults): void {
  if (/gzip|br|zstd/.test(answer.headers.get('Content-Encoding') ?? '')) return;
  if (Number(answer.headers.get('Content-Length') ?? Infinity) < 1500) return;
  found.add('compression', 'text', answer.url, {
    message: { zh: '沒有壓縮', en: 'not compressed' },
    fix: recipeAdvice(found.kind, {
      zh: '開啟文字類檔案的 gzip 或 brotli 壓縮',
      en: 'compress text with gzip or brotli',
    }),
  });
}

async function judgeRanges(at: (path: string) => string, found: Faults): Promise<void> {
  const url = at(filePath('dataset', { dataset: 'measures', format: 'parquet' }));
  const answer = await ask(url, { Range: 'bytes=0-3' });
  if (answer === null || answer.status === 206 || answer.status === 404) return;
  found.add('ranges', 'ranges', url, {
    message: {
      zh: `要求前 4 個位元組，回應狀態 ${answer.status}，應為 206：大檔案無法分段讀取`,
      en: `asked for 4 bytes, answered with ${answer.status} instead of 206`,
    },
    fix: recipeAdvice(found.kind, { zh: '開啟 Range 請求', en: 'allow range requests' }),
  });
}

async function judgeNotFound(at: (path: string) => string, found: Faults): Promise<void> {
  const answer = await ask(at(NOWHERE));
  const isOwn = answer !== null && answer.text.includes('id="moved"');
  if (answer?.status === 404 && isOwn) return;
  const lines: Partial<Record<ServerKind, string>> = {
    nginx: 'error_page 404 /404.html;',
    apache: 'ErrorDocument 404 /404.html',
    iis: '<error statusCode="404" path="404.html" responseMode="File" />',
  };
  const line = lines[found.kind];
  found.add('not-found', 'not-found', at(NOWHERE), {
    message: {
      zh: `找不到的網址：狀態 ${answer?.status ?? '無'}，${isOwn ? '' : '不是'}網站自己的 404 網頁`,
      en: `an address that is not there: status ${answer?.status ?? 'none'}, ${isOwn ? 'with' : 'without'} the site's own page`,
    },
    fix:
      line === undefined
        ? recipeAdvice(found.kind, {
            zh: '找不到時以狀態 404 送出 404.html',
            en: 'send 404.html with status 404',
          })
        : { zh: `加上：${line}`, en: `add: ${line}` },
  });
}

/** A data address that once was goes on serving data, and one beside pages leads to it. */
async function judgeMoved(at: (path: string) => string, found: Faults): Promise<void> {
  const [first] = await rowsOf(
    at(filePath('dataset', { dataset: 'institutions', format: 'json' })),
  );
  const institution_id = first?.['institution_id'];
  if (typeof institution_id !== 'string') return;
  const former = [
    filePath('institutionDataset', { institution_id, dataset: 'measures', format: 'ods' }),
    `${pagePath('institution', { institution_id })}index.json`,
  ];
  for (const path of former) {
    const answer = await ask(at(path));
    if (answer?.status === 200 && isSameType(mediaTypeOf(path), answer.headers.get('Content-Type')))
      continue;
    found.add('moved', 'moved', at(path), {
      message: {
        zh: `搬走的網址沒有帶到現在的檔案（狀態 ${answer?.status ?? '無'}）`,
        en: `an address that went does not lead to what took its place (status ${answer?.status ?? 'none'})`,
      },
      fix: recipeAdvice(found.kind, {
        zh: '加上搬走網址的規則',
        en: 'add the rules for addresses that went',
      }),
    });
  }
}
