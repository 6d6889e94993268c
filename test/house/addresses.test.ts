import { expect, test } from 'vitest';
import { filePatterns } from '../../src/corpus/addresses/file-paths.ts';
import { pagePatterns } from '../../src/corpus/addresses/page-paths.ts';
import { ownModules } from './own-modules.ts';
import { textsOf } from './source-file.ts';

/** First parts of all addresses: `/plans/`, `/data/`, `/feed.xml`. */
const beginnings = new Set(
  [...Object.values(pagePatterns), ...Object.values(filePatterns)]
    .map((pattern) => /^\/[^/:]+\/?/.exec(pattern)?.[0])
    .filter((beginning) => beginning !== undefined),
);

/** Texts of a module that spell an address: `file:line  text`. */
function spelt(path: string, module: string): string[] {
  return textsOf(path, module)
    .filter(({ text }) => {
      const address = text.replace(/^\/?\^/, '');
      return [...beginnings].some((beginning) =>
        beginning.endsWith('/') ? address.startsWith(beginning) : address === beginning,
      );
    })
    .map(({ text, line }) => `${path}:${line}  ${text}`);
}

test('an address is spelt in src/corpus/addresses and nowhere else', async () => {
  const modules = await ownModules('src', 'scripts');
  const found = [...modules]
    .filter(([path]) => !path.startsWith('src/corpus/addresses/'))
    .flatMap(([path, module]) => spelt(path, module));
  expect(found).toEqual([]);
});

test('an address is found in texts, in pieces of texts, in patterns and in components', () => {
  expect([
    ...spelt('src/a.ts', "const a = '/plans/';\nconst b = `/data/plans/${id}.json`;"),
    ...spelt('src/b.ts', "// '/plans/'\nconst c = `${base}/plans/`;\nconst d = /^\\/data\\//;"),
    ...spelt(
      'src/site/C.astro',
      '---\nconst { id } = Astro.props;\n---\n\n<a href="/about/">{id}</a>\n',
    ),
    ...spelt('src/d.ts', "const e = 'see /plans/'; const f = '/other/';"),
  ]).toEqual([
    'src/a.ts:1  /plans/',
    'src/a.ts:2  /data/plans/',
    'src/b.ts:2  /plans/',
    'src/b.ts:3  /^/data//',
    'src/site/C.astro:5  /about/',
  ]);
});
