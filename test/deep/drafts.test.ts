import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesWith } from '../support/find-words.ts';
import { runScript } from '../support/run-build.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/small-content', import.meta.url));

/** Characters that stand nowhere else, planted twice each. */
const words = { published: '龘龘', draft: '靐靐', newVersion: '齉齉' } as const;

let folder: string;
let output: string;
let found: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-drafts-'));
  const content = join(folder, 'content');
  await cp(FIXTURE, content, { recursive: true });
  const change = async (path: string, ...changes: ((text: string) => string)[]) => {
    const file = join(content, 'plans', path);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      changes.reduce((current, each) => each(current), text),
    );
  };
  const plant = (path: string, word: string, ...more: ((text: string) => string)[]) =>
    Promise.all([
      change(
        `${path}/plan.md`,
        (text) => text.replace(/^(title: .*)$/m, `$1${word}`),
        (text) => `${text}\n## 捌、${word}\n\n文字${word}\n`,
        ...more,
      ),
      change(`${path}/measures.yaml`, (text) =>
        text.replace(/^( *(?:- )?(?:text|heading|name): [^'"\n]+)$/gm, `$1${word}`),
      ),
    ]);
  await plant('aaa/101', words.published);
  await plant(
    'bbb/106',
    words.draft,
    (text) =>
      `${text.replace(/^published: .*$/m, 'published: null\nreview: [封面待查]')}\n\n請洽 0912-345-678。\n`,
  );
  await plant('aaa/101-green', words.newVersion, (text) =>
    text.replace(/^( *)status: .*$/m, '$1status: draft'),
  );
  const dist = join(folder, 'dist');
  const built = await runScript('build.ts', [], {
    environment: { CONTENT_DIR: content, OUT_DIR: dist },
  });
  output = built.output;
  expect(built.exitCode, output).toBe(0);
  found = await filesWith(dist, Object.values(words));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a site with drafts', () => {
  test.each(['plans/', 'en/', 'data/', 'search-index/', 'pagefind/', 'feed.xml', 'compare/'])(
    'has the words of a published plan in %s',
    (place) => {
      expect(found.get(words.published)!.some((file) => file.startsWith(place))).toBe(true);
    },
  );

  test('has no word of a draft in any page, index, map, feed or file', () => {
    expect(found.get(words.draft)).toEqual([]);
  });

  test('has no word of a version that is a draft either', () => {
    expect(found.get(words.newVersion)).toEqual([]);
  });

  test('was built with a line for each draft', () => {
    expect(output).toContain('草稿 2 份，未發布');
    expect(output).toContain('plans/bbb/106/');
    expect(output).toContain('第 1 版仍照舊發布');
    // Each mark at each build would hide what is told of the rest.
    expect(output).toMatch(/待核對 1 項[\s\S]*各項待核對事項：npm run check/);
    expect(output).not.toContain('封面待查');
    // What the line of a draft does not count is told.
    expect(output).toContain('privacy/mobile');
  });
});
