import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../../src/content/read/parse-content.ts';
import { linksBelow } from '../../../../src/corpus/links/links-below.ts';
import {
  files,
  healthBureau,
  placeOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const linksOf = async (changes: Changes) =>
  linksBelow(parseContent(await healthBureau(changes), []), '/data/versions/');

const PAGE = "---\ntitle: 甲\ndescription: 乙\nmodified: '2024-01-01'\n---\n\n";
const path = '/data/versions/2024-01-01-0a1b2c3d.zip';

/** The link in each kind of text. */
const texts = {
  'a plan': { [files.midterm]: replacing('年終考核。', `[乙](${path})`) },
  'a former version': { [files.formerFood]: replacing('依縣務會議決議辦理。', `[乙](${path})`) },
  'a page': { [files.about]: () => `${PAGE}[乙](${path})\n` },
  'a page, by reference': { [files.about]: () => `${PAGE}甲[乙][丙]\n\n[乙]: ${path}\n` },
  'a page, into the English site': { [files.about]: () => `${PAGE}[乙](/en${path})\n` },
} as const;

describe('links to addresses of one beginning', () => {
  it.each(Object.entries(texts))('are found in %s, with their place', async (_, changes) => {
    const [file] = Object.keys(changes);
    const at = await placeOf(changes, file!, '[乙](').catch(() =>
      placeOf(changes, file!, '[乙]: '),
    );
    expect(await linksOf(changes)).toEqual([{ file, at, path }]);
  });

  it('are no others', async () => {
    expect(
      await linksOf({
        [files.about]: () => `${PAGE}[乙](/data/) [丙](https://a.example${path})\n`,
      }),
    ).toEqual([]);
  });

  it('count from the page that they stand on: of a former version, from that one’s', async () => {
    const found = async (file: string, words: string) =>
      linksBelow(
        parseContent(await healthBureau({ [file]: replacing(words, '[乙](../2/)') }), []),
        '/plans/',
      ).map((link) => link.path);
    expect(await found(files.formerFood, '依縣務會議決議辦理。')).toEqual([
      '/plans/demo-health/113-food/versions/2/',
    ]);
    expect(await found(files.midterm, '年終考核。')).toEqual(['/plans/demo-health/2/']);
  });
});
