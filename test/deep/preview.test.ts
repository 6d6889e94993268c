import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/run-command.ts';
import { files, HEALTH_BUREAU } from '../support/content-folder.ts';

/** `npm run dev` as a clerk has it: files are saved, and pages are asked for. */

let content: string;
let command: ChildProcess;
let url: string;
let said = '';

const plan = 'plans/demo-health/112/';

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'preview-'));
  await cp(HEALTH_BUREAU, content, { recursive: true });
  const port = await freePort();
  command = spawn(process.execPath, [join(projectRoot, 'scripts/dev.ts')], {
    cwd: projectRoot,
    env: { ...process.env, CONTENT_DIR: content, PORT: String(port), SITE_URL: '', BASE_PATH: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  command.stdout!.on('data', (text: Buffer) => (said += String(text)));
  command.stderr!.on('data', (text: Buffer) => (said += String(text)));
  url = `http://localhost:${port}/`;
  await until(() => said.includes('預覽在'));
}, 120_000);

afterAll(async () => {
  await stop();
  await rm(content, { recursive: true });
});

async function stop(): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return;
  command.kill('SIGTERM');
  await new Promise((resolve) => command.once('exit', resolve));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`it did not come to that; the command said:\n${said}`);
}

const page = async (path: string) => (await fetch(url + path)).text();

const edit = async (path: string, change: (text: string) => string) => {
  const file = join(content, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
};

const shows = (path: string, words: string) =>
  until(async () => (await page(path)).includes(words));

test('a saved word is on the page of its plan, in both languages', async () => {
  await edit(files.annual, (text) => text.replace(/^title: .*$/m, 'title: 改過名字的計畫'));
  await shows(plan, '改過名字的計畫</h1>');
  await shows(`en/${plan}`, '改過名字的計畫');
  await shows('', '改過名字的計畫');
});

test('an open page hears of the change that concerns it, and of no other', async () => {
  const version = /data-version="([^"]+)"/.exec(await page(plan))![1]!;
  const leave = new AbortController();
  const events = await fetch(`${url}__preview/events?page=/${plan}&version=${version}`, {
    signal: leave.signal,
  });
  let heard = '';
  const listening = (async () => {
    for await (const part of events.body!) heard += new TextDecoder().decode(part);
  })().catch(() => {});
  const updates = () => said.split('已更新').length;
  let before = updates();
  await edit(files.about, (text) => `${text}\n再多一段話。\n`);
  await until(() => updates() > before);
  expect(heard).not.toContain('changed');
  before = updates();
  await edit(files.annualTable, (text) => `${text}# 註解\n`);
  await until(() => updates() > before);
  expect(heard).not.toContain('changed');
  await edit(files.annual, (text) => text.replace('改過名字的計畫', '又改名字的計畫'));
  await until(() => heard.includes('changed'));
  leave.abort();
  await listening;
});

test('a fault stands on the page it concerns and in the terminal; the last good page stays', async () => {
  await edit(files.annual, (text) => text.replace(/^period:/m, 'perio:'));
  await shows(plan, 'class="preview-faults has-errors"');
  const shown = await page(plan);
  expect(shown).toContain('又改名字的計畫');
  expect(shown).toContain(`${files.annual}:`);
  expect(shown).toContain('perio');
  expect(said).toContain('perio');
  const other = await page('plans/demo-health/112-green/');
  expect(other).toContain('其他檔案有');
  expect(other).not.toContain('perio:');
  await edit(files.annual, (text) => text.replace(/^perio:/m, 'period:'));
  await until(async () => !(await page(plan)).includes('has-errors'));
});

test('a fault that came and went by an editor that puts new files in the place of old ones is gone', async () => {
  const file = join(content, files.annualTable);
  const good = await readFile(file, 'utf8');
  const save = async (text: string) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };
  for (const wrong of ['txet:', 'tetx:']) {
    await save(good.replace('text:', wrong));
    await shows(plan, wrong.slice(0, -1));
  }
  await save(good);
  await until(async () => !(await page(plan)).includes('has-errors'));
});

test('other plans go on following their files while one has a fault', async () => {
  await edit(files.annualTable, (text) => `- [\n${text}`);
  await shows(plan, 'has-errors');
  await edit(files.green, (text) => text.replace(/^title: .*$/m, 'title: 綠色的新名字'));
  await shows('plans/demo-health/112-green/', '綠色的新名字');
  await edit(files.annualTable, (text) => text.replace('- [\n', ''));
  await until(async () => !(await page(plan)).includes('has-errors'));
});

test('a draft is shown, marked', async () => {
  const file = join(content, files.green);
  const before = await readFile(file, 'utf8');
  await edit(files.green, (text) => text.replace(/^published: .*$/m, 'published: null'));
  await shows('plans/demo-health/112-green/', '草稿');
  await writeFile(file, before);
  await until(async () => !(await page('plans/demo-health/112-green/')).includes('草稿'));
});

test('what is no page answers with its own type, and what is not there with 404', async () => {
  const types = async (path: string) => {
    const { status, headers } = await fetch(url + path, { redirect: 'manual' });
    return [status, headers.get('content-type')?.split(';')[0]];
  };
  expect(await types('favicon.svg')).toEqual([200, 'image/svg+xml']);
  expect(await types('nothing/')).toEqual([404, 'text/html']);
  expect(await types('data/plans/demo-health-112.json')).toEqual([200, 'application/json']);
  expect(await types('data/nothing.csv')).toEqual([404, 'text/html']);
  expect((await types('plans/demo-health/112'))[0]).toBe(302);
});

test('of data files that are not written yet no page tells a size or a day', async () => {
  for (const path of ['data/', 'data/measures/', plan, 'institutions/demo-health/']) {
    const html = await page(path);
    expect(html, path).not.toContain('NaN B');
    expect(html, path).not.toMatch(/"(?:dateModified|sha256|version)":""/);
  }
});

test('who asks for its events in an odd way gets none, and the preview goes on', async () => {
  const leave = new AbortController();
  await fetch(`${url}__preview/events?page=a&page=b&version=%00`, { signal: leave.signal });
  leave.abort();
  expect((await fetch(`${url}guide/`)).status).toBe(200);
});

test('a browser keeps no page', async () => {
  const { headers } = await fetch(`${url}guide/`);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('no other name leads to it', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    request(url, { headers: { Host: 'plans.example.org' } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end();
  });
  expect(status).toBe(403);
});

test('stopped while it writes data files, it leaves no process and no folder of them', async () => {
  await edit(files.annual, (text) => text.replace('又改名字的計畫', '最後的名字'));
  await shows(plan, '最後的名字');
  void fetch(`${url}data/measures.json`).catch(() => {});
  const writers = () =>
    childrenOf(command.pid!).filter((id) => argumentsOf(id).includes('write-data-files'));
  await until(() => writers().length > 0);
  const [writer] = writers();
  const folder = argumentsOf(writer!).split('\0').at(-2)!;
  expect(existsSync(folder)).toBe(true);
  await stop();
  expect(argumentsOf(writer!)).not.toContain('write-data-files');
  expect(existsSync(folder)).toBe(false);
});

function childrenOf(id: number): number[] {
  const listed = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}

function argumentsOf(id: number): string {
  return existsSync(`/proc/${id}/cmdline`) ? readFileSync(`/proc/${id}/cmdline`, 'utf8') : '';
}
