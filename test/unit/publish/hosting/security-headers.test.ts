import { describe, expect, test } from 'vitest';
import {
  headersOfAnswers,
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

test('what is published may be read by other web pages', () => {
  const [ofAll] = renderHeadersFile('/open/').split('\n\n');
  expect(ofAll).toMatch(/^\/open\/\*\n/);
  expect(ofAll).toContain('\n  Access-Control-Allow-Origin: *\n');
  expect(headersOfAnswers).toHaveProperty('Access-Control-Allow-Origin', '*');
});

test('hosts are told to serve by HTTPS alone; the own server, which cannot, does not say so', () => {
  expect(renderHeadersFile('/')).toContain('  Strict-Transport-Security: max-age=31536000\n');
  expect(headersOfAnswers).not.toHaveProperty('Strict-Transport-Security');
});

test('the recipe for hosts names the site’s own path', () => {
  const lines = renderHeadersFile('/open/plans/').split('\n');
  expect(lines[0]).toBe('/open/plans/*');
  expect(lines).toContain('/open/plans/_astro/*');
  expect(lines).toContain('  X-Content-Type-Options: nosniff');
  const checksums = lines.indexOf('/open/plans/data/SHA256SUMS');
  expect(lines[checksums + 1]).toBe('  Content-Type: text/plain; charset=utf-8');
  const ofCut = lines.indexOf('/open/plans/data/institutions/:institution_id/SHA256SUMS');
  expect(lines[ofCut + 1]).toBe('  Content-Type: text/plain; charset=utf-8');
});
