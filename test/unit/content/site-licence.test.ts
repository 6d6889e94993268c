import { expect, test } from 'vitest';
import { withMaker } from '../../../src/content/site-licence.ts';
import { UNSTATED_LICENCE } from '../../../src/content/unstated-licence.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

test('credit is given to whoever publishes before the terms are stated', () => {
  const { site } = smallCorpus();
  const licence = { ...site.licence, additions: UNSTATED_LICENCE };
  const creditOf = (name: string | null) => {
    const publisher = { ...site.publisher, name };
    return withMaker({ ...site, licence, publisher }).licence.additions.attribution;
  };
  expect(creditOf('甲館').zh).toBe('甲館，〔資料集名稱〕。授權條件尚未載明。');
  expect(creditOf(null)).toEqual({
    zh: `${site.name.zh}，〔資料集名稱〕。授權條件尚未載明。`,
    en: `${site.name.en}, [name of the dataset]. The terms of use are not stated yet.`,
  });
  // Words of the site's own name whom they name.
  expect(withMaker(site)).toEqual(site);
});
