import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { viewContent, type ContentView } from '../../src/content/read/content-view.ts';
import { anchorsOf } from '../../src/corpus/links/page-anchors.ts';
import { resolveLink } from '../../src/corpus/links/resolve-link.ts';
import { findTarget } from '../../src/corpus/links/site-targets.ts';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';

/** Of the site's own: nobody is to link to them, or they are parts of longer lists. */
const NOT_TO_LINK_TO = /^\/(?:_astro|pagefind|search-index|_headers|404\.html|\.open-plans-build)/;

/** Further pages of a list come and go with its length. */
const PAGE_OF_LIST = /\/\d+\/$/;

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('what a link in a text of %s may lead to', (_, site) => {
  let view: ContentView;
  let paths: string[];
  beforeAll(async () => {
    view = viewContent(parseContent(await readContentFolder(site.contentDir), []));
    const entries = await readdir(site.directory, { recursive: true, withFileTypes: true });
    paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(site.directory.length))
      .filter((path) => !NOT_TO_LINK_TO.test(path));
  });
  const pages = () => paths.filter((path) => path.endsWith('/index.html')).map(withoutIndex);

  test('is every page and file of it', () => {
    const unknown = paths
      .map(withoutIndex)
      .filter((path) => !(PAGE_OF_LIST.test(path) && !/\/(?:plans|versions)\/\w+\//.test(path)))
      .filter((path) => !['page', 'file'].includes(resolveLink(encodeURI(path), '/', view).is));
    expect(unknown).toEqual([]);
  });

  test('is no place of a page that the page does not have', async () => {
    const wrong: string[] = [];
    let accepted = 0;
    for (const path of pages()) {
      const target = findTarget(splitLanguage(path).path, view);
      if (target.is !== 'page') continue;
      const anchors = anchorsOf(target, view);
      expect(anchors, `${path} has places that can be told`).not.toBeNull();
      const html = await readFile(join(site.directory, path, 'index.html'), 'utf8');
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      accepted += anchors!.all.length;
      wrong.push(...anchors!.all.filter((id) => !ids.has(id)).map((id) => `${path}#${id}`));
    }
    expect(accepted).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
});

function withoutIndex(path: string): string {
  return path.replace(/\/index\.html$/, '/');
}
