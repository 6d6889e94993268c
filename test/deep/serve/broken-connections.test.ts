import { randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStaticServer, type RunningServer } from '../../../scripts/serve/static-server.ts';

/** Connections of one burst, and how many of them are open at a time. */
const BURST = 600;
const AT_ONCE = 60;

/** Bytes of a file: more than the system takes from the server before it is read. */
const SIZE = 8 << 20;

/** Smaller, for packing takes time. */
const PAGE_SIZE = 512 << 10;

let directory: string;
let server: RunningServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'open-plans-'));
  await writeFile(join(directory, 'large.bin'), randomBytes(SIZE));
  // Hardly to be compressed, so that its first part comes soon.
  await writeFile(join(directory, 'large.html'), randomBytes(PAGE_SIZE / 2).toString('hex'));
  server = await startStaticServer({ directory, basePath: '/', port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

type Moment = 'at once' | 'at the first byte' | 'in the middle';

/** Asks for a file and breaks the connection, without a goodbye, at some moment of the answer. */
function breakOff(path: string, field: string, moment: Moment): Promise<void> {
  return new Promise((done) => {
    const socket = connect(server.port, '127.0.0.1');
    let received = 0;
    socket
      .on('connect', () => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${field}\r\n\r\n`, () => {
          if (moment === 'at once') socket.resetAndDestroy();
        });
      })
      .on('data', (bytes) => {
        received += bytes.length;
        if (received >= (moment === 'at the first byte' ? 1 : 10_000)) socket.resetAndDestroy();
      })
      .on('error', () => undefined)
      .on('close', () => done());
  });
}

async function burst(path: string, field: string): Promise<void> {
  const moments: Moment[] = ['at once', 'at the first byte', 'in the middle'];
  for (let sent = 0; sent < BURST; sent += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => breakOff(path, field, moments[index % 3]!)),
    );
  }
}

/** How many of this process's file handles are on files of the site. */
function openFiles(): number {
  return readdirSync('/proc/self/fd').filter((handle) => {
    try {
      return readlinkSync(`/proc/self/fd/${handle}`).startsWith(directory);
    } catch {
      return false;
    }
  }).length;
}

test.runIf(process.platform === 'linux').each([
  ['a file as it is', '/large.bin', 'Accept: */*', SIZE],
  ['a part of a file', '/large.bin', 'Range: bytes=1000-', SIZE],
  ['a compressed page', '/large.html', 'Accept-Encoding: gzip', PAGE_SIZE],
])(
  'after three bursts of 600 broken connections no file is left open: %s',
  async (_, path, field, size) => {
    for (let count = 0; count < 3; count += 1) await burst(path, field);
    await expect.poll(openFiles, { timeout: 20_000 }).toBe(0);
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
    expect((await answer.arrayBuffer()).byteLength).toBe(size);
  },
  90_000,
);
