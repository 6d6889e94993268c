import { typeKeywords } from '../../corpus/figures/plan-types.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { t } from '../../words/interface/index.ts';
import { licenceName } from '../../words/site-standing.ts';
import type { SiteView } from './site-view.ts';

/** A `<meta>` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/** What differs from page to page in its Dublin Core description. */
export interface PageDescription {
  title: string;
  description: string;
  /** Day of the last change, ISO 8601. */
  date: string;
  /** Absolute address of the page. */
  url: string;
}

/** Dublin Core elements of a page of this site (行政機關電子資料流通詮釋資料及分類檢索規範). */
export function pageMetadata(site: SiteView, page: PageDescription): MetaTag[] {
  const { name, publisher } = site.corpus.site;
  const publisherName = publisher.name ?? name[site.language];
  return tags([
    ['DC.Title', page.title],
    ['DC.Creator', publisherName],
    ['DC.Subject', subjectsOf(site)],
    ['DC.Description', page.description],
    ['DC.Publisher', publisherName],
    ['DC.Date', page.date],
    ['DC.Type', site.words.metadata.type],
    ['DC.Format', 'text/html'],
    ['DC.Identifier', page.url],
    ['DC.Language', site.words.metadata.language],
    ['DC.Rights', licenceLine(site)],
  ]);
}

/**
 * The fifteen Dublin Core elements of a plan's page, with its service class `I00` (公共資訊).
 * The creator is the institution under the name that the plan uses.
 */
export function planMetadata(site: SiteView, plan: Plan, page: PageDescription): MetaTag[] {
  const { institution, metadata, source } = plan;
  const { name, publisher } = site.corpus.site;
  const { oid } = institution.record;
  return tags([
    ['DC.Title', plan.title],
    ['DC.Creator', plan.institutionName],
    ['DC.Subject', typeKeywords(plan.planType).zh.join(t('zh').metadata.subjectSeparator)],
    ['DC.Description', page.description],
    ['DC.Publisher', publisher.name ?? name[site.language]],
    ['DC.Contributor', institution.name],
    ['DC.Date', metadata.published],
    ...(metadata.issued_on === null ? [] : [['DC.Date.Issued', metadata.issued_on] as const]),
    ['DC.Type', site.words.metadata.type],
    ['DC.Format', 'text/html'],
    ['DC.Identifier', oid === null ? page.url : `${oid}/${plan.planId}`],
    ['DC.Source', source === null ? plan.title : (source.originalUrl ?? source.name)],
    ['DC.Language', site.words.metadata.planLanguage],
    ['DC.Relation', site.absolutePage(institution.href)],
    ['DC.Coverage', institution.record.city ?? site.words.metadata.place],
    ['DC.coverage.t.min', plan.period.start],
    ['DC.coverage.t.max', plan.period.end],
    ['DC.Rights', licenceLine(site)],
    ['Category.Service', 'I00'],
  ]);
}

/** What the site is about, in its own words where it gives any. */
function subjectsOf({ corpus, language, words }: SiteView): string {
  const { subjects, subjectSeparator } = words.metadata;
  return (corpus.site.keywords?.[language] ?? subjects).join(subjectSeparator);
}

function licenceLine(site: SiteView): string {
  const { licence } = site.corpus.site;
  const name = licenceName(site.corpus.site, site.words.footer);
  return `${licence.plan_texts[site.language]} ${name} ${licence.additions.url}`;
}

function tags(pairs: readonly (readonly [string, string])[]): MetaTag[] {
  return pairs.map(([name, content]) => ({ name, content }));
}
