import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { commands } from '../../scripts/shared/usage/commands.ts';
import type { Usage } from '../../scripts/shared/usage/usage.ts';
import { contentTypes } from '../../src/content/schemas/content-types.ts';
import { planSchema } from '../../src/content/schemas/plan.ts';
import { npmScripts, programs } from '../support/commands.ts';
import { docFaults, type Project } from './doc-faults.ts';
import { floors } from './rooms.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

const docs = new Map(
  [...readdirSync(root), ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, read(path)]),
);

const files = new Set([
  ...readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name),
  ...['src', 'scripts', 'test', 'docs', 'public', 'content', '.github', '.vscode'].flatMap(
    filesBelow,
  ),
]);

function filesBelow(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));
}

const code = [...files]
  .filter((path) => /^(?:src|scripts)\/.*\.(?:ts|mjs)$/.test(path))
  .map(read)
  .join('\n');

const project: Project = {
  files,
  scripts: new Map(
    Object.keys(npmScripts).map((name) => {
      const usage = (commands as Record<string, Usage>)[name];
      if (usage === undefined) return [name, null];
      const names = Object.keys(usage.options).map((option) => `--${option}`);
      return [name, new Set([...names, '--help'])];
    }),
  ),
  variables: new Set([
    ...[...code.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)].map(([name]) => name),
    'NODE_OPTIONS',
  ]),
};

test('the documents name only files, folders, headings, commands and variables that there are', () => {
  expect(docFaults(docs, project)).toEqual([]);
});

describe('a document is found at fault that', () => {
  const faultsOf = (text: string, path = 'docs/rows.md') =>
    docFaults(
      new Map([
        ['docs/architecture.md', '# Rooms'],
        [path, text],
      ]),
      project,
    );

  test.each([
    ['links to a file that is gone', '[x](../docs/gone.md)', 'there is no docs/gone.md'],
    ['links to a heading that is gone', '[x](#gone)', 'no heading of docs/rows.md'],
    [
      'links to a heading of another that is gone',
      '[x](architecture.md#gone)',
      'no heading of docs/architecture.md',
    ],
    ['names a file that is gone', '`src/corpus/gone.ts`', 'names src/corpus/gone.ts'],
    ['names a folder that is gone', '`src/gone/`', 'names src/gone/'],
    ['names a file of code that is gone', '`gone.ts`', 'names gone.ts'],
    ['draws a file that is gone', '```text\n└─ src/gone.ts\n```', 'names src/gone.ts'],
    [
      'names content that nothing reads',
      '`content/plans/a/113/tables.yaml`',
      'names content/plans',
    ],
    ['names a command that is gone', '`npm run gone`', 'names npm run gone'],
    ['names an option that is gone', '```sh\nnpm run check -- --gone\n```', 'check -- --gone'],
    ['names a variable that nothing reads', '`GONE_DIR`', 'names GONE_DIR'],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });

  test('and none that names what there is', () => {
    const text = `# A heading, with words
[x](#a-heading-with-words) [y](../README.md) [z](https://example.org/gone)
\`src/corpus/\` \`src/site/pages/[...lang]/errata.astro\` \`corpus.ts\` \`CONTENT_DIR\` \`AS_OF=2026-11-20\`
\`content/plans/<institution>/<year>/\` \`content/institutions/example.yaml\` \`dist/gone.txt\`
\`npm run check -- --format json\` \`npm start -- --help\``;
    expect(faultsOf(text)).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-TW.md'])('%s', (path) => {
  test('names every command that there is', () => {
    const text = read(path);
    const named = Object.keys(npmScripts).filter((name) =>
      new RegExp(`npm (?:run )?${name}(?![\\w:-])`).test(text),
    );
    expect(named).toEqual(Object.keys(npmScripts));
  });
});

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md');
  const below = (folder: string) =>
    readdirSync(`${root}${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();

  test('has the rooms of src/, from the lowest to the highest, each with a sentence', () => {
    const rooms = [...text.matchAll(/^### `src\/(\w+)\/`\n\n[A-Z][^-#]/gm)].map(([, name]) => name);
    expect(rooms).toEqual(floors.flat());
    expect([...rooms].sort()).toEqual(below('src'));
  });

  test('draws the same rooms, from the highest to the lowest', () => {
    const [, drawing = ''] = /```text\n([\s\S]*?)```/.exec(text) ?? [];
    const drawn = drawing
      .split('\n')
      .map((line) =>
        floors.flat().filter((room) => new RegExp(`^[ │]*(?:\\w+ +)?${room}\\b`).test(line)),
      )
      .filter((rooms) => rooms.length > 0);
    expect(drawn).toEqual([...floors].reverse());
  });

  test.each(floors.flat())('tells of every folder of %s, and of no other', (room) => {
    const [, part = ''] =
      new RegExp(`^### \`src/${room}/\`\\n([\\s\\S]*?)(?=^##)`, 'm').exec(text) ?? [];
    const told = [...part.matchAll(/^- (.*?): /gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([\w-]+)\/`/g)].map(([, name]) => name),
    );
    expect(told.sort()).toEqual(below(`src/${room}`));
  });
});

describe('what a document shows of content', () => {
  const shown = [...docs].flatMap(([path, text]) =>
    [...text.matchAll(/^ *```yaml\n *# content\/(\S+)\n([\s\S]*?)^ *```/gm)].map(
      ([, file = '', yaml = '']) => ({ path, file, yaml }),
    ),
  );

  test.each(shown)('$path: $file is as the software reads it', ({ file, yaml }) => {
    const value = load(yaml) as Record<string, unknown>;
    if (file.endsWith('/plan.md')) {
      // A few fields of the front matter.
      const { shape } = planSchema;
      for (const [key, part] of Object.entries(value)) {
        expect(shape[key as keyof typeof shape]?.safeParse(part).error).toBeUndefined();
        expect(Object.keys(shape)).toContain(key);
      }
      return;
    }
    const type = Object.values(contentTypes).find(({ match }) => match.test(file));
    expect(type?.schema.safeParse(value)).toMatchObject({ success: true });
  });

  test('has a line for each element of a list: between brackets a comma in a text would part it', () => {
    const blocks = [...docs].flatMap(([path, text]) =>
      [...text.matchAll(/^ *```yaml\n([\s\S]*?)^ *```/gm)].map(([, yaml = '']) => ({ path, yaml })),
    );
    expect(blocks.length).toBeGreaterThan(shown.length);
    expect(blocks.filter(({ yaml }) => /(?:^|[:-] )[[{]/m.test(yaml))).toEqual([]);
  });
});

describe('a document in Chinese', () => {
  const pairs = [...docs.keys()]
    .filter((path) => path.endsWith('.zh-TW.md') && !path.startsWith('CONTRIBUTING'))
    .map((zh) => ({ zh, en: zh.replace('.zh-TW.md', '.md') }));

  test.each(pairs)('$zh has the parts and the examples of $en', ({ zh, en }) => {
    const partsOf = (text: string) => text.match(/^#+(?= )/gm);
    const examplesOf = (text: string) =>
      [...text.matchAll(/^ *```yaml\n([\s\S]*?)^ *```/gm)].map(([, yaml = '']) => load(yaml));
    expect(partsOf(docs.get(zh) ?? '')).toEqual(partsOf(docs.get(en) ?? ''));
    expect(examplesOf(docs.get(zh) ?? '')).toEqual(examplesOf(docs.get(en) ?? ''));
  });

  test.each(pairs)('$zh leads to the Chinese of what it names', ({ zh }) => {
    const targets = [...(docs.get(zh) ?? '').matchAll(/\]\(([\w./-]+\.md)\)/g)].map(
      ([, to = '']) => to,
    );
    const inEnglish = targets.filter((to) => {
      const chinese = new URL(to.replace('.md', '.zh-TW.md'), `file:///${zh}`).pathname.slice(1);
      return !to.endsWith('.zh-TW.md') && docs.has(chinese);
    });
    const own = zh.replace(/^docs\//, '').replace('.zh-TW.md', '.md');
    expect(inEnglish.filter((to) => to !== own && to !== 'CONTRIBUTING.md')).toEqual([]);
  });
});

test('every program that is a command is named by its npm script', () => {
  const named = new Set(programs.values());
  const found = readdirSync(`${root}scripts`).filter((name) => name.endsWith('.ts'));
  expect(found.map((name) => `scripts/${name}`).filter((path) => !named.has(path))).toEqual([]);
});
