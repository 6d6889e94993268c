import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../src/corpus/links/read-address.ts';

const read = (address: string) => readAddress(address, '/plans/ntl/101/');

describe('an address of this site', () => {
  it('counts from the page that it stands on', () => {
    expect(read('../102/?a=%E7%94%B2&b#%E4%B9%99')).toEqual({
      is: 'here',
      path: '/plans/ntl/102/',
      query: '?a=%E7%94%B2&b',
      anchor: '乙',
    });
  });

  it('may lead to no place of the page, with or without its sign', () => {
    for (const address of ['/plans/', '/plans/#']) {
      expect(read(address)).toEqual({ is: 'here', path: '/plans/', query: '', anchor: null });
    }
  });
});

describe('an address of another site', () => {
  it.each([
    'https://example.org/',
    'http://example.org',
    'HTTPS://example.org/說明',
    'mailto:service@example.org',
    'mailto:service@example.org?subject=%E7%94%B2',
    'tel:02-2361-9132',
    'tel:+886-2-2361-9132;ext=12',
  ])('may be %s', (address) => {
    expect(read(address)).toEqual({ is: 'elsewhere' });
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['java\nscript:alert(1)', 'scheme'],
    ['\u0001javascript:alert(1)', 'scheme'],
    ['constructor:alert(1)', 'scheme'],
    ['//example.org/', 'no-scheme'],
    [String.raw`\\example.org`, 'no-scheme'],
    [String.raw`/\example.org`, 'no-scheme'],
    [String.raw`/plans\ntl`, 'malformed'],
    ['/pl\u200Bans/', 'malformed'],
    ['/pl\u00ADans/', 'malformed'],
    ['/plans/ ntl/', 'malformed'],
    ['/pl\u2028ans/', 'malformed'],
    ['/pl\u2060ans/', 'malformed'],
    ['/pl\uFEFFans/', 'malformed'],
    ['/plans/%zz/', 'malformed'],
    ['#%zz', 'malformed'],
    ['https:example.org', 'malformed'],
    ['https:///example.org', 'malformed'],
    ['https://exa\u00ADmple.org/', 'malformed'],
    ['https://localhost/', 'own-network'],
    ['http://127.0.0.1:4321/plans/', 'own-network'],
    ['http://192.168.1.5/a', 'own-network'],
    ['http://intranet/a', 'own-network'],
    ['https://.org/', 'malformed'],
    ['https://example./', 'malformed'],
    ['mailto:nobody', 'malformed'],
    ['mailto:nobody@localhost', 'malformed'],
    ['mailto:no body@example.org', 'malformed'],
    ['mailto:a@b@example.org', 'malformed'],
    ['tel:none', 'malformed'],
  ])('is told why: %j is %s', (address, why) => {
    expect(read(address)).toEqual({ is: 'refused', why });
  });
});
