import { request } from 'node:http';
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findErrorPage } from '../../../../scripts/serve/site-folder.ts';
import {
  assertPortIsFree,
  startStaticServer,
  type RunningServer,
} from '../../../../scripts/serve/static-server.ts';

const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
const directory = join(folder, 'site');
/** Long enough to be worth compressing. */
const planPage = `<h1>計畫</h1>${'<p>服務流程</p>'.repeat(100)}`;
const numbers = Array.from({ length: 1000 }, (_, index) => index % 10).join('');

let atRoot: RunningServer;
let belowPath: RunningServer;

beforeAll(async () => {
  await mkdir(join(directory, 'plans'), { recursive: true });
  await mkdir(join(directory, 'data'));
  await mkdir(join(directory, 'en'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(directory, 'index.html'), '<h1>首頁</h1>');
  await writeFile(join(directory, '404.html'), '<h1>找不到</h1>');
  await writeFile(join(directory, 'en', '404.html'), '<h1>Not found</h1>');
  await writeFile(join(directory, 'plans', 'index.html'), planPage);
  await mkdir(join(directory, 'en/institutions/ntl/units/ntl-reference'), { recursive: true });
  await writeFile(join(directory, 'en/institutions/ntl/units/ntl-reference/index.html'), 'unit');
  await writeFile(join(directory, 'data', 'measures.csv'), 'measure_id\r\n');
  await writeFile(join(directory, 'data', '計畫.json'), '[]');
  await mkdir(join(directory, 'data', 'due'));
  await writeFile(join(directory, 'data', 'due', 'index.html'), planPage);
  await mkdir(join(directory, 'data', 'institutions'));
  await writeFile(join(directory, 'data', 'institutions', 'ntl.ods'), 'workbook');
  await mkdir(join(directory, 'data', 'plans'));
  await writeFile(join(directory, 'data', 'plans', 'ntl-101.json'), '{}');
  await writeFile(join(directory, 'data', 'numbers.txt'), numbers);
  // Large enough to be worth compressing.
  await writeFile(join(directory, 'data', 'large.csv'), numbers.repeat(9));
  await writeFile(join(directory, 'empty.txt'), '');
  await mkdir(join(directory, 'no-page'));
  for (const hidden of ['.git', '.well-known']) {
    await mkdir(join(directory, hidden));
    await writeFile(join(directory, hidden, 'security.txt'), hidden);
  }
  await writeFile(join(directory, '.built-by'), 'marker');
  // Links: within the site, out of it to a file and to a folder, and to nothing.
  await symlink('plans', join(directory, 'same-plans'));
  await symlink('../secret.txt', join(directory, 'secret.txt'));
  await symlink(folder, join(directory, 'outside'));
  await symlink(join(folder, 'secret.txt'), join(directory, 'data', 'secret.csv'));
  await symlink('../nowhere', join(directory, 'dangling'));
  await mkdir(join(folder, 'site-and-more'));
  await writeFile(join(folder, 'site-and-more', 'index.html'), 'secret');
  await symlink('../site-and-more', join(directory, 'neighbour'));
  atRoot = await startStaticServer({ directory, basePath: '/', port: 0 });
  belowPath = await startStaticServer({ directory, basePath: '/open/plans/', port: 0 });
});
afterAll(async () => {
  await Promise.all([atRoot.close(), belowPath.close()]);
  await rm(folder, { recursive: true });
});

/** An answer to an address that is sent as it is, `..` and all. */
function ask(
  server: RunningServer,
  path: string,
  method = 'GET',
  host = '127.0.0.1',
  fields: Record<string, string> = {},
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (done, fail) => {
      request({ host, port: server.port, path, method, headers: fields }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => (body += text));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      })
        .on('error', fail)
        .end();
    },
  );
}

const get = (path: string, fields: Record<string, string>) =>
  ask(atRoot, path, 'GET', '127.0.0.1', fields);

describe('the local server', () => {
  test('gives a folder’s page, in UTF-8', async () => {
    const answer = await ask(atRoot, '/plans/?q=1');
    expect(answer).toMatchObject({ status: 200, body: planPage });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('compresses pages for those who can unpack them, and no datasets', async () => {
    const fetched = async (path: string, encoding: string) => {
      const answer = await fetch(`http://127.0.0.1:${atRoot.port}${path}`, {
        headers: { 'Accept-Encoding': encoding },
      });
      return [answer.headers.get('content-encoding'), await answer.text()];
    };
    expect(await fetched('/plans/', 'gzip, deflate, br, zstd')).toEqual(['br', planPage]);
    expect(await fetched('/plans/', 'gzip')).toEqual(['gzip', planPage]);
    expect(await fetched('/plans/', 'gzip;q=0, identity')).toEqual([null, planPage]);
    expect(await fetched('/data/large.csv', 'gzip')).toEqual([null, numbers.repeat(9)]);
    expect(await fetched('/data/due/', 'gzip')).toEqual(['gzip', planPage]);
    const { headers } = await get('/plans/', { 'Accept-Encoding': 'identity' });
    expect(headers).toMatchObject({ vary: 'accept-encoding' });
  });

  test('adds the slash that a folder’s address lacks, and keeps the query', async () => {
    const answer = await ask(atRoot, '/plans?q=1');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/plans/?q=1' } });
  });

  test('leads on where a page took the place of another, and only where it is there', async () => {
    const to = '/en/institutions/ntl/units/ntl-reference/';
    for (const former of ['', '/', '/2/']) {
      const answer = await ask(atRoot, `/en/deadlines/ntl/ntl-reference${former}?a=b`);
      expect(answer).toMatchObject({ status: 301, headers: { location: `${to}?a=b` } });
    }
    expect(await ask(belowPath, '/open/plans/en/deadlines/ntl/ntl-reference/')).toMatchObject({
      status: 301,
      headers: { location: `/open/plans${to}` },
    });
    expect((await ask(atRoot, '/deadlines/ntl/ntl-reference/')).status).toBe(404);
    expect((await ask(atRoot, '/en/deadlines/ntl/2/')).status).toBe(404);
  });

  test('goes on serving the address of a former workbook with that of its institution', async () => {
    expect(await ask(belowPath, '/open/plans/data/institutions/ntl/measures.ods')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/vnd.oasis.opendocument.spreadsheet' },
      body: 'workbook',
    });
    expect((await ask(atRoot, '/data/institutions/ncl/measures.ods')).status).toBe(404);
    expect((await ask(atRoot, '/data/institutions/ntl/nothing.ods')).status).toBe(404);
  });

  test('leads from where a copy of data stood to the data', async () => {
    expect(await ask(belowPath, '/open/plans/plans/ntl/101/index.json')).toMatchObject({
      status: 301,
      headers: { location: '/open/plans/data/plans/ntl-101.json' },
    });
    expect((await ask(atRoot, '/plans/ntl/102/index.json')).status).toBe(404);
  });

  test('answers an unknown address with status 404 and the nearest page for it', async () => {
    expect(await ask(atRoot, '/none/')).toMatchObject({ status: 404, body: '<h1>找不到</h1>' });
    expect(await ask(atRoot, '/en/none/x')).toMatchObject({
      status: 404,
      body: '<h1>Not found</h1>',
    });
  });

  test('looks for the page of an unknown address no deeper than there are folders', async () => {
    const deep = '/none'.repeat(20_000);
    expect(String(await findErrorPage(directory, `/en${deep}/x`))).toBe('<h1>Not found</h1>');
    expect(String(await findErrorPage(directory, `${deep}/x`))).toBe('<h1>找不到</h1>');
  });

  test('sends a dataset as CSV that any web page may read', async () => {
    const { headers } = await ask(atRoot, '/data/measures.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test('decodes Chinese addresses', async () => {
    expect((await ask(atRoot, `/data/${encodeURIComponent('計畫')}.json`)).body).toBe('[]');
  });

  test('sends the security headers with every answer', async () => {
    for (const path of ['/', '/plans', '/none/', '/%E0%A4%A', '/data/measures.csv']) {
      const { headers } = await ask(atRoot, path);
      expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await ask(atRoot, '/plans/', 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(planPage)));
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await ask(atRoot, '/plans/', method);
      expect(refused).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });

  test('gives an empty file as a file', async () => {
    const answer = await ask(atRoot, '/empty.txt');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-length': '0' }, body: '' });
  });

  test('lists no folder', async () => {
    expect((await ask(atRoot, '/no-page/')).status).toBe(404);
  });

  test('does not mind which name or which cookies it is asked with', async () => {
    const answer = await get('/plans/', { Host: 'plans.example.org:80', Cookie: 'a"b=;;,{' });
    expect(answer.status).toBe(200);
  });

  test.each([
    '/../secret.txt',
    '/plans/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/plans//index.html',
    '/index.html%00.txt',
    '/%E0%A4%A',
    '/secret.txt',
    '/outside/secret.txt',
    '/outside/',
    '/data/secret.csv',
    '/neighbour/',
    '/dangling',
    '/empty.txt/',
  ])('never leaves the site’s folder: %s', async (path) => {
    const answer = await ask(atRoot, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test.each([
    '/.git/security.txt',
    '/.built-by',
    '/data/.well-known/security.txt',
    '/plans/.hidden',
  ])('shows nothing hidden: %s', async (path) => {
    expect((await ask(atRoot, path)).status).toBe(404);
  });

  test('shows what other programs look for at /.well-known/', async () => {
    expect((await ask(atRoot, '/.well-known/security.txt')).body).toBe('.well-known');
  });

  test('follows a link that stays in the site', async () => {
    expect(await ask(atRoot, '/same-plans/')).toMatchObject({ status: 200, body: planPage });
  });

  test('answers on every address that localhost may mean', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address)
      .filter((address) => ['127.0.0.1', '::1'].includes(address));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect((await ask(atRoot, '/', 'GET', address)).status).toBe(200);
    }
  });
});

describe('what a browser has already', () => {
  const etagOf = async (path: string, encoding = 'identity') =>
    String((await get(path, { 'Accept-Encoding': encoding })).headers['etag']);

  test('is not sent again', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const etag = await etagOf('/plans/', encoding);
      expect(etag).toMatch(/^"[^"]+"$/);
      const again = await get('/plans/', { 'If-None-Match': etag, 'Accept-Encoding': encoding });
      expect(again).toMatchObject({ status: 304, body: '', headers: { etag } });
      expect(again.headers['content-security-policy']).toBeDefined();
    }
  });

  test('is not sent again to one who has any form of it, or says so weakly, nor a part of it', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const etag = await etagOf('/plans/', encoding);
      for (const had of ['*', ' * ', `W/${etag}`, `"other", W/${etag}`]) {
        for (const method of ['GET', 'HEAD']) {
          const fields = { 'If-None-Match': had, 'Accept-Encoding': encoding, Range: 'bytes=0-3' };
          const again = await ask(atRoot, '/plans/', method, '127.0.0.1', fields);
          expect([had, again.status, again.body, again.headers['etag']]).toEqual([
            had,
            304,
            '',
            etag,
          ]);
        }
      }
    }
    expect((await get('/plans/', { 'If-None-Match': '"*"' })).status).toBe(200);
  });

  test('bears another tag in each form in which it is packed', async () => {
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map((each) => etagOf('/plans/', each)),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('is not sent again when a rebuild made the same bytes', async () => {
    const file = join(directory, 'data', 'numbers.txt');
    const etag = await etagOf('/data/numbers.txt');
    await rm(file);
    await writeFile(file, numbers);
    await utimes(file, new Date(), new Date('2030-01-01'));
    expect((await get('/data/numbers.txt', { 'If-None-Match': etag })).status).toBe(304);
  });

  test('is sent again when its bytes are others, though as many', async () => {
    const file = join(directory, 'changing.txt');
    await writeFile(file, 'one');
    const etag = await etagOf('/changing.txt');
    await rm(file);
    await writeFile(file, 'two');
    const answer = await get('/changing.txt', { 'If-None-Match': etag });
    expect(answer).toMatchObject({ status: 200, body: 'two' });
  });

  test('is asked for each time, so that a rebuilt site shows at once', async () => {
    expect((await ask(atRoot, '/plans/')).headers['cache-control']).toBe('no-cache');
  });

  test('never makes a missing page a present one', async () => {
    const answer = await get('/none/', { 'If-None-Match': '*', Range: 'bytes=0-3' });
    expect(answer).toMatchObject({ status: 404, body: '<h1>找不到</h1>' });
    expect((await get('/plans', { 'If-None-Match': '*' })).status).toBe(301);
  });
});

describe('a part of a file', () => {
  const path = '/data/numbers.txt';

  test.each([
    ['bytes=0-9', 'bytes 0-9/1000', '0123456789'],
    ['bytes=995-', 'bytes 995-999/1000', '56789'],
    ['bytes=-3', 'bytes 997-999/1000', '789'],
    ['bytes=998-5000', 'bytes 998-999/1000', '89'],
  ])('is sent alone: %s', async (range, sent, body) => {
    const answer = await get(path, { Range: range });
    expect(answer).toMatchObject({
      status: 206,
      headers: { 'content-range': sent, 'content-length': String(body.length) },
      body,
    });
  });

  test('is offered, and told of nothing but GET', async () => {
    const head = await ask(atRoot, path, 'HEAD', '127.0.0.1', { Range: 'bytes=0-9' });
    expect(head).toMatchObject({
      status: 200,
      headers: { 'accept-ranges': 'bytes', 'content-length': '1000' },
    });
  });

  test.each(['bytes=-1000', 'bytes=-5000', 'bytes=-999999999999999999999'])(
    'is the whole file where the end that is asked for is longer: %s',
    async (range) => {
      expect((await get(path, { Range: range })).body).toBe(numbers);
    },
  );

  test('that does not exist is refused, with the size', async () => {
    const answer = await get(path, { Range: 'bytes=1000-' });
    expect(answer).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */1000' } });
    expect(answer.headers['content-security-policy']).toBeDefined();
  });

  test.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b', 'bytes='])(
    'is the whole file where it is several, or nonsense: %s',
    async (range) => {
      expect(await get(path, { Range: range })).toMatchObject({ status: 200, body: numbers });
    },
  );

  test('is the whole file when the rest that one has is of another file', async () => {
    const { headers } = await ask(atRoot, path);
    const part = await get(path, { Range: 'bytes=0-1', 'If-Range': String(headers['etag']) });
    expect(part).toMatchObject({ status: 206, body: '01' });
    const whole = await get(path, { Range: 'bytes=0-1', 'If-Range': '"another"' });
    expect(whole).toMatchObject({ status: 200, body: numbers });
  });
});

describe('a site below a path', () => {
  test('is served there and nowhere else', async () => {
    expect((await ask(belowPath, '/open/plans/plans/')).status).toBe(200);
    expect((await ask(belowPath, '/plans/')).status).toBe(404);
    expect(belowPath.url).toBe(`http://localhost:${belowPath.port}/open/plans/`);
  });

  test.each([
    ['/', '/open/plans/'],
    ['/open/plans', '/open/plans/'],
    ['/open/plans?q=1', '/open/plans/?q=1'],
    ['/open/plans/plans', '/open/plans/plans/'],
  ])('is what %s leads to', async (path, location) => {
    expect(await ask(belowPath, path)).toMatchObject({ status: 301, headers: { location } });
  });
});

describe('a site that is replaced while it is served', () => {
  const first = `first ${'1'.repeat(50_000)}`;
  const second = `second ${'2'.repeat(70_000)}`;
  const editions = new Map([
    ['edition-1', first],
    ['edition-2', second],
  ]);

  const makeEdition = async (parent: string, name: string) => {
    await mkdir(join(parent, name), { recursive: true });
    await writeFile(join(parent, name, 'index.html'), editions.get(name)!);
  };

  /**
   * Asks without a pause while a site is replaced a hundred times, and tells all that was answered.
   * What was asked before a replacement is answered before the next.
   */
  const askMeanwhile = async (site: string, replace: (count: number) => Promise<void>) => {
    const server = await startStaticServer({ directory: site, basePath: '/', port: 0 });
    const seen = new Set<string>();
    let isDone = false;
    const rounds = [0, 0, 0, 0];
    const asking = rounds.map(async (_, asker) => {
      while (!isDone) {
        const { status, body } = await ask(server, '/');
        seen.add(`${status} ${body === first ? 'first' : body === second ? 'second' : 'mixed'}`);
        rounds[asker]! += 1;
      }
    });
    for (let count = 0; count < 100; count += 1) {
      await replace(count);
      const before = [...rounds];
      while (rounds.some((round, asker) => round === before[asker])) await pause(1);
    }
    isDone = true;
    await Promise.all(asking);
    await server.close();
    return [...seen].sort();
  };

  test('goes on answering, with the old page or the new one, where a link is switched', async () => {
    const parent = join(folder, 'switched');
    const site = join(parent, 'site');
    await makeEdition(parent, 'edition-1');
    await symlink('edition-1', site);
    const seen = await askMeanwhile(site, async (count) => {
      const [next, former] = count % 2 ? ['edition-1', 'edition-2'] : ['edition-2', 'edition-1'];
      await makeEdition(parent, next);
      await symlink(next, `${site}.new`);
      await rename(`${site}.new`, site);
      await rm(join(parent, former), { recursive: true });
    });
    expect(seen).toEqual(['200 first', '200 second']);
  });

  test('goes on answering where the folder is exchanged, and missing for a moment', async () => {
    const parent = join(folder, 'exchanged');
    const site = join(parent, 'site');
    await makeEdition(parent, 'edition-1');
    await rename(join(parent, 'edition-1'), site);
    const seen = await askMeanwhile(site, async (count) => {
      const next = count % 2 ? 'edition-1' : 'edition-2';
      await makeEdition(parent, next);
      await rename(site, join(parent, 'former'));
      await rename(join(parent, next), site);
      await rm(join(parent, 'former'), { recursive: true });
    });
    expect(seen).toEqual(['200 first', '200 second']);
  });
});

test('a closed server ends connections that wait, and an answer that nobody takes', async () => {
  await writeFile(join(directory, 'large.bin'), Buffer.alloc(64 << 20));
  const server = await startStaticServer({ directory, basePath: '/', port: 0 });
  const open = (text: string) =>
    new Promise<Socket>((done) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
      socket.on('error', () => undefined).once('readable', () => done(socket));
    });
  const waiting = await open('GET /empty.txt HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const unread = await open('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const ended = [waiting, unread].map((socket) => new Promise((done) => socket.on('close', done)));
  await server.close();
  for (const socket of [waiting, unread]) socket.resume();
  await Promise.all(ended);
});

test('a port in use is named, with what to do', async () => {
  // Whatever the command was: npm start, npm run dev.
  const taken = await assertPortIsFree(atRoot.port).catch((error: Error) => error.message);
  expect(taken).toContain(`連接埠 ${atRoot.port} 已有其他程式使用`);
  expect(taken).toContain(`PORT=${atRoot.port + 1}`);
  expect(taken).not.toContain('npm');
});
