import { describe, expect, it } from 'vitest';
import { t } from '../../../../src/words/interface/index.ts';

/** Words that one of the languages leaves empty on purpose. */
const maybeEmpty = new Set(['sentenceSpace', 'wordSpace', 'row.alignment.exact']);

function leaves(value: unknown, path: string[] = []): [string, unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [[path.join('.'), value]];
}

const zh = leaves(t('zh'));
const en = leaves(t('en'));

describe('interface words', () => {
  it('both languages have the same words', () => {
    const names = (entries: [string, unknown][]) =>
      entries.map(([path, value]) => `${path} ${typeof value}`).sort();
    // Names of formats are an open list.
    const closed = (name: string) => !name.startsWith('download.formats.');
    expect(names(en).filter(closed)).toEqual(names(zh).filter(closed));
  });

  it.each([
    ['zh', zh],
    ['en', en],
  ])('%s leaves nothing empty that must say something', (_, entries) => {
    const empty = entries.filter(([path, value]) => value === '' && !maybeEmpty.has(path));
    expect(empty).toEqual([]);
  });

  it('the English words hold no Chinese, but for examples, the other language and dates as written', () => {
    const mixed = en
      .filter(([, value]) => typeof value === 'string' && /\p{Script=Han}/u.test(value))
      .map(([path]) => path);
    expect(mixed).toEqual(['switchLanguage', 'switchLanguageTitle']);
  });
});
