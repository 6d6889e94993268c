import { stat } from 'node:fs/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import { server as createServer } from '@hapi/hapi';
import type { Request, ResponseToolkit, Server } from '@hapi/hapi';
import inert from '@hapi/inert';
import { cachingOf } from '../../src/publish/hosting/caching.ts';
import { describedByHeader } from '../../src/publish/hosting/described-by.ts';
import { mediaTypeOf } from '../../src/publish/hosting/media-types.ts';
import { headersOfAnswers } from '../../src/publish/hosting/security-headers.ts';
import { isDataFile } from '../../src/corpus/addresses/file-paths.ts';
import { movedFile } from '../../src/corpus/addresses/moved-files.ts';
import { movedTo } from '../../src/corpus/addresses/moved-pages.ts';
import { pageAddress, splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { findErrorPage, findInSite, sitePathOf, type Found } from './site-folder.ts';

export interface StaticServerOptions {
  /** Folder of the built site, or a link to it. */
  directory: string;
  /** Address below which the site stands: begins and ends with a slash. */
  basePath: string;
  /** 0 = any free port. */
  port: number;
}

export interface RunningServer {
  port: number;
  /** Address of the home page, e.g. `http://localhost:4321/`. */
  url: string;
  /** Answers what was asked, for a second at most, and ends all connections. */
  close(): Promise<void>;
}

/** The port is taken; the message says by whom to look and what to do. */
export class PortInUseError extends Error {
  constructor(port: number) {
    super(
      `連接埠 ${port} 已有其他程式使用。請先結束該程式，或用環境變數指定另一個，例如 PORT=${port + 1}。` +
        ` Port ${port} is in use; end that program, or set another in the environment, such as PORT=${port + 1}.`,
    );
    this.name = 'PortInUseError';
  }
}

/** Milliseconds that answers under way are given when the server closes. */
const GRACE = 1000;

/**
 * Serves a built site as a plain host would, with the headers of `security-headers.ts`:
 * GET and HEAD, `index.html` of folders, a slash added to a folder's address, `404.html`, pages
 * compressed on the way, parts of files, and an ETag that is made of the bytes, so that a rebuilt
 * file that did not change is not sent again.
 * Only this machine can reach it.
 * @throws {PortInUseError}
 */
export async function startStaticServer(options: StaticServerOptions): Promise<RunningServer> {
  const servers = [await listen(options, '127.0.0.1', options.port)];
  const port = Number(servers[0]!.info.port);
  const close = async () => {
    await Promise.all(servers.map((server) => server.stop({ timeout: GRACE })));
  };
  try {
    // Some programs take `localhost` for the one, some for the other.
    servers.push(await listen(options, '::1', port));
  } catch (error) {
    if (error instanceof PortInUseError) {
      await close();
      throw error;
    }
  }
  return { port, url: `http://localhost:${port}${options.basePath}`, close };
}

/** @throws {PortInUseError} */
export async function assertPortIsFree(port: number): Promise<void> {
  const server = await startStaticServer({ directory: '.', basePath: '/', port });
  await server.close();
}

async function listen(options: StaticServerOptions, host: string, port: number): Promise<Server> {
  const server = createServer({
    host,
    port,
    routes: {
      // Cookies of whatever else was served at localhost.
      state: { parse: false, failAction: 'ignore' },
      response: { emptyStatusCode: 200 },
    },
  });
  server.encoder('br', () =>
    // The strongest is far too slow to be done on the way.
    createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  );
  await server.register(inert);
  server.ext('onRequest', (request, h) => {
    setHeaders(options, request);
    ignoreOddRange(request);
    return h.continue;
  });
  server.route({
    method: 'GET',
    path: '/{path*}',
    handler: (request, h) => answer(options, request, h),
  });
  server.route({
    method: '*',
    path: '/{path*}',
    options: { payload: { output: 'stream', parse: false } },
    handler: (_, h) =>
      h.response('405\n').code(405).type('text/plain').header('Allow', 'GET, HEAD'),
  });
  server.ext('onPreResponse', (request, h) => {
    const { response } = request;
    const isMissing = 'isBoom' in response && [400, 403, 404].includes(response.output.statusCode);
    // Looked for once more, for the site may have been replaced between finding and opening.
    if (isMissing) return answer(options, request, h);
    if (!('isBoom' in response)) spellOutTags(request, response.headers['etag']);
    return h.continue;
  });
  try {
    await server.start();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortInUseError(port) : error;
  }
  return server;
}

/** On the answer itself, so that errors which the server finds by itself carry them too. */
function setHeaders({ basePath }: StaticServerOptions, request: Request): void {
  const path = sitePathOf(request.path, basePath);
  for (const [name, value] of Object.entries(headersOfAnswers))
    request.raw.res.setHeader(name, value);
  // Compressed, a dataset would not have the size that its description announces, nor parts; its page is a page.
  const isFileOfData = path !== null && isDataFile(path) && !path.endsWith('/');
  if (isFileOfData) request.info.acceptEncoding = 'identity';
}

/**
 * The library refuses with 416 what is no range of bytes, and gives parts to HEAD; both have to be
 * answered as if no part were asked for (RFC 9110, 14.2).
 */
function ignoreOddRange({ method, headers }: Request): void {
  const part = String.raw`\s*(?:\d+-\d*|-\d+)\s*`;
  const isRange = new RegExp(`^bytes=${part}(?:,${part})*$`, 'i').test(String(headers['range']));
  if (method !== 'get' || !isRange) delete headers['range'];
}

/**
 * Of a file that is shorter than the end which is asked for, that is the whole (RFC 9110, 14.1.2); the library
 * counts from before its beginning, and fails.
 */
async function widenLongEnd({ headers }: Request, file: string): Promise<void> {
  const [, length] = /^bytes=\s*-(\d+)\s*$/i.exec(String(headers['range'])) ?? [];
  if (length !== undefined && Number(length) > (await stat(file)).size)
    headers['range'] = 'bytes=0-';
}

/**
 * The library compares the tags that a browser has letter by letter, and for it `*` is none; a weak tag
 * is of the same file as the strong one, and `*` is whichever there is (RFC 9110, 13.1.2).
 * @param etag of the file that would be sent; undefined where none would
 */
function spellOutTags({ headers }: Request, etag: unknown): void {
  const had = headers['if-none-match'];
  if (typeof had !== 'string' || typeof etag !== 'string') return;
  headers['if-none-match'] = had.trim() === '*' ? etag : had.replace(/(^|,)\s*W\//g, '$1');
}

async function answer(options: StaticServerOptions, request: Request, h: ResponseToolkit) {
  const { directory, basePath } = options;
  const address = request.path;
  const isAboveSite = address === '/' || address === basePath.slice(0, -1);
  if (isAboveSite && basePath !== '/') return redirect(request, h, basePath);

  const path = sitePathOf(address, basePath);
  if (path === null) return notFound(options, '/', h);
  const found = await findServed(directory, path);
  if (found.kind === 'nothing') {
    const moved = await movedInSite(directory, path);
    return moved === null
      ? notFound(options, path, h)
      : redirect(request, h, basePath + moved.slice(1));
  }
  if (found.kind === 'folder') return redirect(request, h, `${address}/`);
  await widenLongEnd(request, found.file);
  const response = h
    .file(found.file, { confine: false })
    .type(mediaTypeOf(found.file))
    .header('Cache-Control', cachingOf(path));
  for (const [name, value] of Object.entries(describedByHeader(path))) response.header(name, value);
  return response;
}

/** What stands at a path, or in its place where the address of a data file goes on being served. */
async function findServed(directory: string, path: string): Promise<Found> {
  const found = await findInSite(directory, path);
  const moved = found.kind === 'nothing' ? movedFile(path) : null;
  return moved?.isServed === true ? findInSite(directory, moved.path) : found;
}

/** Where a page or file of the site is that once stood at a path; null where there is none. */
async function movedInSite(directory: string, path: string): Promise<string | null> {
  const file = movedFile(path);
  if (file !== null) {
    return (await findInSite(directory, file.path)).kind === 'file' ? file.path : null;
  }
  const { language, path: within } = splitLanguage(path.endsWith('/') ? path : `${path}/`);
  const moved = movedTo(within);
  if (moved === null) return null;
  const address = pageAddress(language, moved);
  return (await findInSite(directory, address)).kind === 'file' ? address : null;
}

function redirect(request: Request, h: ResponseToolkit, address: string) {
  const url = request.raw.req.url ?? '';
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  return h.redirect(address + query).permanent();
}

/** Status 404 with the nearest `404.html` at or above the address, as static hosts do. */
async function notFound({ directory }: StaticServerOptions, path: string, h: ResponseToolkit) {
  const page = await findErrorPage(directory, path);
  return page === null
    ? h.response('404\n').code(404).type('text/plain')
    : h.response(page).code(404).type('text/html');
}
