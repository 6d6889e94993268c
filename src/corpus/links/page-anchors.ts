import type { ContentView } from '../../content/read/content-view.ts';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import { splitSections } from '../../content/markdown/split-sections.ts';
import type { MeasuresFile } from '../../content/schemas/measures.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import type { Target } from './site-targets.ts';

/** Parts that pages bring themselves, by the beginning of their addresses; `''` = every page. */
const OWN_PARTS: Readonly<Record<string, readonly string[]>> = {
  '': ['ak_main', 'region_header', 'region_main', 'region_footer', 'site_search'],
  plan: ['plan_contents', 'plan_facts', 'plan_versions', 'plan_notes', 'fold_controls'],
  institution: [
    'institution_plans',
    'institution_facts',
    'institution_disclosure',
    'institution_units',
    'institution_results',
  ],
  register: ['register_notes', 'register_sources'],
};

/**
 * Names of the places on a page that a link may lead to.
 * @returns null where they are not all known: then any may be there
 */
export function anchorsOf(
  page: Extract<Target, { is: 'page' }>,
  content: ContentView,
): readonly string[] | null {
  const own = anchorsOfContent(page, content);
  return own && [...own, ...(OWN_PARTS[page.kind] ?? []), ...OWN_PARTS['']!];
}

function anchorsOfContent(
  { kind, values }: Extract<Target, { is: 'page' }>,
  content: ContentView,
): readonly string[] | null {
  const { institution_id = '', plan = '', version } = values;
  const planId = `${institution_id}-${plan}`;
  switch (kind) {
    case 'plan': {
      const text = content.planTexts.find(planId);
      const table = content.tables.find(planId);
      if (text.is !== 'known' || table.is !== 'known') return null;
      return anchorsOfPlan(text.value.body, table.value.table);
    }
    case 'planVersion': {
      const text = [...content.formerTexts(planId).seen].find((each) => each.version === version);
      const table = [...content.formerTables(planId).seen].find((each) => each.version === version);
      return text && table ? anchorsOfPlan(text.body, table.table) : null;
    }
    case 'institution': {
      const found = content.institutions.find(institution_id);
      return found.is === 'known' ? found.value.record.units.map(({ id }) => id) : null;
    }
    case 'register':
      return content.disclosureCategories.all?.map(({ id }) => id) ?? null;
    case 'about':
    case 'license':
    case 'privacy':
    case 'accessibility':
    case 'contact':
    case 'prose':
      return [];
    default:
      return null;
  }
}

function anchorsOfPlan(body: MarkdownBody, table: MeasuresFile): string[] {
  const dimensions = table.dimensions ?? [];
  return [
    ...Array.from(visitRows(table), ({ id }) => id),
    ...(table.retired ?? []).map(({ id }) => id),
    ...splitSections(treeOf(body)).sections.map((_, index) => `section-${index + 1}`),
    ...dimensions.flatMap(({ aspects }, index) => [
      `dimension-${index + 1}`,
      ...(aspects ?? []).map((_, place) => `dimension-${index + 1}-${place + 1}`),
    ]),
    ...(table.innovations ? [`dimension-${dimensions.length + 1}`] : []),
  ];
}
