import { describe, expect, it, test } from 'vitest';
import { compareQuery, readRowChoice, UNMAPPED } from '../../../../src/site/compare/row-choice.ts';

const read = (search: string) =>
  readRowChoice(search, (dimensionId) => ['satisfaction', 'process'].includes(dimensionId));

describe('the rows that an address asks for', () => {
  it('are those of one dimension, of words, or of both', () => {
    expect(read('?plans=ntl-101&dimension=satisfaction')).toEqual({
      dimension: 'satisfaction',
      words: '',
      alike: false,
      unknown: null,
    });
    expect(read('?q=%E6%BB%BF%E6%84%8F').words).toBe('滿意');
    expect(read('?dimension=process&q=+a++b+')).toMatchObject({
      dimension: 'process',
      words: 'a b',
    });
  });

  it('may be those that belong to no dimension', () => {
    expect(read(`?dimension=${UNMAPPED}`).dimension).toBe(UNMAPPED);
  });

  it('are all rows where the dimension is none of the site’s, which is said', () => {
    expect(read('?dimension=%3Cb%3E')).toEqual({
      dimension: '',
      words: '',
      alike: false,
      unknown: '<b>',
    });
  });

  test.each(['', '?', '?dimension=&q=', '?q=%20'])('are all rows in %o', (search) => {
    expect(read(search)).toEqual({ dimension: '', words: '', alike: false, unknown: null });
  });
});

it('writes an address that reads the same', () => {
  const query = compareQuery(['ntl-101', 'ncl-101'], {
    dimension: 'satisfaction',
    words: '讀者 &?',
    alike: true,
  });
  expect(query).toMatch(/^\?plans=ntl-101,ncl-101&dimension=satisfaction&q=/);
  expect(read(query)).toMatchObject({ dimension: 'satisfaction', words: '讀者 &?', alike: true });
  expect(compareQuery([], { dimension: '', words: '', alike: false })).toBe('');
  expect(compareQuery([], { dimension: 'process', words: '', alike: false })).toBe(
    '?dimension=process',
  );
});
