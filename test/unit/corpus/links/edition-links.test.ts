import { expect, it } from 'vitest';
import { lostEditionLinks } from '../../../../src/corpus/links/edition-links.ts';

const kept = '/data/versions/2024-01-01-0a1b2c3d.zip';
const lost = '/data/versions/2023-01-01-0a1b2c3d.zip';
const at = { line: 3, column: 1 };

it('a link to an edition that is kept is right, one to another is told', () => {
  const links = [kept, lost].map((path) => ({ file: 'pages/about.md', at, path }));
  const [only, ...others] = lostEditionLinks(links, [kept]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ file: 'pages/about.md', at, severity: 'error' });
  expect(only!.message).toContain(lost);
});

it('what to do names the editions that are kept, or how one is kept', () => {
  const link = { file: 'pages/about.md', at, path: lost };
  const fixes = [[kept], []].map((editions) => lostEditionLinks([link], editions)[0]!.fix);
  expect(fixes[0]).toContain(kept);
  expect(fixes[0]).not.toContain('PREVIOUS_BUILD');
  expect(fixes[1]).toContain('PREVIOUS_BUILD');
});
