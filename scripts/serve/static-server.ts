import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { describedByHeader } from '../../src/publish/hosting/described-by.ts';
import { mediaTypeOf } from '../../src/publish/hosting/media-types.ts';
import { headersFor } from '../../src/publish/hosting/security-headers.ts';

export interface StaticServerOptions {
  /** Folder of the built site. */
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
  close(): Promise<void>;
}

/** The port is taken; the message says by whom to look and what to do. */
export class PortInUseError extends Error {
  constructor(port: number) {
    super(
      `連接埠 ${port} 已有其他程式使用。請先結束該程式，或改用另一個，例如 PORT=${port + 1} npm start。` +
        ` Port ${port} is in use.`,
    );
    this.name = 'PortInUseError';
  }
}

/**
 * Serves a built site as a plain host would, with the headers of `security-headers.ts`:
 * GET and HEAD, `index.html` of folders, a slash added to a folder's address, `404.html`, pages
 * compressed on the way.
 * Only this machine can reach it.
 * @throws {PortInUseError}
 */
export async function startStaticServer(options: StaticServerOptions): Promise<RunningServer> {
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(options, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const servers = [createServer(handle)];
  const port = await listen(servers[0]!, options.port, '127.0.0.1');
  // Some programs take `localhost` for the one, some for the other.
  const second = createServer(handle);
  try {
    await listen(second, port, '::1');
    servers.push(second);
  } catch (error) {
    if (error instanceof PortInUseError) {
      await Promise.all(servers.map(close));
      throw error;
    }
  }
  return {
    port,
    url: `http://localhost:${port}${options.basePath}`,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/** @throws {PortInUseError} */
export async function assertPortIsFree(port: number): Promise<void> {
  const server = await startStaticServer({ directory: '.', basePath: '/', port });
  await server.close();
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error),
    );
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(
  options: StaticServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', ...headersFor('/') }).end();
    return;
  }
  const [address = '/', query] = splitQuery(request.url ?? '/');
  if (address === '/' && options.basePath !== '/') {
    redirect(response, options.basePath);
    return;
  }
  const path = sitePathOf(address, options.basePath);
  if (path === null) {
    await sendNotFound(options, '/', request, response);
    return;
  }
  const file = join(options.directory, path);
  if (await isDirectory(file)) {
    if (!path.endsWith('/')) {
      redirect(response, `${address}/${query === undefined ? '' : `?${query}`}`);
      return;
    }
    await sendFile(options, path, join(file, 'index.html'), 200, request, response);
    return;
  }
  // An address that ends with a slash is a folder; `page.html/` is nothing.
  await sendFile(options, path, path.endsWith('/') ? null : file, 200, request, response);
}

function splitQuery(url: string): [string, string | undefined] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, undefined] : [url.slice(0, mark), url.slice(mark + 1)];
}

/**
 * The decoded path from the site's root, or null where the address is not below the base path,
 * is not valid, or would leave the folder.
 */
export function sitePathOf(address: string, basePath: string): string | null {
  if (!address.startsWith(basePath)) return null;
  let path: string;
  try {
    path = `/${decodeURIComponent(address.slice(basePath.length))}`;
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const parts = path.split('/').slice(1);
  // An empty part in the middle (`//`) would let two addresses mean one file.
  const badPart = (part: string, index: number) =>
    part === '.' || part === '..' || (part === '' && index < parts.length - 1);
  return parts.some(badPart) ? null : path;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Content-Length': 0, ...headersFor('/') }).end();
}

async function sendFile(
  options: StaticServerOptions,
  path: string,
  file: string | null,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const size = file === null ? null : await sizeOf(file);
  if (file === null || size === null) {
    await sendNotFound(options, path, request, response);
    return;
  }
  const mediaType = mediaTypeOf(file);
  const isPacked = isPartOfPage(mediaType) && acceptsGzip(request);
  response.writeHead(status, {
    'Content-Type': mediaType,
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
    ...(isPartOfPage(mediaType) ? { Vary: 'Accept-Encoding' } : {}),
    // A rebuilt site shows at once.
    'Cache-Control': 'no-cache',
    ...headersFor(path),
    ...describedByHeader(path),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (isPacked) pipeline(createReadStream(file), createGzip(), response, () => response.end());
  else pipeline(createReadStream(file), response, () => response.end());
}

/** What hosts compress on the way; datasets go as they are, so that their size is the one announced. */
function isPartOfPage(mediaType: string): boolean {
  return /^(?:text\/(?:html|css|javascript)|image\/svg)/.test(mediaType);
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
}

/** Status 404 with the nearest `404.html` at or above the address, as static hosts do. */
async function sendNotFound(
  options: StaticServerOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts = path.split('/').slice(1, -1);
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const page = join(options.directory, ...parts.slice(0, depth), '404.html');
    if ((await sizeOf(page)) !== null) {
      await sendFile(options, path, page, 404, request, response);
      return;
    }
  }
  response
    .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...headersFor('/') })
    .end('404\n');
}

async function sizeOf(file: string): Promise<number | null> {
  const entry = await stat(file).catch(() => null);
  return entry?.isFile() ? entry.size : null;
}

async function isDirectory(path: string): Promise<boolean> {
  const entry = await stat(path).catch(() => null);
  return entry?.isDirectory() ?? false;
}
