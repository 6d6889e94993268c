import { languages, type Language } from '../../content/language.ts';
import { fillPattern, type ParameterOf, type ValuesOf } from './pattern.ts';

/**
 * Every kind of page, by the path of its pages from the site's root, without language and base
 * path. `:name` stands for one identifier; `plan` is the folder of a plan, `plan_id` its id.
 * The only place where an address of a page is spelt.
 */
export const pagePatterns = {
  home: '/',
  search: '/search/',
  plans: '/plans/',
  plan: '/plans/:institution_id/:plan/',
  planSource: '/plans/:institution_id/:plan/source/',
  planVersion: '/plans/:institution_id/:plan/versions/:version/',
  planChanges: '/plans/:institution_id/:plan/versions/:version/changes/',
  institutions: '/institutions/',
  institution: '/institutions/:institution_id/',
  /** Of a unit, or of a name that cannot be told to be one (`unresolved-place.ts`). */
  unit: '/institutions/:institution_id/units/:unit_id/',
  dimensions: '/dimensions/',
  dimension: '/dimensions/:dimension_id/',
  deadlines: '/deadlines/',
  /** `2017-06`: no institution is named like a month. */
  deadlineMonth: '/deadlines/:month/',
  institutionDeadlines: '/deadlines/:institution_id/',
  compare: '/compare/',
  similar: '/compare/:plan_id/',
  disclosure: '/disclosure/',
  register: '/disclosure/:institution_id/',
  data: '/data/',
  dataset: '/data/:dataset/',
  institutionData: '/data/institutions/:institution_id/',
  guide: '/guide/',
  deadlineGuide: '/guide/deadlines/',
  errata: '/errata/',
  sitemap: '/sitemap/',
  about: '/about/',
  license: '/license/',
  privacy: '/privacy/',
  accessibility: '/accessibility/',
  contact: '/contact/',
  /** Any other page of `content/pages/`. */
  prose: '/:page/',
} as const;

export type PageKind = keyof typeof pagePatterns;

type Pattern<Kind extends PageKind> = (typeof pagePatterns)[Kind];

/** Kinds of which there is one page. */
export type SinglePage = {
  [Kind in PageKind]: [ParameterOf<Pattern<Kind>>] extends [never] ? Kind : never;
}[PageKind];

/** Pages of `content/pages/` that every site has, whether or not the content brings a text for them. */
export const requiredPages = ['about', 'accessibility', 'privacy', 'license', 'contact'] as const;

export type RequiredPage = (typeof requiredPages)[number];

/** Kinds of which there is one page, and that this software brings itself. */
export type OwnPage = Exclude<SinglePage, RequiredPage>;

/**
 * Path of a page from the site's root: `pagePath('plan', { institution_id: 'ntl', plan: '101' })`
 * → `/plans/ntl/101/`.
 */
export function pagePath<Kind extends PageKind>(
  kind: Kind,
  ...values: [ParameterOf<Pattern<Kind>>] extends [never] ? [] : [ValuesOf<Pattern<Kind>>]
): string {
  return fillPattern(pagePatterns[kind], values[0]);
}

/** Path of a page of a list: the first stands at the list's own address, `/plans/`, then `/plans/2/`. */
export function listPagePath(list: string, page: number): string {
  return page === 1 ? list : `${list}${page}/`;
}

/**
 * Path of a page in one interface language, from the site's root and without the base path:
 * `/plans/` stays as it is in Chinese and becomes `/en/plans/` in English.
 * @param path begins with a slash; may carry query and anchor
 */
export function pageAddress(language: Language, path: string): string {
  return language === 'zh' ? path : `/${language}${path}`;
}

/** The language of a page and its path without it: `/en/plans/` → English, `/plans/`. */
export function splitLanguage(address: string): { language: Language; path: string } {
  const language = languages.find((each) => each !== 'zh' && address.startsWith(`/${each}/`));
  return language === undefined
    ? { language: 'zh', path: address }
    : { language, path: address.slice(language.length + 1) };
}
