import type { ContentView } from '../../content/read/content-view.ts';
import type { ParsedPlanText } from '../../content/read/parsed-content.ts';
import type { PlanMetadata } from '../../content/schemas/plan.ts';
import { filesOfVersion } from '../../content/read/files-of-version.ts';
import { sourceFormat } from '../../content/source-formats.ts';
import type { Found, WhyUnknown } from '../../content/read/found.ts';
import {
  cutEndings,
  datasetEndings,
  datasetNames,
  planEndings,
  unitEndings,
} from '../addresses/dataset-names.ts';
import {
  isEditionName,
  rdfEndings,
  schemaMajors,
  sharedDatasetNames,
  vocabularyNames,
} from '../addresses/description-names.ts';
import {
  commonFolder,
  filePath,
  filePatterns,
  iconSizes,
  type FileKind,
} from '../addresses/file-paths.ts';
import { unresolvedPlace } from '../addresses/unresolved-place.ts';
import { UnitRegister } from '../../meaning/units/unit-register.ts';
import { pagePath, pagePatterns, type PageKind } from '../addresses/page-paths.ts';
import { valuesIn } from '../addresses/pattern.ts';

/** What stands at a path of the site: `unknown` = it cannot be told, and nothing follows. */
export type Target =
  | { is: 'page'; kind: PageKind; values: Values; path: string }
  | { is: 'file'; path: string }
  | { is: 'unknown'; why: WhyUnknown }
  | { is: 'absent' };

export type Values = Readonly<Record<string, string>>;

type Existence = 'there' | 'absent' | WhyUnknown;

type Exists = (values: Values) => Existence;

const pages = Object.entries(pagePatterns) as [PageKind, string][];
const files = Object.entries(filePatterns) as [FileKind, string][];

/** Files of the site's own scripts and parts of lists: their names change, nobody is to link to them. */
const NOT_TO_LINK_TO: readonly FileKind[] = [
  'sitemapPart',
  'searchIndex',
  'pageIndex',
  // Drawn where there is something to draw; their pages lead to them.
  'unitsPicture',
  'targetsPicture',
  // Only where `site.yaml` gives them; the site's own pages show them.
  'mark',
  'colours',
];

/**
 * What stands at a path from the site's root, without language: a page, with or without the slash at
 * its end, or a file.
 */
export function findTarget(path: string, content: ContentView): Target {
  const slashed = path.endsWith('/') ? path : `${path}/`;
  let unknown: WhyUnknown | null = null;
  for (const [kind, pattern] of pages) {
    const values = valuesIn(pattern, slashed);
    const existence = values === null ? 'absent' : pageExists(kind, values, content);
    if (existence === 'there') return { is: 'page', kind, values: values!, path: slashed };
    if (existence !== 'absent') unknown ??= existence;
  }
  for (const [kind, pattern] of files) {
    const values = valuesIn(pattern, path);
    const existence = values === null ? 'absent' : fileExists(kind, values, content);
    if (existence === 'there') return { is: 'file', path };
    if (existence !== 'absent') unknown ??= existence;
  }
  const described = describedCsv(path);
  if (described !== null && findTarget(described, content).is === 'file')
    return { is: 'file', path };
  return unknown === null ? { is: 'absent' } : { is: 'unknown', why: unknown };
}

/** The CSV of which the CSVW metadata would stand at a path; those beside a register and of units have none. */
function describedCsv(path: string): string | null {
  const csv = /^(.+\.csv)-metadata\.json$/.exec(path)?.[1] ?? null;
  const hasNone =
    csv === null ||
    csv.startsWith(commonFolder('registerFile')) ||
    valuesIn(filePatterns.unit, csv) !== null;
  return hasNone ? null : csv;
}

/** Paths of pages and files that may have been meant by one that is not there. */
export function* likelyTargets(content: ContentView): Generator<string> {
  for (const [, pattern] of pages) if (!pattern.includes(':')) yield pattern;
  for (const name of content.pages.ids()) yield pagePath('prose', { page: name });
  for (const id of content.institutions.ids()) {
    yield pagePath('institution', { institution_id: id });
    yield pagePath('register', { institution_id: id });
    for (const file of content.registerFiles(id)) {
      yield filePath('registerFile', { institution_id: id, file });
    }
    for (const { folder, metadata, planId } of content.plansOf(id).seen) {
      const place = { institution_id: id, plan: folder };
      yield pagePath('plan', place);
      for (const file of publishedFiles(metadata)) yield filePath('planFile', { ...place, file });
      for (const format of planEndings) yield filePath('plan', { plan_id: planId, format });
    }
  }
  for (const id of content.dimensions.ids()) yield pagePath('dimension', { dimension_id: id });
  for (const dataset of datasetNames) {
    yield pagePath('dataset', { dataset });
    for (const format of datasetEndings(dataset)) yield filePath('dataset', { dataset, format });
  }
  for (const [, pattern] of files) if (!pattern.includes(':')) yield pattern;
}

function pageExists(kind: PageKind, values: Values, content: ContentView): Existence {
  const { institution_id = '', plan = '', version = '', unit_id = '' } = values;
  const planId = `${institution_id}-${plan}`;
  const institution = () => existenceOf(content.institutions.find(institution_id));
  const exists: Partial<Record<PageKind, Exists>> = {
    plan: () => existenceOf(content.planTexts.find(planId)),
    planSource: () =>
      ofPlan(content, planId, ({ metadata: { source, withheld }, planFile }) => {
        if (source === null || withheld.some(({ file }) => file === source.file)) return false;
        const size = content.attachments.get(planFile.replace(/plan\.md$/, source.file))?.bytes;
        const isText = ['txt', 'md', 'html'].includes(sourceFormat(source.file).format);
        return isText && (size ?? 0) <= MOST_SHOWN;
      }),
    planVersion: () => versionExists(content, planId, (former) => former.includes(version)),
    planChanges: () =>
      versionExists(content, planId, (former) => {
        const numbers = former.map(Number).sort((a, b) => a - b);
        return [...numbers.slice(1), (numbers.at(-1) ?? 0) + 1].includes(Number(version));
      }),
    institution,
    unit: () => unitExists(content, institution_id, unit_id),
    institutionData: institution,
    institutionDeadlines: institution,
    register: institution,
    dimension: ({ dimension_id = '' }) => existenceOf(content.dimensions.find(dimension_id)),
    similar: ({ plan_id = '' }) => existenceOf(content.planTexts.find(plan_id)),
    dataset: ({ dataset = '' }) => thereIf(datasetNames.includes(dataset)),
    prose: ({ page = '' }) => existenceOf(content.pages.find(page)),
  };
  return exists[kind]?.(values) ?? 'there';
}

/** Sources that are larger are offered for download only (`site/sources/source-page.ts`). */
const MOST_SHOWN = 512 * 1024;

function fileExists(kind: FileKind, values: Values, content: ContentView): Existence {
  if (NOT_TO_LINK_TO.includes(kind)) return 'absent';
  const { institution_id = '', plan = '', plan_id = '', file = '' } = values;
  const { format = '', dataset = '', version = '', name = '', major = '', unit_id = '' } = values;
  const planId = `${institution_id}-${plan}`;
  const institution = () => existenceOf(content.institutions.find(institution_id));
  const isCut = () => datasetNames.includes(dataset) && !sharedDatasetNames.includes(dataset);
  const isDataset = () =>
    datasetNames.includes(dataset) && datasetEndings(dataset).includes(format);
  const ofVersion = (id: string) =>
    versionExists(content, id, (former) => former.includes(version));
  const ifOfficial = () => (content.isOfficial === null ? 'broken' : thereIf(content.isOfficial));
  const exists: Partial<Record<FileKind, Exists>> = {
    dataset: () => thereIf(isDataset()),
    plan: () =>
      planEndings.includes(format) ? existenceOf(content.planTexts.find(plan_id)) : 'absent',
    planYear: () => existenceOf(content.planTexts.find(plan_id)),
    formerPlan: () => ofVersion(plan_id),
    planFile: () =>
      ofPlan(content, planId, ({ metadata }) => publishedFiles(metadata).includes(file)),
    formerPlanFile: () => {
      const former = [...content.formerTexts(planId).seen].find((each) => each.version === version);
      return former === undefined
        ? ofVersion(planId)
        : thereIf(publishedFiles(former.metadata).includes(file));
    },
    institution,
    institutionWorkbook: institution,
    institutionChecksums: institution,
    institutionYears: institution,
    institutionDataset: () => (isCut() && cutEndings.includes(format) ? institution() : 'absent'),
    institutionCatalogue: () => (rdfEndings.includes(format) ? institution() : 'absent'),
    catalogue: () => thereIf(rdfEndings.includes(format)),
    vocabulary: () =>
      thereIf(vocabularyNames.includes(values['vocabulary'] ?? '') && rdfEndings.includes(format)),
    schema: () => thereIf(schemaMajors[name] === major),
    tableSchema: () => thereIf(datasetNames.includes(name) && schemaMajors[name] === major),
    twgovList: ifOfficial,
    twgovCatalogue: ifOfficial,
    twgovRecord: () => {
      if (!isCut()) return 'absent';
      const official = ifOfficial();
      return official === 'there' ? institution() : official;
    },
    securityTxt: () => (content.hasEmail === null ? 'broken' : thereIf(content.hasEmail)),
    // Which are kept is known to the build, which looks once more (`edition-links.ts`).
    edition: () => thereIf(isEditionName(values['edition'] ?? '')),
    registerFile: () => registerFileExists(institution_id, file, content),
    pngIcon: () => thereIf(iconSizes.includes(values['size'] ?? '')),
    calendar: institution,
    unit: () =>
      unitEndings.includes(format) ? unitExists(content, institution_id, unit_id) : 'absent',
    unitCalendar: () => unitExists(content, institution_id, unit_id),
  };
  return exists[kind]?.(values) ?? 'there';
}

/** Units, and such names as may not tell which unit is meant. */
function unitExists({ institutions }: ContentView, institution: string, place: string): Existence {
  const found = institutions.find(institution);
  if (found.is !== 'known') return existenceOf(found);
  const { record } = found.value;
  return thereIf(
    record.units.some(({ id }) => id === place) ||
      new UnitRegister(record).doubtfulNames.some((name) => unresolvedPlace(name) === place),
  );
}

/** Names of the files that a version of a plan offers: its source and attachments, unless withheld. */
function publishedFiles(metadata: PlanMetadata): string[] {
  const withheld = new Set(metadata.withheld.map(({ file }) => file));
  return filesOfVersion(metadata).filter((file) => !withheld.has(file));
}

/** Of the files beside a register those are published that it names. */
function registerFileExists(id: string, file: string, content: ContentView): Existence {
  const found = content.registers.find(id);
  if (found.is !== 'known') return existenceOf(found);
  const named = found.value.register.categories.flatMap(({ files: own }) => own ?? []);
  return thereIf(named.some((each) => each.file === file));
}

function ofPlan(
  { planTexts }: ContentView,
  planId: string,
  holds: (plan: ParsedPlanText) => boolean,
): Existence {
  const found = planTexts.find(planId);
  return found.is === 'known' ? thereIf(holds(found.value)) : existenceOf(found);
}

/** @param holds of the numbers of the former versions */
function versionExists(
  { formerTexts, planTexts }: ContentView,
  planId: string,
  holds: (former: readonly string[]) => boolean,
): Existence {
  const { seen, all } = formerTexts(planId);
  const numbers = [...seen].flatMap(({ version }) => version ?? []);
  if (numbers.length > 0 && holds(numbers)) return 'there';
  const current = planTexts.find(planId);
  if (current.is === 'unknown') return current.why;
  return all === null ? 'broken' : 'absent';
}

function existenceOf(found: Found<unknown>): Existence {
  if (found.is === 'unknown') return found.why;
  return found.is === 'known' ? 'there' : 'absent';
}

function thereIf(isThere: boolean): Existence {
  return isThere ? 'there' : 'absent';
}
