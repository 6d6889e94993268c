import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { server as createServer } from '@hapi/hapi';
import type { Request, ResponseToolkit, Server } from '@hapi/hapi';
import { movedTo } from '../../src/corpus/addresses/moved-pages.ts';
import { pageAddress, splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { mediaTypeOf } from '../../src/publish/hosting/media-types.ts';
import { findInSite, sitePathOf } from '../serve/site-folder.ts';
import { PortInUseError, type RunningServer } from '../serve/static-server.ts';
import { PREVIEW_FOLDER } from './page-with-faults.ts';
import type { Preview } from './preview.ts';

export interface PreviewServerOptions {
  preview: Preview;
  /** Address below which the site stands: begins and ends with a slash. */
  basePath: string;
  /** 0 = any free port. */
  port: number;
  /** Folder of styles, scripts and the files of `public/`. */
  assets: string;
  /** Folder with the data files of the content as it is now; waits until they are written. */
  dataFiles: () => Promise<string>;
}

/** A preview that browsers look at. */
export interface PreviewServer extends RunningServer {
  /** Tells the pages that are open whether they changed; they load themselves anew. */
  tellPages(): Promise<void>;
}

/** A page that is open in a browser, and waits to hear of a change. */
interface OpenPage {
  path: string;
  version: string;
  stream: PassThrough;
}

/**
 * Serves a preview on this machine alone. Data files, the search index and pictures are written when
 * the first of them is asked for.
 * @throws {PortInUseError}
 */
export async function startPreviewServer(options: PreviewServerOptions): Promise<PreviewServer> {
  const open = new Set<OpenPage>();
  const servers = [await listen(options, open, '127.0.0.1', options.port)];
  const port = Number(servers[0]!.info.port);
  const close = async () => {
    for (const { stream } of open) stream.end();
    await Promise.all(servers.map((server) => server.stop({ timeout: 1000 })));
  };
  try {
    // Some programs take `localhost` for the one, some for the other.
    servers.push(await listen(options, open, '::1', port));
  } catch (error) {
    if (error instanceof PortInUseError) {
      await close();
      throw error;
    }
  }
  return {
    port,
    url: `http://localhost:${port}${options.basePath}`,
    close,
    async tellPages() {
      for (const page of [...open]) await tell(options.preview, page);
    },
  };
}

async function listen(
  options: PreviewServerOptions,
  open: Set<OpenPage>,
  host: string,
  port: number,
): Promise<Server> {
  const server = createServer({
    host,
    port,
    routes: { state: { parse: false, failAction: 'ignore' } },
  });
  server.ext('onRequest', (request, h) =>
    isOwnName(request.raw.req.headers.host)
      ? h.continue
      : h.response('403\n').code(403).type('text/plain').takeover(),
  );
  server.route({
    method: 'GET',
    path: '/{path*}',
    handler: (request, h) => answer(options, open, request, h),
  });
  try {
    await server.start();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortInUseError(port) : error;
  }
  return server;
}

/** Another name that leads to this machine is a page of somebody else that wants to read along. */
function isOwnName(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host ?? '');
}

async function answer(
  options: PreviewServerOptions,
  open: Set<OpenPage>,
  request: Request,
  h: ResponseToolkit,
) {
  const { preview, basePath } = options;
  if (!request.path.startsWith(basePath)) return h.redirect(basePath);
  const path = sitePathOf(request.path, basePath);
  if (path === null) return h.response('404\n').code(404).type('text/plain');
  if (path.startsWith(`/${PREVIEW_FOLDER}`)) return ownFile(options, open, path, request, h);
  const page = await preview.page(path);
  if (page !== null && page.status === 200) {
    const type = path.endsWith('/') ? 'text/html; charset=utf-8' : mediaTypeOf(path);
    return fresh(h.response(Buffer.from(page.body)).type(type));
  }
  const file = await fileOf(options, path);
  if (file !== null) return fresh(h.response(file).type(mediaTypeOf(path)));
  const { language, path: within } = splitLanguage(path);
  const moved = movedTo(within.endsWith('/') ? within : `${within}/`);
  if (moved !== null) return h.redirect(basePath + pageAddress(language, moved).slice(1));
  const missing = page ?? (await preview.page(`${path}/`));
  if (missing?.status === 200) return h.redirect(`${request.path}/`);
  return fresh(h.response(Buffer.from(missing!.body)).code(404).type('text/html; charset=utf-8'));
}

function fresh<T extends { header: (name: string, value: string) => T }>(response: T): T {
  return response.header('Cache-Control', 'no-store');
}

/** A file that is no page: of the compiled pages, or one that is written for whoever asks first. */
async function fileOf(
  { assets, dataFiles }: PreviewServerOptions,
  path: string,
): Promise<Buffer | null> {
  if (path.endsWith('/')) return null;
  const asset = await findInSite(assets, path);
  if (asset.kind === 'file') return readFile(asset.file);
  if (!/\.[a-zA-Z0-9_]+$|SUMS$/.test(path)) return null;
  const found = await findInSite(await dataFiles(), path);
  return found.kind === 'file' ? readFile(found.file) : null;
}

async function ownFile(
  { preview }: PreviewServerOptions,
  open: Set<OpenPage>,
  path: string,
  request: Request,
  h: ResponseToolkit,
) {
  const name = path.slice(PREVIEW_FOLDER.length + 1);
  if (name === 'preview.css' || name === 'preview.js') {
    const text = await readFile(join(import.meta.dirname, 'client', name));
    return fresh(h.response(text).type(mediaTypeOf(name)));
  }
  if (name !== 'events') return h.response('404\n').code(404).type('text/plain');
  const asked = new URLSearchParams(request.url.search);
  const stream = new PassThrough();
  const page = { path: asked.get('page') ?? '/', version: asked.get('version') ?? '', stream };
  open.add(page);
  request.raw.req.on('close', () => open.delete(page));
  page.stream.write(': open\n\n');
  // It may have changed between the page's being sent and its asking.
  void tell(preview, page);
  return h
    .response(page.stream)
    .type('text/event-stream')
    .header('Cache-Control', 'no-store')
    .header('Content-Encoding', 'identity');
}

async function tell(preview: Preview, { path, version, stream }: OpenPage): Promise<void> {
  // Of a page that can be made no more its reader is told by the page itself.
  const now = await preview.page(path).catch(() => ({ version: '' }));
  if (now !== null && now.version !== version) stream.write('data: changed\n\n');
}
