import { beforeAll, describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import {
  attribute,
  named,
  readPages,
  textOf,
  withClass,
  type HtmlPage,
} from '../support/read-html.ts';
import { pathsOf, readJson } from '../support/site-files.ts';

/** A record for data.gov.tw as its file gives it. */
interface Submission {
  status: string;
  missing: { name: string; reason: string }[];
  record: Record<string, unknown> & {
    keyword: string[];
    distribution: Record<string, unknown>[];
  };
}

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('the pages of %s for the clerk who registers a dataset on data.gov.tw', (_, site) => {
  let pages: Map<string, HtmlPage>;
  beforeAll(async () => {
    const list = await readPages(site.directory);
    pages = new Map(list.map((page) => [page.address, page]));
  });
  const pageAt = (address: string) => pages.get(address)!;
  const copyable = (page: HtmlPage) => withClass(page, 'copyable').map(textOf);
  const linkTo = (page: HtmlPage, path: string) =>
    named(page, 'a').find((each) => attribute(each, 'href') === site.basePath + path.slice(1));
  const submissionsOf = async (id: string) => {
    // Only a site of the authority itself has any.
    if (!(await pathsOf(site)).includes('/data/twgov/datasets.json')) return [];
    const list = await readJson<{ institution_id: string; dataset: string }[]>(
      site,
      '/data/twgov/datasets.json',
    );
    const own = list.filter((each) => each.institution_id === id);
    return Promise.all(
      own.map(async ({ dataset }) => ({
        dataset,
        submission: await readJson<Submission>(site, `/data/twgov/${id}/${dataset}.json`),
      })),
    );
  };
  const institutionIds = async () =>
    (await readJson<{ institution_id: string }[]>(site, '/data/institutions.json')).map(
      ({ institution_id }) => institution_id,
    );

  test('have a page for each institution, which its own page leads to', async () => {
    for (const id of await institutionIds()) {
      for (const prefix of ['', '/en']) {
        expect(pages.has(`${prefix}/data/institutions/${id}/`), id).toBe(true);
        const own = pageAt(`${prefix}/institutions/${id}/`);
        expect(linkTo(own, `${prefix}/data/institutions/${id}/`), id).toBeDefined();
        const all = pageAt(`${prefix}/data/institutions/`);
        expect(linkTo(all, `${prefix}/data/institutions/${id}/`), id).toBeDefined();
      }
    }
  });

  test('mark each record as its file does, and name what is missing', async () => {
    for (const id of await institutionIds()) {
      const page = pageAt(`/data/institutions/${id}/`);
      const records = withClass(page, 'twgov-record');
      const submissions = await submissionsOf(id);
      expect(records.map(({ properties }) => properties['id'])).toEqual(
        submissions.map(({ dataset }) => `twgov_${dataset}`),
      );
      for (const [index, { submission }] of submissions.entries()) {
        const text = textOf(records[index]!);
        expect(text).toContain(submission.status);
        for (const { name, reason } of submission.missing) {
          expect(text).toContain(`${name}：${reason}`);
        }
      }
    }
  });

  test('give every value of the record to copy, and nothing where it is not known', async () => {
    for (const id of await institutionIds()) {
      const texts = new Set(copyable(pageAt(`/data/institutions/${id}/`)));
      for (const { submission } of await submissionsOf(id)) {
        const { record } = submission;
        for (const field of ['title', 'description', 'publisherOID', 'publisherContactName']) {
          const value = record[field];
          if (value !== undefined) expect(texts.has(value as string), field).toBe(true);
        }
        expect(texts.has(record.keyword.join('、'))).toBe(true);
        for (const file of record.distribution) {
          expect(texts.has(String(file['resourceDownloadUrl']))).toBe(true);
          expect(texts.has(String(file['resourceAmount']))).toBe(true);
        }
      }
      const names = withClass(pageAt(`/data/institutions/${id}/`), 'copyable').map((each) =>
        attribute(each, 'dataName'),
      );
      const isUnknown = (await submissionsOf(id)).every(({ submission }) =>
        submission.missing.some(({ name }) => name === '提供機關聯絡人姓名'),
      );
      expect(names.includes('提供機關聯絡人姓名'), id).toBe(!isUnknown);
    }
  });
});
