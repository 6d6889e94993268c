import { describe, expect, test } from 'vitest';
import {
  headersFor,
  renderHeadersFile,
  securityHeaders,
} from '../../../../src/publish/hosting/security-headers.ts';

describe('the Content-Security-Policy', () => {
  const directives = new Map(
    securityHeaders['Content-Security-Policy']!.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

  test('allows nothing that is not named', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  test('allows no inline script or style, nothing of other hosts, no frame', () => {
    const all = [...directives.values()].flat();
    expect(all).not.toContain("'unsafe-inline'");
    expect(all).not.toContain("'unsafe-eval'");
    expect(all.filter((value) => /[*]|:\/\//.test(value))).toEqual([]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  });

  test('lets the search engine run', () => {
    expect(directives.get('script-src')).toContain("'wasm-unsafe-eval'");
    expect(directives.get('connect-src')).toContain("'self'");
    expect(directives.get('worker-src')).toContain("'self'");
  });
});

test('only data may be read by other web pages', () => {
  expect(renderHeadersFile('/open/')).toContain('/open/data/*\n  Access-Control-Allow-Origin: *');
  expect(headersFor('/plans/ntl/101/source.txt')).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(headersFor('/data/plans.json')).toHaveProperty('Access-Control-Allow-Origin', '*');
  expect(headersFor('/plans/')).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('the recipe for hosts names the site’s own path', () => {
  const lines = renderHeadersFile('/open/plans/').split('\n');
  expect(lines[0]).toBe('/open/plans/*');
  expect(lines).toContain('/open/plans/data/*');
  expect(lines).toContain('  X-Content-Type-Options: nosniff');
  const checksums = lines.indexOf('/open/plans/data/SHA256SUMS');
  expect(lines[checksums + 1]).toBe('  Content-Type: text/plain; charset=utf-8');
  const ofCut = lines.indexOf('/open/plans/data/institutions/:institution_id/SHA256SUMS');
  expect(lines[ofCut + 1]).toBe('  Content-Type: text/plain; charset=utf-8');
});
