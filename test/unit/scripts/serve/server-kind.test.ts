import { expect, test } from 'vitest';
import { headerAdvice, serverKindOf, typeAdvice } from '../../../../scripts/serve/server-kind.ts';

test.each([
  ['nginx/1.22.1', 'nginx'],
  ['openresty', 'nginx'],
  ['Apache/2.4.71 (Debian)', 'apache'],
  ['Microsoft-IIS/10.0', 'iis'],
  ['GitHub.com', 'github'],
  ['cloudflare', 'headers-file'],
  ['Caddy', 'other'],
  [null, 'other'],
])('a server that calls itself %s is taken for %s', (server, kind) => {
  expect(serverKindOf(server)).toBe(kind);
});

test('what to change is said in the words of the server, in both languages', () => {
  const header = (kind: Parameters<typeof headerAdvice>[0]) =>
    headerAdvice(kind, 'X-Content-Type-Options', 'nosniff');
  expect(header('nginx').zh).toContain('add_header X-Content-Type-Options "nosniff" always;');
  expect(header('apache').zh).toContain('Header always set X-Content-Type-Options "nosniff"');
  expect(header('iis').en).toContain('<add name="X-Content-Type-Options" value="nosniff" />');
  expect(header('github').zh).toContain('不能設定標頭');
  expect(typeAdvice('nginx', 'measures.csv', 'text/csv').zh).toContain('"text/csv" csv;');
  expect(typeAdvice('apache', 'SHA256SUMS', 'text/plain').zh).toContain(
    '<FilesMatch "^SHA256SUMS$">',
  );
  expect(typeAdvice('iis', 'a.ttl', 'text/turtle').zh).toContain(
    '<mimeMap fileExtension=".ttl" mimeType="text/turtle" />',
  );
});
