import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { plansOnSite } from '../../../corpus/figures/plans-on-site.ts';
import { toRocYear } from '../../../meaning/numbers/roc-year.ts';
import { webSiteJsonLd } from '../../../publish/descriptions/schema-org.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { homeWords } from '../home-words.ts';
import { siteFigures } from '../figures.ts';
import { latestPlans } from '../latest-plans.ts';
import { monthPath, yearsOfMonths } from '../deadline-months.ts';
import { isOffered } from '../menus.ts';
import { pageFrame } from '../page-frame.ts';
import { allEndedSentence, planLines } from '../plan-lines.ts';
import { siteStanding } from '../../../words/site-standing.ts';
import type { SiteView } from '../site-view.ts';

const shownPlans = 5;
const shownInstitutions = 12;
const figureNames = ['institutions', 'plans', 'measures', 'units'] as const;
const ways = ['deadlines', 'dimensions', 'data'] as const;

/** The home page. */
export function homePage(site: SiteView) {
  const { words, corpus, language } = site;
  const say = words.home;
  const figures = siteFigures(corpus);
  const plans = latestPlans(corpus, shownPlans);
  const allEnded = allEndedSentence(plans, site.corpus.asOf, site.language);
  return {
    frame: pageFrame(site, {
      title: say.title,
      description: corpus.site.description[language],
      path: pagePath('home'),
      alternates: formsOfDatasets('institutions', 'plans', 'measures'),
      structured: [webSiteJsonLd(site.context, language)],
      kind: 'page-home',
    }),
    ...homeWords(site),
    standing: siteStanding(corpus, words, language).sentence,
    figures: figureNames.map((name) => ({
      value: groupDigits(figures[name]),
      name: say.figures[name](figures[name] === 1),
    })),
    allEnded,
    plans: planLines(plans, site, allEnded !== null),
    institutions: corpus.institutions.slice(0, shownInstitutions),
    hasSeveralInstitutions: corpus.institutions.length > 1,
    /** Whether plans are linked below their institutions: not where all plans are listed as the latest. */
    institutionsHavePlans: plansOnSite(corpus.plans).length > plans.length,
    ways: ways
      .filter((way) => isOffered(way, corpus))
      .map((way) => ({
        href: site.page(pagePath(way)),
        name: words.menu[way],
        about: say.ways[way],
        months: way === 'deadlines' ? newestMonths(site) : null,
      })),
  };
}

/** The newest year in which something is to be done, with links to its months; null where there is none. */
function newestMonths({ corpus, words, page }: SiteView) {
  const [newest] = yearsOfMonths(corpus, null);
  if (newest === undefined) return null;
  return {
    year: words.deadlines.year(String(newest.year), String(toRocYear(newest.year))),
    links: newest.months.flatMap((own, index) =>
      own === null
        ? []
        : [{ href: page(monthPath(own.month)), name: words.date.monthOnly(index + 1) }],
    ),
  };
}
