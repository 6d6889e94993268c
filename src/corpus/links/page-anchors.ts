import type { ContentView } from '../../content/read/content-view.ts';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import { splitSections } from '../../content/markdown/split-sections.ts';
import type { MeasuresFile } from '../../content/schemas/measures.ts';
import type { PlanMetadata } from '../../content/schemas/plan.ts';
import { placedGroups, tablesOf, visitRows } from '../../content/table/walk-table.ts';
import { ATTACHMENTS_ANCHOR, attachmentAnchor } from '../addresses/attachment-anchor.ts';
import type { PageKind } from '../addresses/page-paths.ts';
import { unresolvedPlace } from '../addresses/unresolved-place.ts';
import { deadlineKinds } from '../../meaning/deadlines/typed-deadline.ts';
import type { Target } from './site-targets.ts';

/** Parts that all pages have. */
const EVERY_PAGE: readonly string[] = ['ak_main', 'region_header', 'region_main', 'region_footer'];

const ANY_PLAN = [
  'plan_contents',
  'plan_facts',
  'plan_versions',
  'plan_downloads',
  'plan_citation',
  'whom_to_ask',
];

/**
 * Parts that every page of a kind has, whatever the content. Those that come and go with the data
 * (months of `/deadlines/`, hits, lines of a source, pages of a list) are none to link to.
 */
const OWN_PARTS: Readonly<Record<PageKind, readonly string[]>> = {
  home: ['home_figures', 'home_plans', 'home_institutions', 'home_ways'],
  search: ['search_query', 'search_facets', 'search_exact', 'search_hits', 'search_related'],
  plans: [],
  plan: [...ANY_PLAN, 'plan_results'],
  planSource: [],
  planVersion: ANY_PLAN,
  planChanges: ['changes_summary'],
  institutions: [],
  institution: [
    'institution_plans',
    'institution_facts',
    'institution_disclosure',
    'institution_units',
    'institution_downloads',
  ],
  unit: ['unit_measures', 'unit_downloads'],
  dimensions: [],
  dimension: [],
  deadlines: [],
  deadlineMonth: [],
  institutionDeadlines: [],
  compare: ['compare_form', 'compare_result'],
  similar: [],
  disclosure: ['register_table', 'register_states', 'register_categories', 'register_data'],
  register: [],
  data: [
    'data_everything',
    'data_sets',
    'data_by_institution',
    'data_plans',
    'data_machines',
    'data_editions',
    'data_licence',
    'data_cite',
    'data_formats',
  ],
  dataset: [
    'dataset_downloads',
    'dataset_about',
    'dataset_columns',
    'dataset_rows',
    'dataset_load',
    'dataset_schema',
    'dataset_machines',
    'data_licence',
    'data_cite',
    'data_editions',
    'data_formats',
  ],
  institutionData: ['institution_files', 'institution_machines'],
  guide: ['guide_find', 'guide_terms', 'guide_marks', 'guide_results', 'guide_use', 'guide_ask'],
  deadlineGuide: [...deadlineKinds.map((kind) => `form_${kind}`), 'forms_alike', 'forms_refused'],
  errata: [],
  sitemap: ['sitemap_keys', 'sitemap_pages'],
  about: [],
  license: ['licence_additions', 'licence_plans', 'licence_ogdl'],
  privacy: [],
  accessibility: [],
  contact: ['contact_publisher', 'contact_institutions'],
  prose: [],
};

/** Names of the places on a page that a link may lead to. */
export interface PageAnchors {
  /** Those worth telling to whoever looks for one. */
  own: readonly string[];
  /** All. */
  all: readonly string[];
}

/** @returns null where they cannot be told, for a file of the content has faults or is of a draft */
export function anchorsOf(
  page: Extract<Target, { is: 'page' }>,
  content: ContentView,
): PageAnchors | null {
  const ofContent = anchorsOfContent(page, content);
  if (ofContent === null) return null;
  const own = [...ofContent, ...OWN_PARTS[page.kind]];
  return { own, all: [...own, ...EVERY_PAGE] };
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
      const errata = content.errataOf(planId);
      if (text.is !== 'known' || table.is !== 'known' || errata === null) return null;
      const review = content.reviews.find(planId);
      if (review.is === 'unknown') return null;
      return [
        ...anchorsOfPlan(text.value.body, table.value.table),
        ...(review.is === 'known' ? ['plan_review'] : []),
        ...(text.value.metadata.notes.length > 0 ? ['plan_notes'] : []),
        ...attachmentAnchors(text.value.metadata),
        ...(errata.length > 0 ? ['plan_errata', ...errata] : []),
      ];
    }
    case 'planVersion': {
      const text = [...content.formerTexts(planId).seen].find((each) => each.version === version);
      const table = [...content.formerTables(planId).seen].find((each) => each.version === version);
      return text && table
        ? [...anchorsOfPlan(text.body, table.table), ...attachmentAnchors(text.metadata)]
        : null;
    }
    case 'institution': {
      const found = content.institutions.find(institution_id);
      if (found.is !== 'known') return null;
      const { units, unresolved_units: names } = found.value.record;
      return [
        ...units.map(({ id }) => id),
        ...names.map(({ written }) => unresolvedPlace(written)),
      ];
    }
    case 'register':
      return content.disclosureCategories.all?.map(({ id }) => id) ?? null;
    case 'errata':
      return content.errataOf(null);
    default:
      return [];
  }
}

function attachmentAnchors({ attachments, withheld }: PlanMetadata): string[] {
  const files = new Set(withheld.map(({ file }) => file));
  const shown = attachments.filter(({ file }) => !files.has(file));
  return attachments.length === 0
    ? []
    : [ATTACHMENTS_ANCHOR, ...shown.map((_, index) => attachmentAnchor(index))];
}

function anchorsOfPlan(body: MarkdownBody, file: MeasuresFile): string[] {
  const tables = tablesOf(file);
  // As `build-rows.ts` counts them: headings and tables of proposals, through all tables.
  const groups = tables.flatMap((placed) => [
    ...placedGroups(placed),
    ...(placed.table.innovations ? [null] : []),
  ]);
  return [
    ...Array.from(visitRows(file), ({ id }) => id),
    ...(file.retired ?? []).map(({ id }) => id),
    ...splitSections(treeOf(body)).sections.map((_, index) => `section-${index + 1}`),
    ...tables.flatMap(({ number, table }) =>
      table.title === undefined ? [] : [`table-${number}`],
    ),
    ...groups.flatMap((group, index) => {
      const anchor = `dimension-${index + 1}`;
      if (group === null) return [anchor];
      const { aspects = [], actions = [], measures = [] } = group.node;
      // What stands below the dimension itself is a group of its own, without a heading.
      const first = actions.length + measures.length > 0 ? 2 : 1;
      return [
        ...(group.dimension === null ? [] : [anchor]),
        ...aspects.map((_, place) => `${anchor}-${place + first}`),
      ];
    }),
  ];
}
