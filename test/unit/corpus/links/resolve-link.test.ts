import { describe, expect, it } from 'vitest';
import { hrefOf, resolveLink } from '../../../../src/corpus/links/resolve-link.ts';
import { files, type Changes } from '../../../support/content-folder.ts';
import { viewOf } from '../../../support/health-bureau-view.ts';

const resolved = async (address: string, changes: Changes = {}) =>
  resolveLink(address, '/plans/demo-health/112/', await viewOf(changes));

describe('a link to a page or file', () => {
  it('has an address that can be written into a page', async () => {
    expect(await resolved('/data/measures.csv?年=112#第 1 列')).toMatchObject({ is: 'refused' });
    expect(await resolved('/data/measures.csv?a=%E5%B9%B4#第1列')).toEqual({
      is: 'file',
      address: '/data/measures.csv?a=%E5%B9%B4#%E7%AC%AC1%E5%88%97',
      hasLanguage: false,
    });
  });

  it('may name a language, a file has none', async () => {
    expect(await resolved('/en/plans')).toEqual({
      is: 'page',
      address: '/en/plans/',
      hasLanguage: true,
    });
    expect(await resolved('/en/data/measures.csv')).toEqual({
      is: 'absent',
      path: '/en/data/measures.csv',
    });
  });

  it('is right where the places of the page cannot be told', async () => {
    const broken = { [files.annualTable]: () => 'columns: 1\n' };
    expect(await resolved('#nothing')).toMatchObject({ is: 'no-anchor', anchor: 'nothing' });
    expect(await resolved('/en/plans/demo-health/112/#nothing')).toMatchObject({ is: 'no-anchor' });
    expect(await resolved('#nothing', broken)).toMatchObject({ is: 'page' });
  });

  it('leads to the page in the language around it, unless it names one', async () => {
    const site = { page: (path: string) => `/en${path}`, file: (path: string) => path };
    const href = async (address: string) => hrefOf(await resolved(address), address, site);
    expect(await href('/plans/')).toBe('/en/plans/');
    expect(await href('/en/plans/')).toBe('/en/plans/');
    expect(await href('/data/measures.csv')).toBe('/data/measures.csv');
    expect(await href('https://example.org/')).toBe('https://example.org/');
    expect(await href('/nothing/')).toBeNull();
  });
});
