import { ownPages } from '../../corpus/addresses/page-kinds.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { pagePath, type OwnPage } from '../../corpus/addresses/page-paths.ts';
import { datasets } from '../../datasets/registry.ts';
import { FEED_PATH } from '../../publish/feeds/atom.ts';
import { calendarWords } from '../../words/interface/calendar.ts';
import { institutionName, institutionNameInPlan, planYearName } from '../../words/plan-names.ts';
import { datasetPath } from './dataset-view.ts';
import { prosePages } from './prose-pages.ts';
import type { SiteView } from './site-view.ts';

/** A link of the site map, with those that hang below it. */
export interface SiteMapEntry {
  href: string;
  title: string;
  /** Value of `lang` of the title where it is not the page's. */
  lang?: string | undefined;
  /** Said before the title to those who do not see where the link stands. */
  spokenBefore?: { text: string; lang: string | undefined };
  /** Media type where it is a file. */
  type?: string;
  below: readonly SiteMapEntry[];
}

/** The whole site as links: every page that there is one of, and the more important ones below them. */
export function siteMap(site: SiteView): SiteMapEntry[] {
  const { corpus, language, words } = site;
  const own = ownPages
    .filter((kind) => kind !== 'sitemap' && kind !== 'deadlineGuide')
    .map((kind) => ({
      href: site.page(pagePath(kind)),
      title: words.menu[kind],
      below: below[kind]?.(site) ?? [],
    }));
  const prose = prosePages(corpus, language, words).map(({ name, title }) => ({
    href: site.page(pagePath('prose', { page: name })),
    title,
    below: [],
  }));
  return [...own, ...prose];
}

/** Whose plan it is, for those who do not see below which institution it stands. */
function spokenName(plan: Plan, { words, language, chinese }: SiteView) {
  const { text, isChinese } = institutionNameInPlan(plan, language);
  return { text: text + words.wordSpace, lang: isChinese ? chinese : undefined };
}

/** Institutions, and below each its plans. */
export function plansByInstitution(
  site: SiteView,
  chosen: (plans: readonly Plan[]) => readonly Plan[] = (plans) => plans,
): SiteMapEntry[] {
  const { corpus, words, page } = site;
  return corpus.institutions.map((institution) => ({
    ...namedAfter(institution, site),
    href: page(institution.href),
    below: chosen(institution.plans).map((plan) => ({
      href: page(plan.href),
      title: planYearName(plan, words) + words.wordSpace + words.plans.plan,
      spokenBefore: spokenName(plan, site),
      below: [],
    })),
  }));
}

const below: Partial<Record<OwnPage, (site: SiteView) => SiteMapEntry[]>> = {
  plans: ({ file, language }) => [
    {
      href: file(FEED_PATH),
      title: calendarWords(language).feed,
      type: 'application/atom+xml',
      below: [],
    },
  ],
  institutions: (site) => plansByInstitution(site),
  dimensions: ({ corpus, language, page }) =>
    corpus.dimensions.map(({ href, name, name_en }) => ({
      href: page(href),
      title: language === 'zh' ? name : name_en,
      below: [],
    })),
  disclosure: (site) =>
    site.corpus.registers.map(({ institution, href }) => ({
      ...namedAfter(institution, site),
      href: site.page(href),
      below: [],
    })),
  data: ({ language, page, words }) =>
    datasets.map((dataset) => ({
      href: page(datasetPath(dataset)),
      title: dataset.title[language],
      spokenBefore: { text: words.data.pageTitle(''), lang: undefined },
      below: [],
    })),
  guide: ({ page, words }) => [
    { href: page(pagePath('deadlineGuide')), title: words.menu.deadlineGuide, below: [] },
  ],
};

function namedAfter(institution: Parameters<typeof institutionName>[0], site: SiteView) {
  const { text, isChinese } = institutionName(institution, site.language);
  return { title: text, lang: isChinese ? site.chinese : undefined };
}
