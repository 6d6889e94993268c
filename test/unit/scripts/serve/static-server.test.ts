import { request } from 'node:http';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assertPortIsFree,
  startStaticServer,
  type RunningServer,
} from '../../../../scripts/serve/static-server.ts';

let atRoot: RunningServer;
let belowPath: RunningServer;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  const directory = join(folder, 'site');
  await mkdir(join(directory, 'plans'), { recursive: true });
  await mkdir(join(directory, 'data'));
  await mkdir(join(directory, 'en'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(directory, 'index.html'), '<h1>首頁</h1>');
  await writeFile(join(directory, '404.html'), '<h1>找不到</h1>');
  await writeFile(join(directory, 'en', '404.html'), '<h1>Not found</h1>');
  await writeFile(join(directory, 'plans', 'index.html'), '<h1>計畫</h1>');
  await writeFile(join(directory, 'data', 'measures.csv'), 'measure_id\r\n');
  await writeFile(join(directory, 'data', '計畫.json'), '[]');
  atRoot = await startStaticServer({ directory, basePath: '/', port: 0 });
  belowPath = await startStaticServer({ directory, basePath: '/open/plans/', port: 0 });
});
afterAll(() => Promise.all([atRoot.close(), belowPath.close()]));

/** An answer to an address that is sent as it is, `..` and all. */
function ask(server: RunningServer, path: string, method = 'GET', host = '127.0.0.1') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (done, fail) => {
      request({ host, port: server.port, path, method }, (response) => {
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

describe('the local server', () => {
  test('gives a folder’s page, in UTF-8', async () => {
    const answer = await ask(atRoot, '/plans/?q=1');
    expect(answer).toMatchObject({ status: 200, body: '<h1>計畫</h1>' });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('compresses pages for those who can unpack them, and no datasets', async () => {
    const fetched = async (path: string, encoding: string) => {
      const answer = await fetch(`http://127.0.0.1:${atRoot.port}${path}`, {
        headers: { 'Accept-Encoding': encoding },
      });
      return [answer.headers.get('content-encoding'), await answer.text()];
    };
    expect(await fetched('/plans/', 'gzip, br')).toEqual(['gzip', '<h1>計畫</h1>']);
    expect(await fetched('/plans/', 'identity')).toEqual([null, '<h1>計畫</h1>']);
    expect(await fetched('/data/measures.csv', 'gzip')).toEqual([null, 'measure_id\r\n']);
  });

  test('adds the slash that a folder’s address lacks, and keeps the query', async () => {
    const answer = await ask(atRoot, '/plans?q=1');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/plans/?q=1' } });
  });

  test('answers an unknown address with status 404 and the nearest page for it', async () => {
    expect(await ask(atRoot, '/none/')).toMatchObject({ status: 404, body: '<h1>找不到</h1>' });
    expect(await ask(atRoot, '/en/none/x')).toMatchObject({
      status: 404,
      body: '<h1>Not found</h1>',
    });
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
    for (const path of ['/', '/plans', '/none/', '/data/measures.csv']) {
      const { headers } = await ask(atRoot, path);
      expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await ask(atRoot, '/plans/', 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength('<h1>計畫</h1>')));
    expect((await ask(atRoot, '/plans/', 'POST')).status).toBe(405);
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
  ])('never leaves the site’s folder: %s', async (path) => {
    const answer = await ask(atRoot, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
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

describe('a site below a path', () => {
  test('is served there and nowhere else', async () => {
    expect((await ask(belowPath, '/open/plans/plans/')).status).toBe(200);
    expect((await ask(belowPath, '/plans/')).status).toBe(404);
    expect(belowPath.url).toBe(`http://localhost:${belowPath.port}/open/plans/`);
  });

  test('is what the server’s root leads to', async () => {
    expect(await ask(belowPath, '/')).toMatchObject({
      status: 301,
      headers: { location: '/open/plans/' },
    });
  });
});

test('a port in use is named, with what to do', async () => {
  await expect(assertPortIsFree(atRoot.port)).rejects.toThrow(
    `連接埠 ${atRoot.port} 已有其他程式使用`,
  );
});
