import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UNSTATED_LICENCE } from '../../../../src/content/unstated-licence.ts';
import { missingFacts } from '../../../../src/publish/descriptions/missing-facts.ts';
import { securityTxt } from '../../../../src/publish/descriptions/security-txt.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite } from '../../../support/written-site.ts';

const { licence } = smallCorpus().site;
const publisher = { name: null, url: null, email: null, phone: null };
const named = { ...publisher, name: '甲館', email: 'data@aaa.example.tw' };

describe('facts that nobody has said', () => {
  test('are named with what needs them', () => {
    const missing = missingFacts({ publisher, licence });
    expect(missing.map(({ field }) => field)).toEqual(['publisher.name', 'publisher.email']);
    expect(missing[0]?.neededBy).toContainEqual({
      standard: 'DCAT-AP 3',
      property: 'dcterms:publisher',
    });
  });

  test('are none where the site names publisher and e-mail address', () => {
    expect(missingFacts({ publisher: named, licence })).toEqual([]);
  });

  test('name the licence where none is stated', () => {
    const unstated = { ...licence, additions: UNSTATED_LICENCE };
    expect(missingFacts({ publisher: named, licence: unstated })).toMatchObject([
      { field: 'licence.additions' },
    ]);
  });

  test('say of the licence what the catalogues hold meanwhile, and not that they hold none', async () => {
    const corpus = smallCorpus();
    Object.assign(corpus.site.licence, { additions: UNSTATED_LICENCE });
    const { directory } = await writeSite(corpus);
    try {
      const catalogue = await readFile(join(directory, 'data.json'), 'utf8');
      expect(catalogue).toContain(`"license": "${UNSTATED_LICENCE.url}"`);
    } finally {
      await rm(directory, { recursive: true });
    }
    const [missing] = missingFacts({ publisher: named, licence: corpus.site.licence });
    expect(missing!.neededBy).toEqual([]);
    expect(missing!.meanwhile?.zh).toContain(
      `資料目錄暫寫「著作權狀態未評估」（Copyright Not Evaluated，${UNSTATED_LICENCE.url}）`,
    );
    expect(missing!.meanwhile?.en).toContain(UNSTATED_LICENCE.url);
  });
});

describe('security.txt', () => {
  const corpus = smallCorpus();
  const write = (
    email: string | null,
    asOf: string | null,
    site: Partial<typeof corpus.site> = {},
  ) =>
    securityTxt({
      corpus: {
        ...corpus,
        asOf,
        site: { ...corpus.site, publisher: { ...publisher, email }, ...site },
      },
      settings: smallContext.settings,
      manifest: { files: [], byHref: new Map(), splits: [], emptyCells: new Map() },
    });

  test('is not written where nobody would read a report', () => {
    expect(write(null, null)).toBeNull();
  });

  test('names the address and runs out within a year of the latest day of the content', () => {
    expect(write('data@aaa.example.tw', null)).toBe(
      [
        'Contact: mailto:data@aaa.example.tw',
        'Expires: 2027-01-01T00:00:00Z',
        'Preferred-Languages: zh, en',
        'Canonical: https://plans.example.org/open/.well-known/security.txt',
        '',
      ].join('\n'),
    );
    expect(write('data@aaa.example.tw', '2026-06-30')).toContain('Expires: 2027-06-29T00:00:00Z');
  });

  test('names no language that the site does not have', () => {
    expect(write('a@aaa.example.tw', null, { languages: ['zh'] })).toContain(
      '\nPreferred-Languages: zh\n',
    );
  });
});
