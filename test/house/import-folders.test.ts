import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { ownModules, root } from './own-modules.ts';
import { importsOf } from './source-file.ts';

const ROOM = 'src/drafting/import/';

test('a folder of the import imports those alone that the page on the architecture lists before it', async () => {
  const page = await readFile(`${root}docs/architecture.md`, 'utf8');
  const [, way = ''] = page.split('## The way of a document to a draft');
  const listed = [...(way.split('```', 1)[0] ?? '').matchAll(/^- `([a-z]+)\/`:/gm)].map(
    ([, folder]) => folder,
  );
  const modules = await ownModules('src');
  const own = [...modules].filter(([path]) => path.startsWith(ROOM));
  const folderOf = (path: string) => /^([a-z]+)\//.exec(path.slice(ROOM.length))?.[1];
  const faults = own.flatMap(([path, text]) => {
    const folder = folderOf(path);
    return importsOf(path, text).flatMap(({ specifier }) => {
      const target = posix.join(posix.dirname(path), specifier);
      const other = folderOf(target);
      const isOwn = specifier.startsWith('.') && target.startsWith(ROOM);
      // What orders the steps is above all of them but the report.
      if (!isOwn || folder === undefined || folder === other) return [];
      const isBefore = other !== undefined && listed.indexOf(other) < listed.indexOf(folder);
      return isBefore || folder === 'report' ? [] : [`${path} imports ${target}`];
    });
  });
  expect(new Set(own.flatMap(([path]) => folderOf(path) ?? []))).toEqual(new Set(listed));
  expect(faults).toEqual([]);
});
