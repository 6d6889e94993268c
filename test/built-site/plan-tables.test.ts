import { describe, expect, test } from 'vitest';
import { languages, languageTag } from '../../src/content/language.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { pageAddress } from '../../src/corpus/addresses/page-paths.ts';
import { setBuildContext, type BuildContext } from '../../src/site/build-context.ts';
import { planTable } from '../../src/site/html/plan-table.ts';
import { markTexts } from '../../src/site/marking/mark-texts.ts';
import { rowFacts } from '../../src/site/sources/row-facts.ts';
import { languageView } from '../../src/site/views/language-view.ts';
import { planBody } from '../../src/site/views/plan-table/body-view.ts';
import { rowFilter } from '../../src/site/views/plan-table/row-filter.ts';
import { mainSite, otherAgencySite, type BuiltSite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

/** The content of a site, and what its pages are made from. */
async function contextOf(site: BuiltSite): Promise<BuildContext> {
  const contentDir = site.plantedDir ?? site.contentDir;
  const folder = await readContentFolder(contentDir);
  const { corpus } = loadCorpus(folder, { asOf: null, isForPublication: true });
  return { corpus, settings: { ...site, contentDir } } as unknown as BuildContext;
}

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('the tables of the plans of %s', async (_, site) => {
  const context = await contextOf(site);
  const { corpus, settings } = context;
  const pages = new Map((await readPages(site.directory)).map((page) => [page.address, page.html]));

  test.each(languages)(
    'are what the function makes that the preview calls (%s)',
    async (language) => {
      setBuildContext(context);
      const view = { ...languageView(language, settings), corpus };
      const marked = (table: string) => markTexts(table, languageTag[language]);
      let tables = 0;
      for (const plan of corpus.plans) {
        const page = pages.get(pageAddress(language, plan.href))!;
        const body = planBody(view, plan, rowFilter(view, plan).marks);
        const facts = await rowFacts(plan);
        body.tables.forEach((placed, index) => {
          const table = marked(String(planTable(view, placed, facts, index === 0)));
          expect([plan.planId, page.includes(table)]).toEqual([plan.planId, true]);
          tables += 1;
        });
      }
      expect(tables).toBeGreaterThanOrEqual(corpus.plans.length);
    },
  );
});
