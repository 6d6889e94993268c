import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { readingWords } from '../../../words/interface/reading.ts';
import { readSourceLines, rowSpans } from '../../sources/site-sources.ts';
import { sourcePagePath } from '../../sources/source-page.ts';
import { pageFrame } from '../page-frame.ts';
import { planDownloads } from '../plan-downloads.ts';
import type { SiteView } from '../site-view.ts';

/** The page that shows the source of a plan, line by line. */
export async function planSourcePage(site: SiteView, planId: string) {
  const { words, chinese, language } = site;
  const plan = site.corpus.planById.get(planId)!;
  const say = readingWords(language).source;
  const lines = await readSourceLines(plan);
  const spans = await rowSpans(plan);
  const { source: download } = planDownloads(plan, site.manifest, language);
  return {
    frame: pageFrame(site, {
      title: say.title(plan.title),
      shortTitle: say.shortTitle,
      description: say.description(plan.title),
      path: sourcePagePath(plan),
      trail: [
        { label: words.menu.plans, path: pagePath('plans') },
        { label: plan.title, path: plan.href, lang: chinese },
      ],
      modified: plan.metadata.modified,
      kind: 'page-source',
    }),
    say,
    plan,
    lines,
    spans,
    found:
      lines === null
        ? say.unreadable
        : say.found(groupDigits(spans.size), groupDigits(plan.rows.length)),
    downloads: download === null ? [] : [download],
  };
}
