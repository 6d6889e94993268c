import { expect, test } from 'vitest';
import { OPEN_GOVERNMENT_LICENCE } from '../../../src/content/site-licence.ts';
import { UNSTATED_LICENCE } from '../../../src/content/unstated-licence.ts';
import { en } from '../../../src/words/interface/en.ts';
import { zh } from '../../../src/words/interface/zh.ts';
import { licenceName } from '../../../src/words/site-standing.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

test('the open government licence is called in English what it is called there', () => {
  const { licence } = smallCorpus().site;
  const { attribution } = licence.additions;
  const site = { licence: { ...licence, additions: { ...OPEN_GOVERNMENT_LICENCE, attribution } } };
  expect(licenceName(site, zh.footer)).toBe('政府資料開放授權條款-第1版');
  expect(licenceName(site, en.footer)).toBe('Open Government Data License, version 1.0');
  const unstated = { licence: { ...licence, additions: UNSTATED_LICENCE } };
  expect(licenceName(unstated, en.footer)).toBe('terms of use not stated yet');
});
