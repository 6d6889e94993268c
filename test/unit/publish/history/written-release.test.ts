import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITIONS_FILE } from '../../../../src/publish/history/editions.ts';
import { filePath } from '../../../../src/corpus/addresses/file-paths.ts';
import { writeRelease } from '../../../support/written-release.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

let release: WrittenSite;
let site: WrittenSite;
beforeAll(async () => {
  release = await writeRelease();
  site = await writeSite();
});
afterAll(async () => {
  for (const { directory } of [release, site]) await rm(dirname(directory), { recursive: true });
});

/** The archive holds fewer files here, and the list of editions tells its size and checksum. */
const others = [filePath('archive'), EDITIONS_FILE];

test('a release that tests compare with holds the bytes of the site', async () => {
  const hrefs = release.context.manifest.files.map(({ href }) => href);
  expect(hrefs).toEqual(expect.arrayContaining(others));
  for (const href of hrefs) {
    const [ours, theirs] = await Promise.all(
      [release, site].map(({ directory }) => readFile(join(directory, href))),
    );
    expect([href, ours!.equals(theirs!)]).toEqual([href, !others.includes(href)]);
  }
});

test('a release that tests compare with holds every JSON file that a former build is asked for', async () => {
  const asked = (names: string[]) =>
    names.filter((name) => /^[\w-]+\.json$|^plans\/[^.]*\.json$/.test(name)).sort();
  const read = async ({ directory }: WrittenSite) =>
    asked(await readdir(join(directory, 'data'), { recursive: true }));
  const descriptions = ['datapackage.json', 'data.json', 'openapi.json'];
  expect(await read(release)).toEqual(
    (await read(site)).filter((name) => !descriptions.includes(name)),
  );
});
