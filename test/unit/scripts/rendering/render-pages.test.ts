import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canBeOfInstitution } from '../../../../scripts/rendering/render-pages.ts';

/** The routes of the site, by the names that Astro gives them. */
const routes = globSync('**/*.{astro,ts}', { cwd: 'src/site/pages' })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:\/index)?\.(?:astro|ts)$/, '')}`)
  .sort();

describe('routes that can have pages of a plan or an institution', () => {
  it('are those below an institution, but for its deadlines', () => {
    const below = routes.filter((route) => /\[(?:institution|plan)\]/.test(route));
    const others = below.filter((route) => !canBeOfInstitution(route));
    expect(others).toEqual(['/[...lang]/compare/[plan]']);
    expect(below.length).toBeGreaterThan(8);
  });

  it('are not those of the whole site, for which the process of an institution has no content', () => {
    const ofSite = ['', '/plans/[...page]', '/search', '/deadlines/[month]/[...page]', '/sitemap'];
    for (const path of ofSite) {
      const route = `/[...lang]${path}`;
      expect(routes).toContain(route);
      expect(canBeOfInstitution(route), route).toBe(false);
    }
  });
});
