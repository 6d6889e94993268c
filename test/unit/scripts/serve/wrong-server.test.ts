import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkServedHosting } from '../../../../scripts/serve/served-hosting.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<h1>Welcome to nginx!</h1>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

test('the default page of a server is told from the site, at once', async () => {
  await expect(checkServedHosting(`http://127.0.0.1:${port}/`)).rejects.toThrow(
    '不是這個軟體所做的網站的首頁',
  );
});

test('a server without HTTPS is told from one that is not there', async () => {
  await expect(checkServedHosting(`https://127.0.0.1:${port}/`)).rejects.toThrow('HTTPS 不能用');
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port: free } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  await expect(checkServedHosting(`http://127.0.0.1:${free}/`)).rejects.toThrow(
    '那個埠號沒有伺服器',
  );
});
