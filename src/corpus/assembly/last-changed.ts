import { ownPages } from '../addresses/page-kinds.ts';
import { languages } from '../../content/language.ts';
import type { Corpus } from '../model/corpus.ts';
import { pageAddress, pagePath, splitLanguage, type OwnPage } from '../addresses/page-paths.ts';

type Content = Pick<
  Corpus,
  | 'site'
  | 'plans'
  | 'institutions'
  | 'dimensions'
  | 'registers'
  | 'errata'
  | 'pages'
  | 'unitsAndNames'
  | 'rowsByUnit'
>;

/**
 * When each page was last changed, by the content's own record: path from the site's root → day.
 * A page that shows several things has the day of the newest of them; what bears no day of its own
 * counts with the day of the site. A path that is not in it has the day of the nearest one above.
 */
export function lastChangedDays(content: Content): Map<string, string> {
  const { site, plans, institutions, dimensions, registers, errata, pages } = content;
  const days = new Map<string, string>();
  const newestOf = (own: readonly { metadata: { modified: string } }[]) =>
    newest(own.map(({ metadata }) => metadata.modified)) ?? site.modified;
  const ofPlans = newestOf(plans);
  const whole = newest([site.modified, ofPlans])!;
  for (const plan of plans) days.set(plan.href, plan.metadata.modified);
  const records = institutions.map(({ institutionId, href, record, plans: own }) => {
    const day = newest([record.modified ?? site.modified, ...own.map(modifiedOf)])!;
    days.set(href, day);
    // Not that of the page above it, which is the newest of the whole site.
    days.set(pagePath('institutionData', { institution_id: institutionId }), day);
    return day;
  });
  for (const { record, institutionId } of institutions) {
    for (const { href, key } of content.unitsAndNames.get(institutionId) ?? []) {
      const own = new Set((content.rowsByUnit.get(key) ?? []).map(({ plan }) => plan));
      days.set(href, newest([record.modified ?? site.modified, ...[...own].map(modifiedOf)])!);
    }
  }
  const ofRegisters = registers.map(({ href, modified, institution }) => {
    const day = newest([modified ?? site.modified, ...institution.plans.map(modifiedOf)])!;
    days.set(href, day);
    return day;
  });
  for (const { href, rows } of dimensions) {
    days.set(href, newestOf([...new Set(rows.map(({ plan }) => plan))]));
  }
  const ofOwnPages: Readonly<Record<OwnPage, string>> = {
    home: whole,
    search: whole,
    plans: ofPlans,
    institutions: newest([ofPlans, ...records])!,
    dimensions: ofPlans,
    deadlines: ofPlans,
    compare: ofPlans,
    disclosure: newest(ofRegisters) ?? site.modified,
    data: whole,
    guide: whole,
    // Made of what the software understands, and of no content.
    deadlineGuide: site.modified,
    // Those of a plan that was taken off are told no more from that day on.
    errata:
      newest([
        ...errata.map(({ date }) => date),
        ...plans.flatMap(({ metadata }) => metadata.retired?.retired_on ?? []),
      ]) ?? site.modified,
    sitemap: whole,
  };
  for (const page of ownPages) days.set(pagePath(page), ofOwnPages[page]);
  for (const name of new Set(pages.map((page) => page.name))) {
    const versions = pages.filter((page) => page.name === name);
    for (const language of languages) {
      const version = versions.find((page) => page.language === language) ?? versions[0]!;
      days.set(pageAddress(language, pagePath('prose', { page: name })), version.metadata.modified);
    }
  }
  return days;
}

/**
 * When a page was last changed.
 * @param days of `lastChangedDays`
 * @param path with its language, e.g. `/en/plans/2/`
 */
export function lastChanged(days: ReadonlyMap<string, string>, path: string): string {
  const known = days.get(path) ?? days.get(splitLanguage(path).path);
  if (known !== undefined) return known;
  const above = path.replace(/[^/]+\/$/, '');
  if (above === path) throw new Error(`No day of change is known for ${path}`);
  return lastChanged(days, above);
}

function modifiedOf({ metadata }: { metadata: { modified: string } }): string {
  return metadata.modified;
}

/** The latest of some ISO days; undefined where there is none. */
function newest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}
