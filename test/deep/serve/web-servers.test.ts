import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkServedHosting } from '../../../scripts/serve/served-hosting.ts';
import { projectRoot } from '../../../scripts/shared/run-command.ts';
import { findBrowser, thisMachine } from '../../../scripts/test/find-browser.ts';
import { cachingOf } from '../../../src/publish/hosting/caching.ts';
import { describedByHeader } from '../../../src/publish/hosting/described-by.ts';
import { mediaTypeOf } from '../../../src/publish/hosting/media-types.ts';
import { allHeaders } from '../../../src/publish/hosting/security-headers.ts';
import { listFiles } from '../../support/read-html.ts';
import { runScript } from '../../support/run-build.ts';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';
import { startApache, startNginx, type WebServer } from '../../support/web-servers.ts';

/** A site behind the web servers of Debian, by the recipes of `docs/hosting/`. */

let folder: string;
let site: string;
let files: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-served-'));
  site = join(folder, 'dist');
  const { exitCode, output } = await runScript('build.ts', [], {
    environment: {
      CONTENT_DIR: HEALTH_BUREAU,
      OUT_DIR: site,
      SITE_URL: 'https://plans.example.org',
      BASE_PATH: '/',
    },
  });
  expect(exitCode, output).toBe(0);
  // The user of the servers has to reach it.
  await chmod(folder, 0o755);
  files = await listFiles(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One file of every kind that the build writes: of every ending, and of every rule. */
function ofEveryKind(): string[] {
  const kinds = new Map<string, string>();
  for (const file of files.filter((each) => !/^_|(?:^|\/)\.(?!well-known)/.test(each))) {
    const ending = /[^/]*?((?:\.[^./]+)?)$/.exec(file)![1];
    const kind = `${ending === '' ? file : ending} ${mediaTypeOf(file)} ${cachingOf(`/${file}`)}`;
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  return [...kinds.values()];
}

const servers = {
  nginx: { start: startNginx, isThere: process.env['NGINX'] !== undefined },
  Apache: { start: startApache, isThere: process.env['APACHE'] !== undefined },
};

describe.each(Object.entries(servers))('a site behind %s', (_, { start, isThere }) => {
  let server: WebServer;
  beforeAll(async () => {
    if (isThere) server = await start(site);
  });
  afterAll(() => server?.stop());

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { redirect: 'manual', headers });

  test.skipIf(!isThere)('sends every kind of file as what it is, with every header', async () => {
    const kinds = ofEveryKind();
    expect(kinds.length).toBeGreaterThan(25);
    for (const file of kinds) {
      const path = file.replace(/(?:^|(?<=\/))index\.html$/, '');
      const answer = await ask(path);
      await answer.arrayBuffer();
      expect({ file, status: answer.status }).toEqual({ file, status: 200 });
      const sent = (name: string) => answer.headers.get(name);
      expect({ file, type: sent('Content-Type') }).toEqual({ file, type: mediaTypeOf(file) });
      for (const [name, value] of Object.entries(allHeaders)) expect(sent(name), file).toBe(value);
      expect(sent('Cache-Control'), file).toBe(cachingOf(`/${file}`));
      expect(sent('Link'), file).toBe(describedByHeader(`/${file}`)['Link'] ?? null);
    }
  });

  test.skipIf(!isThere)('sends the same bytes, packed where they are text', async () => {
    for (const file of ofEveryKind().filter((each) => !each.endsWith('.html'))) {
      const answer = await ask(file);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const written = await readFile(join(site, file));
      expect(bytes.equals(written), file).toBe(true);
      const isText = mediaTypeOf(file).includes('charset=');
      if (written.length < 2000 || answer.headers.get('Content-Encoding') === null) {
        if (written.length >= 2000) expect({ file, isText }).toEqual({ file, isText: false });
      } else {
        expect({ file, isText }).toEqual({ file, isText: true });
      }
    }
  });

  test.skipIf(!isThere)('sends parts of files, and nothing anew that did not change', async () => {
    const part = await ask('data/measures.parquet', { Range: 'bytes=0-3' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('PAR1');
    for (const path of ['', 'data/measures.csv', 'data/measures.parquet']) {
      const first = await ask(path);
      await first.arrayBuffer();
      const again = await ask(path, { 'If-None-Match': first.headers.get('ETag')! });
      expect({ path, status: again.status }).toEqual({ path, status: 304 });
    }
  });

  test.skipIf(!isThere)(
    'answers with the site’s own page where nothing is, and keeps its own files to itself',
    async () => {
      for (const path of [
        'nothing/',
        'data/nothing.csv',
        '_astro/nothing.js',
        'data/institutions/nobody/measures.ods',
        '_headers',
        '_redirects',
        '.open-plans-build',
      ]) {
        const answer = await ask(path);
        const html = await answer.text();
        expect({ path, status: answer.status }).toEqual({ path, status: 404 });
        expect(html).toContain('id="moved"');
        expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(answer.headers.get('Cache-Control') ?? '').not.toContain('immutable');
      }
    },
  );

  test.skipIf(!isThere)('leads on from addresses that went, and goes on serving data', async () => {
    const leads = async (path: string) => {
      const answer = await ask(path);
      await answer.arrayBuffer();
      return [answer.status, new URL(answer.headers.get('Location') ?? '', server.url).pathname];
    };
    expect(await leads('deadlines/demo-health/demo-health-care/')).toEqual([
      301,
      '/institutions/demo-health/units/demo-health-care/',
    ]);
    expect(await leads('en/deadlines/demo-health/demo-health-care/2/')).toEqual([
      301,
      '/en/institutions/demo-health/units/demo-health-care/',
    ]);
    expect(await leads('plans/demo-health/112/index.json')).toEqual([
      301,
      '/data/plans/demo-health-112.json',
    ]);
    expect(await leads('plans')).toEqual([301, '/plans/']);
    const ods = await ask('data/institutions/demo-health/measures.ods');
    expect(ods.status).toBe(200);
    expect(ods.headers.get('Content-Type')).toBe(mediaTypeOf('x.ods'));
  });

  test.skipIf(!isThere)('has no fault that npm run check:served would tell', async () => {
    const { faults, asked } = await checkServedHosting(server.url);
    expect(asked).toBeGreaterThan(25);
    expect(faults).toEqual([]);
  });

  test.skipIf(!isThere)(
    'lets a browser do all that the site does, and blocks nothing',
    async () => {
      const source = findBrowser(thisMachine());
      if (source.kind !== 'found') throw new Error('No browser');
      const browser = await chromium.launch({
        executablePath: source.path,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      try {
        const tab = await browser.newPage();
        const said: string[] = [];
        tab.on('console', (message) => said.push(message.text()));
        tab.on('pageerror', (error) => said.push(String(error)));
        // Of a page that was left, the end of a request is not always told: «networkidle» then waits in vain.
        const open = new Set<Request>();
        tab.on('request', (request) => open.add(request));
        tab.on('requestfinished', (request) => open.delete(request));
        tab.on('requestfailed', (request) => open.delete(request));
        for (const path of [
          '',
          'plans/demo-health/112-midterm/',
          'compare/',
          'data/',
          'deadlines/',
        ]) {
          open.clear();
          await tab.goto(server.url + path);
          await expect.poll(() => open.size, { timeout: 20_000 }).toBe(0);
        }
        await tab.goto(`${server.url}search/?q=${encodeURIComponent('宣導')}`);
        const hits = tab.locator('[data-state="ready"]');
        await hits.waitFor();
        expect(Number(await hits.getAttribute('data-total'))).toBeGreaterThan(0);
        expect(said).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});

describe('a bare nginx', () => {
  const isThere = process.env['NGINX'] !== undefined;

  test.skipIf(!isThere)('is told every lack, in words of nginx', async () => {
    const bare = await startNginx(site, '/', (recipe) => {
      const [listen = ''] = /listen [^;]+;/.exec(recipe) ?? [];
      return `include /etc/nginx/mime.types; server { ${listen} root ${site}; }`;
    });
    try {
      const { faults } = await checkServedHosting(bare.url);
      const rules = new Set(faults.map(({ rule }) => rule));
      expect([...rules].sort()).toEqual([
        'caching',
        'compression',
        'cors',
        'moved',
        'not-found',
        'security',
        'type',
      ]);
      const fixes = faults.map(({ fix }) => fix.zh).join('\n');
      expect(fixes).toContain('add_header X-Content-Type-Options "nosniff" always;');
      expect(fixes).toContain('"text/csv; charset=utf-8; header=present" csv;');
      expect(fixes).toContain('error_page 404 /404.html;');
    } finally {
      await bare.stop();
    }
  });
});

describe('the lines for nginx in docs/operator.md', () => {
  const isThere = process.env['NGINX'] !== undefined;

  test.skipIf(!isThere)('keep back every file that has the words of a plan', async () => {
    const manual = await readFile(join(projectRoot, 'docs/operator.md'), 'utf8');
    const [, lines = ''] = /```nginx\n([^]*?)```/.exec(manual) ?? [];
    const stopped = lines.replaceAll('demo-library', 'demo-health');
    expect(stopped).not.toBe(lines);
    const words = ['複訪。', '照顧計畫', '諮商。', '輔具維修'];
    const holding: string[] = [];
    for (const file of files.filter((each) => !/^_|(?:^|\/)\./.test(each))) {
      const text = await readFile(join(site, file), 'utf8');
      if (words.some((word) => text.includes(word))) holding.push(file);
    }
    expect(holding.length).toBeGreaterThan(25);
    const server = await startNginx(site, '/', (recipe) =>
      recipe.replace('index index.html;', `index index.html;\n${stopped}`),
    );
    const statusOf = async (path: string) => {
      const answer = await fetch(server.url + path);
      await answer.arrayBuffer();
      return answer.status;
    };
    try {
      const served: string[] = [];
      const packed = ['data/open-plans.zip', 'data/open-plans.sqlite', 'data/measures.parquet'];
      const indexes = files.filter((each) => /^(?:search-index|pagefind)\//.test(each));
      for (const file of [...holding, ...packed, ...indexes]) {
        const path = file.replace(/(?:^|(?<=\/))index\.html$/, '');
        if ((await statusOf(path)) !== 410) served.push(file);
      }
      expect(served).toEqual([]);
      // The rest of the site goes on.
      expect(await statusOf('about/')).toBe(200);
      expect(await statusOf('')).toBe(200);
    } finally {
      await server.stop();
    }
  });
});
