import { pagePath, type SinglePage } from '../../../corpus/addresses/page-paths.ts';
import { givenBesideRows } from '../../../corpus/figures/given-beside-rows.ts';
import { isOffered } from '../menus.ts';
import { guideWords } from '../../../words/interface/guide.ts';
import { guideExample, type GuideExample } from '../guide-example.ts';
import { latestPlans } from '../latest-plans.ts';
import { pageFrame } from '../page-frame.ts';
import { canReport } from '../report-error.ts';
import type { SiteView } from '../site-view.ts';

/** A word and what it means. */
export interface GuideEntry {
  term: string;
  meaning: string;
  /** In words of a plan; null where there is none. */
  example?: string | null;
  /** Where there is more to it. */
  link?: { href: string; name: string };
}

const ways = ['search', 'institutions', 'deadlines', 'dimensions', 'plans'] as const;

/** What somebody has to know who comes here for the first time. */
export function guidePage(site: SiteView) {
  const { words, corpus, language } = site;
  const say = guideWords(language);
  const { terms, marks, use, ask } = say;
  const linkTo = (page: SinglePage) => ({
    link: { href: site.page(pagePath(page)), name: words.menu[page] },
  });
  const given = givenBesideRows(corpus.plans);
  /** What no plan has is not explained; where there is no plan yet, what plans may have is. */
  const isMet = (what: keyof typeof given) => corpus.plans.length === 0 || given[what];
  const example = guideExample(latestPlans(corpus, corpus.plans.length), corpus);
  const marksOfRows: readonly GuideEntry[] = [
    { term: words.row.notesLabel, meaning: marks.notes },
    { term: marks.exactTerm, meaning: marks.exact },
    { term: words.row.alignment.shared, meaning: marks.shared },
    { term: words.row.alignment.group, meaning: marks.group },
    { term: words.row.inheritedShort, meaning: marks.inherited },
    { term: words.row.planEnd, meaning: marks.planEnd },
    { term: words.row.unresolved, meaning: marks.unresolved },
    { term: words.row.targets, meaning: marks.targets },
    { term: words.plan.retiredHeading, meaning: marks.retired },
  ];
  const inWordsOf = (word: keyof Omit<GuideExample, 'plan'>) => ({
    ...terms[word],
    example: example?.[word] ?? null,
  });
  const ofPlans: readonly GuideEntry[] = [
    terms.plan,
    terms.institution,
    ...(isMet('dimensions') ? [inWordsOf('dimension')] : []),
    ...(isMet('actions') ? [inWordsOf('action')] : []),
    inWordsOf('measure'),
    ...(isMet('deadlines')
      ? [
          {
            ...inWordsOf('deadline'),
            link: { href: site.page(pagePath('deadlineGuide')), name: say.formsOfDeadlines },
          },
        ]
      : []),
    ...(isMet('units') ? [inWordsOf('unit')] : []),
    ...(isOffered('dimensions', corpus)
      ? [{ ...terms.commonDimension, ...linkTo('dimensions') }]
      : []),
  ];
  return {
    frame: pageFrame(site, {
      title: say.title,
      description: say.description,
      path: pagePath('guide'),
      kind: 'page-guide',
    }),
    say,
    ways: ways
      .filter((page) => isOffered(page, corpus))
      .map((page) => ({ ...linkTo(page).link, about: say.find[page] })),
    /** Where the examples are from. */
    source:
      example === null ? null : { href: site.page(example.plan.href), title: example.plan.title },
    terms: ofPlans,
    marks: marksOfRows,
    results: say.results(corpus.plans.some(({ results }) => results !== null)),
    use: [
      use.cite,
      use.print,
      { ...use.download, ...linkTo('data') },
      ...(given.deadlines ? [{ ...use.calendar, ...linkTo('deadlines') }] : []),
      { ...use.reuse, ...linkTo('license') },
    ] satisfies GuideEntry[],
    ask: [
      {
        term: ask.institution.term,
        meaning: corpus.site.official ? ask.institution.meaningOfficial : ask.institution.meaning,
        ...linkTo('institutions'),
      },
      canReport(corpus.site)
        ? { ...ask.site, ...linkTo('contact') }
        : { term: ask.site.term, meaning: ask.siteWithoutContact, ...linkTo('errata') },
    ] satisfies GuideEntry[],
  };
}
