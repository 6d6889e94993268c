import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParsedContent } from '../../src/content/read/parsed-content.ts';
import {
  datasetEndings,
  datasetNames,
  planEndings,
} from '../../src/corpus/addresses/dataset-names.ts';
import {
  rdfEndings,
  schemaMajors,
  vocabularyNames,
} from '../../src/corpus/addresses/description-names.ts';
import { filePatterns } from '../../src/corpus/addresses/file-paths.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { viewContent, type ContentView } from '../../src/content/read/content-view.ts';
import { anchorsOf } from '../../src/corpus/links/page-anchors.ts';
import { resolveLink } from '../../src/corpus/links/resolve-link.ts';
import { findTarget } from '../../src/corpus/links/site-targets.ts';
import { pagePatterns, splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';

/**
 * Of the site's own: nobody is to link to them, they are parts of longer lists, or they are drawn
 * only where there is something to draw.
 */
const NOT_TO_LINK_TO =
  /^\/(?:_astro|pagefind|search-index|_headers|_redirects|404\.html|\.open-plans-build)|^\/institutions\/[^/]+\/(?:units|[^/]+-targets)\.svg$/;

/** Further pages of a list come and go with its length. */
const PAGE_OF_LIST = /\/\d+\/$/;

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('what a link in a text of %s may lead to', (_, site) => {
  let view: ContentView;
  let paths: string[];
  beforeAll(async () => {
    view = viewContent(await contentOf(site.contentDir));
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

  test('is nothing that it does not have', async () => {
    const all = [...candidatePaths(await contentOf(site.contentDir))];
    expect(all.length).toBeGreaterThan(1000);
    // A link that leads nowhere takes long to tell of: of these a tenth.
    const candidates = all.filter(
      (path, number) =>
        number % 10 === 0 || ['page', 'file'].includes(resolveLink(encodeURI(path), '/', view).is),
    );
    expect(candidates.length).toBeGreaterThan(600);
    const accepted = await acceptedLinks(site.contentDir, candidates);
    expect(accepted.length).toBeGreaterThan(400);
    const there = new Set(paths.map(withoutIndex));
    expect(accepted.filter((path) => !there.has(path))).toEqual([]);
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

async function contentOf(directory: string): Promise<ParsedContent> {
  return parseContent(await readContentFolder(directory), []);
}

/** Every address that could be made of the patterns and of the names in the content. */
function* candidatePaths(content: ParsedContent): Generator<string> {
  const names: Record<string, readonly string[]> = {
    institution_id: content.institutions.map(({ institutionId }) => institutionId),
    unit_id: content.institutions.flatMap(({ record }) => record.units.map(({ id }) => id)),
    plan: content.planTexts.map(({ folder }) => folder),
    plan_id: content.planTexts.map(({ planId }) => planId),
    version: ['1', '2', '3'],
    dimension_id: content.dimensions.dimensions.map(({ id }) => id),
    dataset: datasetNames,
    format: [...new Set([...datasetNames.flatMap(datasetEndings), ...planEndings, ...rdfEndings])],
    name: Object.keys(schemaMajors),
    major: ['1', '2', '3'],
    vocabulary: [...vocabularyNames, 'units'],
    page: content.pages.map(({ name }) => name),
    file: [...content.attachments.keys()].map((path) => path.split('/').at(-1)!),
    number: ['1'],
    // Which are kept is judged by the build.
    edition: [],
  };
  const filled = function* (pattern: string): Generator<string> {
    const parameter = /:(\w+)/.exec(pattern);
    if (parameter === null) yield pattern;
    else {
      for (const name of new Set(names[parameter[1]!])) {
        yield* filled(pattern.replace(parameter[0], name));
      }
    }
  };
  for (const pattern of [...Object.values(pagePatterns), ...Object.values(filePatterns)]) {
    yield* filled(pattern);
  }
}

/** The addresses of which nothing is told where they stand as links on a page. */
async function acceptedLinks(directory: string, paths: readonly string[]): Promise<string[]> {
  const folder = await readContentFolder(directory);
  let accepted = [...paths];
  // What is told late is told only where nothing else is.
  for (let round = 0; round < 2; round += 1) {
    const heading = "---\ntitle: 甲\ndescription: 乙\nmodified: '2020-01-01'\n---\n";
    const text = heading + accepted.map((path) => `[甲](${path})\n`).join('');
    const data = new TextEncoder().encode(text);
    const page = { path: 'pages/all-links.md', bytes: data.length, data, sha256: null, kind: null };
    const files = new Map([...folder.files, [page.path, page]]);
    const { problems } = loadCorpus({ ...folder, files }, { asOf: null });
    const told = new Set(
      problems
        .filter(({ file, ruleId }) => file.endsWith(page.path) && ruleId.startsWith('link/'))
        .map(({ place }) => (place === 'unavailable' ? 0 : place.line)),
    );
    accepted = accepted.filter((_, index) => !told.has(index + heading.split('\n').length));
  }
  return accepted;
}
