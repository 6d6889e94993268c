import { plansOnSite } from '../figures/plans-on-site.ts';
import { noHistory } from '../model/site-history.ts';
import type { ParsedContent, ParsedPage, ParsedPlan } from '../../content/read/parsed-content.ts';
import { defaultSynonyms } from '../../meaning/synonyms/default-groups.ts';
import { DimensionMap } from '../../meaning/crosswalk/dimension-map.ts';
import { buildRegisters } from './build-registers.ts';
import { buildErrata } from './build-errata.ts';
import type { Root } from 'mdast';
import { treeOf } from '../../content/markdown/body-tree.ts';
import { renderMarkdown } from '../../content/markdown/render-markdown.ts';
import {
  listItems,
  sectionBlocks,
  splitSections,
  textLines,
  type MarkdownSection,
} from '../../content/markdown/split-sections.ts';
import type { SectionRole } from '../../content/schemas/plan.ts';
import { decidedMarks, markRows, openMarks } from './build-review.ts';
import { buildRows } from './build-rows.ts';
import { countResults } from './count-results.ts';
import { periodsOf, rowResults } from './row-results.ts';
import type { ResultsFile } from '../../content/schemas/results.ts';
import { UnitRegister } from '../../meaning/units/unit-register.ts';
import { redactPlan } from '../../content/withholding/redact-plan.ts';
import { buildVersions } from './build-versions.ts';
import { buildWithholdings } from './build-withholdings.ts';
import type {
  Corpus,
  Institution,
  Plan,
  PlanAttachment,
  ProsePage,
  Row,
  Section,
  WithheldKind,
  Withholding,
} from '../model/corpus.ts';
import { viewContent, type ContentView } from '../../content/read/content-view.ts';
import { editionLinks } from '../links/edition-links.ts';
import { withMaker, withOneLicence } from '../../content/site-licence.ts';
import { hrefOf, resolveLink } from '../links/resolve-link.ts';
import { buildIndexes } from './indexes.ts';
import { lastChangedDays } from './last-changed.ts';
import { withDays } from '../../meaning/units/unit-history.ts';
import { toGregorianYear } from '../../meaning/numbers/roc-year.ts';
import { pagePath } from '../addresses/page-paths.ts';
import { attachmentAnchor } from '../addresses/attachment-anchor.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The corpus of validated content.
 * @param content without errors: `runChecks` found none
 * @param asOf the day that output may call today, or null
 */
export function buildCorpus(content: ParsedContent, asOf: string | null): Corpus {
  if (content.site === null) throw new Error('build-corpus needs validated content');
  const dimensionMap = new DimensionMap(content.dimensions.crosswalk);
  const institutions = content.institutions.map(
    ({ institutionId, record }): Mutable<Institution> => ({
      institutionId,
      record,
      name: record.name,
      nameEn: record.name_en,
      units: withDays(record.units),
      plans: [],
      href: pagePath('institution', { institution_id: institutionId }),
    }),
  );
  const institutionById = new Map(institutions.map((entry) => [entry.institutionId, entry]));
  const unitRegisters = new Map(
    institutions.map(({ institutionId, record }) => [institutionId, new UnitRegister(record)]),
  );
  const view = viewContent(content);
  const formerPlans = Map.groupBy(content.former.plans, ({ planId }) => planId);
  const plans = [...content.plans].sort(comparePlans).map((parsed) => {
    const surroundings = {
      institution: institutionById.get(parsed.institutionId)!,
      content,
      view,
      asOf,
      dimensionMap,
      register: unitRegisters.get(parsed.institutionId)!,
      withholdings: buildWithholdings(parsed.metadata, content.restrictionGrounds, asOf),
    };
    // Former versions had it taken out when they were read.
    const current = buildPlan(
      redactPlan(parsed, parsed.metadata.withheld, {
        elsewhere: content.removedWords.get(parsed.planId),
      }),
      surroundings,
    );
    const former = (formerPlans.get(parsed.planId) ?? []).map((each) =>
      buildPlan(each, surroundings),
    );
    const versions = buildVersions(current, former);
    for (const plan of [current, ...former]) plan.versions = versions;
    return current;
  });
  for (const institution of institutions) {
    institution.plans = plans.filter((plan) => plan.institution === institution).reverse();
  }
  const registers = buildRegisters(content, institutions, asOf);
  const indexes = buildIndexes(content.dimensions.dimensions, institutions, plans);
  const errata = buildErrata(content.errata, indexes.planById, indexes.rowById);
  const corpus = {
    site: withMaker(withOneLicence(content.site)),
    asOf,
    institutions,
    plans,
    planTypes: content.planTypes,
    disclosureCategories: content.disclosureCategories,
    restrictionGrounds: content.restrictionGrounds,
    synonyms: [...content.synonyms, ...defaultSynonyms],
    registers,
    registerByInstitution: new Map(
      registers.map((register) => [register.institution.institutionId, register]),
    ),
    errata,
    errataByPlan: Map.groupBy(errata, ({ plan }) => plan.planId),
    errataByRow: Map.groupBy(
      errata.filter(({ row }) => row !== null),
      ({ row }) => row!.measureId,
    ),
    pages: content.pages.map((page) => buildPage(page, view)),
    editionLinks: editionLinks(content),
    isCompared: plansOnSite(plans).length > 1,
    history: noHistory,
    ...indexes,
  };
  return { ...corpus, lastChanged: lastChangedDays(corpus) };
}

/** By institution, then year, then folder; by code unit, so that no machine's locale matters. */
function comparePlans(a: ParsedPlan, b: ParsedPlan): number {
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    order(a.institutionId, b.institutionId) ||
    a.metadata.roc_year - b.metadata.roc_year ||
    order(a.folder, b.folder)
  );
}

interface Surroundings {
  institution: Institution;
  content: ParsedContent;
  view: ContentView;
  asOf: string | null;
  dimensionMap: DimensionMap;
  register: UnitRegister;
  withholdings: readonly Withholding[];
}

function buildPlan(
  parsed: ParsedPlan,
  { institution, content, view, asOf, dimensionMap, register, withholdings }: Surroundings,
): Mutable<Plan> {
  const { metadata, table, planId, folder, version } = parsed;
  const place = { institution_id: parsed.institutionId, plan: folder };
  const href =
    version === null ? pagePath('plan', place) : pagePath('planVersion', { ...place, version });
  const attachments = buildAttachments(parsed, content, href);
  const withheldSections = withheldOf(withholdings, 'section');
  const narrative = once(() =>
    buildNarrative(parsed, { page: href, view, attachments, withheld: withheldSections }),
  );
  const plan: Mutable<Plan> = {
    planId,
    institution,
    folder,
    metadata,
    isDraft: parsed.isDraft === true,
    planType: content.planTypes.find(({ id }) => id === metadata.plan_type)!,
    title: metadata.title,
    institutionName: metadata.institution_name,
    rocYear: metadata.roc_year,
    year: toGregorianYear(metadata.roc_year),
    period: metadata.period,
    // Parsed when something asks for it: much of a build is of other plans.
    get basis() {
      return narrative().basis;
    },
    get goals() {
      return narrative().goals;
    },
    get sections() {
      return narrative().sections;
    },
    tables: [],
    rows: [],
    measureCount: 0,
    retired: table.retired ?? [],
    review: [],
    decided: [],
    results: null,
    source: buildSource(parsed, content, href),
    attachments,
    disclosureCategory: content.disclosureCategories.find(
      ({ id }) => id === metadata.disclosure_category,
    )!,
    hasEnded: asOf === null ? null : metadata.period.end < asOf,
    versions: [],
    withholdings,
    crosswalk: [],
    href,
  };
  const withheld = withheldOf(withholdings, 'measure');
  Object.assign(plan, buildRows(table, { plan, register, dimensionMap, withheld }));
  plan.review = openMarks(metadata.review, plan.rows);
  plan.decided = decidedMarks(parsed.decided, plan.rows);
  markRows(plan.rows, plan.review);
  plan.measureCount = plan.rows.filter(({ kind }) => kind === 'measure').length;
  plan.crosswalk = usedCrosswalk(plan.rows, dimensionMap, planId);
  plan.results = parsed.results === null ? null : addResults(plan.rows, parsed.results);
  return plan;
}

/** The text of a plan, in its sections, and what is read of these. */
function buildNarrative(
  { metadata, body }: ParsedPlan,
  { withheld, ...place }: Omit<TextOnPage, 'root'> & { withheld: ReadonlyMap<string, Withholding> },
): Pick<Plan, 'basis' | 'goals' | 'sections'> {
  const root = treeOf(body);
  const { sections } = splitSections(root);
  const withRole = (role: SectionRole) =>
    sections.find(({ heading }) => heading === metadata.sections[role]);
  const roles = Object.keys(metadata.sections) as SectionRole[];
  // Of sections that are called alike the first has it.
  const roleOf = (section: MarkdownSection) =>
    roles.find((role) => withRole(role) === section) ?? null;
  const text = { root, ...place };
  return {
    basis: textOf(withRole('basis')),
    goals: listItems(withRole('goals')?.whole ?? []).map((item) => item.text),
    sections: sections.map((section, index) =>
      buildSection(section, index, { role: roleOf(section), withheld, text }),
    ),
  };
}

/** Makes a value when it is asked for first. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Gives the rows of a plan what was reported of them. */
function addResults(rows: readonly Row[], file: ResultsFile): Plan['results'] {
  const periods = periodsOf(file);
  const found = rowResults(file, periods, rows);
  for (const row of rows) {
    const results = found.get(row.measureId);
    if (results) (row as Mutable<Row>).results = results;
  }
  return { periods, counts: countResults(rows, periods), notes: file.notes };
}

function withheldOf(
  withholdings: readonly Withholding[],
  kind: WithheldKind,
): ReadonlyMap<string, Withholding> {
  return new Map(
    withholdings.filter((each) => each.kind === kind).map((each) => [each.subject, each]),
  );
}

function textOf(section: MarkdownSection | undefined): string | null {
  const lines = textLines(section?.whole ?? []);
  return lines.length === 0 ? null : lines.join('\n');
}

/** A text and the page that it stands on: links are read from there. */
interface TextOnPage {
  root: Root;
  /** Path from the site's root. */
  page: string;
  view: ContentView;
  /** Files that stand beside the page, with the sizes of pictures. */
  attachments: readonly PlanAttachment[];
}

function buildSection(
  section: MarkdownSection,
  index: number,
  {
    role,
    withheld,
    text: { root, page, view, attachments },
  }: {
    role: SectionRole | null;
    withheld: ReadonlyMap<string, Withholding>;
    text: TextOnPage;
  },
): Section {
  const { heading, level, nodes } = section;
  const anchor = `section-${index + 1}`;
  return {
    heading,
    level,
    anchor,
    role,
    // Rendered when a page asks for it: validation and exports do without.
    html: (site) =>
      renderMarkdown(nodes, {
        highestHeading: Math.min(6, level + 2),
        idPrefix: `${anchor}-`,
        language: 'zh',
        root,
        href: (address) => hrefOf(resolveLink(address, page, view), address, site),
        pictureSize: (address) => {
          const link = resolveLink(address, page, view);
          return (
            attachments.find(({ href }) => link.is === 'file' && href === link.address)?.size ??
            null
          );
        },
      }),
    text: textLines(nodes).join('\n'),
    blocks: sectionBlocks(nodes),
    withheld: withheld.get(heading) ?? null,
  };
}

function buildSource(parsed: ParsedPlan, content: ParsedContent, href: string): Plan['source'] {
  const { source } = parsed.metadata;
  if (source === null) return null;
  const file = parsed.planFile.replace(/plan\.md$/, source.file);
  return {
    name: source.name,
    sha256: source.sha256,
    bytes: content.attachments.get(file)?.bytes ?? 0,
    originalUrl: source.original_url,
    isRedacted: source.redacted,
    notes: source.notes,
    href: href + source.file,
    file,
  };
}

function buildAttachments(
  { metadata, planFile }: ParsedPlan,
  content: ParsedContent,
  href: string,
): PlanAttachment[] {
  return metadata.attachments.map(({ file: fileName, title, kind, sha256, alt, notes }, index) => {
    const file = planFile.replace(/plan\.md$/, fileName);
    const { bytes = 0, picture = null } = content.attachments.get(file) ?? {};
    return {
      position: index + 1,
      fileName,
      title,
      kind,
      sha256,
      bytes,
      alt: alt ?? null,
      size: picture,
      notes,
      anchor: attachmentAnchor(index),
      href: href + fileName,
      file,
    };
  });
}

/** The headings of a plan that decided the comparable dimension of some row, in document order. */
function usedCrosswalk(rows: readonly Row[], map: DimensionMap, planId: string): Plan['crosswalk'] {
  const used = new Map<string, Plan['crosswalk'][number]>();
  for (const row of rows) {
    const mapped = map.map(planId, row);
    if (mapped) {
      const { level, heading, dimensionId } = mapped;
      used.set(`${level}\n${heading}`, { level, heading, dimensionId });
    }
  }
  return [...used.values()];
}

function buildPage(page: ParsedPage, view: ContentView): ProsePage {
  const root = treeOf(page.body);
  const path = pagePath('prose', { page: page.name });
  return {
    name: page.name,
    language: page.language,
    metadata: page.metadata,
    html: (site) =>
      renderMarkdown(root.children, {
        highestHeading: 2,
        idPrefix: 'text-',
        language: page.language,
        root,
        href: (address) => hrefOf(resolveLink(address, path, view), address, site),
      }),
  };
}
