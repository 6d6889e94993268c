import type { Corpus, Institution, Plan } from '../../corpus/model/corpus.ts';
import { cutWords, institutionNames, workbookWords } from '../../datasets/cut-words.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { hasEnglish, type Bilingual } from '../../content/bilingual.ts';
import { datasets } from '../../datasets/registry.ts';
import type { ExportedFile, ExportManifest, SplitDataset } from '../files/manifest.ts';
import type { Settings } from '../../corpus/settings.ts';
import type { Language } from '../../content/language.ts';
import { givenBesideRows } from '../../corpus/figures/given-beside-rows.ts';
import { isRetired } from '../../corpus/figures/plans-on-site.ts';
import { typeKeywords, typesOf } from '../../corpus/figures/plan-types.ts';
import { factOfRows, YEAR_COLUMN } from '../../datasets/fact-of-rows.ts';
import { formatName } from './media-types.ts';
import { commonFolder, filePath, isDataFile } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** What every description is made from. */
export interface DescriptionContext {
  corpus: Corpus;
  settings: Pick<Settings, 'siteUrl' | 'basePath'>;
  manifest: ExportManifest;
}

/**
 * Something that is offered for download in one or several formats: a dataset of the whole site,
 * an institution's part of one, one plan, or all data together.
 */
export interface DescribedDataset {
  /** Unique among all; for a dataset of the whole site its name. */
  id: string;
  /** The dataset whose columns its files have; null for a plan and for all data together. */
  dataset: Dataset | null;
  institution: Institution | null;
  plan: Plan | null;
  title: Bilingual;
  description: Bilingual;
  keywords: { zh: readonly string[]; en: readonly string[] };
  /** Page that shows it, from the site's root. */
  page: string;
  /** Days, ISO 8601. */
  issued: string | null;
  modified: string;
  /** First and last day that the plans in it speak of; null where its rows are of no plan. */
  period: { start: string; end: string } | null;
  /** Rows of each file; null where they differ or make no sense. */
  rows: number | null;
  /** At least one. */
  files: readonly ExportedFile[];
}

/** One institution's share: its part of each dataset, its plans, and what is known of itself. */
export interface InstitutionDescriptions {
  institution: Institution;
  datasets: readonly DescribedDataset[];
  /** Oldest first. */
  plans: readonly DescribedDataset[];
  /** The institution, whole, in one file; null where there is none. */
  record: DescribedDataset | null;
  /** Its part of all datasets, in one workbook; null where there is none. */
  workbook: DescribedDataset | null;
}

/** Everything on offer. */
export interface SiteDescriptions {
  /** Datasets of the whole site, in the order of the registry. */
  datasets: readonly DescribedDataset[];
  /** All data in one file; null where the site has no such file. */
  everything: DescribedDataset | null;
  institutions: readonly InstitutionDescriptions[];
}

const known = new WeakMap<ExportManifest, SiteDescriptions>();

/** Everything on offer, sorted out of the files that the build wrote. */
export function describeSite({ corpus, manifest }: DescriptionContext): SiteDescriptions {
  const before = known.get(manifest);
  if (before !== undefined) return before;
  const files = groupFiles(manifest);
  const descriptions: SiteDescriptions = {
    datasets: datasets.flatMap((dataset) => {
      const own = files.get(fileGroup(dataset.name, null, null)) ?? [];
      return own.length === 0 ? [] : [wholeDataset(dataset, own, corpus, manifest.splits)];
    }),
    everything: allData(
      (files.get(fileGroup(null, null, null)) ?? []).filter(
        ({ format }) => format === 'zip' || format === 'sqlite',
      ),
      corpus,
    ),
    institutions: corpus.institutions.map((institution) => ofInstitution(institution, files)),
  };
  known.set(manifest, descriptions);
  return descriptions;
}

/** What is on offer of one institution, sorted out of files that have all of its own among them. */
export function describeInstitution(
  institution: Institution,
  manifest: ExportManifest,
): InstitutionDescriptions {
  return ofInstitution(institution, groupFiles(manifest));
}

function ofInstitution(
  institution: Institution,
  files: ReadonlyMap<string, ExportedFile[]>,
): InstitutionDescriptions {
  return {
    institution,
    datasets: datasets.flatMap((dataset) => {
      const own = files.get(fileGroup(dataset.name, institution.institutionId, null)) ?? [];
      return own.length === 0 ? [] : [cutOf(dataset, institution, own)];
    }),
    plans: [...institution.plans].reverse().flatMap((plan) => {
      const own = files.get(fileGroup(null, null, plan.planId)) ?? [];
      return own.length === 0 ? [] : [planDataset(plan, own)];
    }),
    record: institutionRecord(institution, wholeFiles(institution, files, 'json')),
    workbook: institutionWorkbook(institution, wholeFiles(institution, files, 'ods')),
  };
}

/** Files of a format that hold an institution whole. */
function wholeFiles(
  { institutionId }: Institution,
  groups: ReadonlyMap<string, ExportedFile[]>,
  format: ExportedFile['format'],
): ExportedFile[] {
  const files = groups.get(fileGroup(null, institutionId, null)) ?? [];
  return files.filter((file) => file.format === format);
}

/**
 * The data files below `/data/`, by what they hold. Pictures are drawn of data and are none; older
 * editions are left out, whose contents are others.
 */
function groupFiles(manifest: ExportManifest): Map<string, ExportedFile[]> {
  const groups = new Map<string, ExportedFile[]>();
  for (const file of manifest.files) {
    if (!isDataFile(file.href) || file.href.startsWith(commonFolder('edition'))) continue;
    if (file.format === 'description' || file.format === 'svg') continue;
    // What a unit has is part of its institution's share, and its page leads to it.
    if (file.unit !== null) continue;
    // All files of a plan are forms or parts of that one plan.
    const group =
      file.planId === null
        ? fileGroup(file.dataset, file.institutionId, null)
        : fileGroup(null, null, file.planId);
    const files = groups.get(group);
    if (files) files.push(file);
    else groups.set(group, [file]);
  }
  return groups;
}

function fileGroup(dataset: string | null, institutionId: string | null, planId: string | null) {
  return JSON.stringify([dataset, institutionId, planId]);
}

/** Keywords of data that come from these plans: what their types bring, and `more`. */
function keywords(plans: readonly Plan[], ...more: Bilingual[]): DescribedDataset['keywords'] {
  const types = typesOf(plans).map(typeKeywords);
  const own = (language: Language) => types.flatMap((each) => each[language]);
  const zh = new Set(['開放資料', ...own('zh'), '推動作法', ...more.map((each) => each.zh)]);
  const en = new Set(['open data', ...own('en'), 'Taiwan', ...more.map((each) => each.en)]);
  const isOwn = (word: string) => !zh.has(word) || hasEnglish({ zh: word, en: word });
  return { zh: [...zh], en: [...en].filter(isOwn) };
}

function wholeDataset(
  dataset: Dataset,
  files: readonly ExportedFile[],
  corpus: Corpus,
  splits: readonly SplitDataset[],
): DescribedDataset {
  const own = splits.filter((split) => split.dataset === dataset.name).map(whereItIs);
  return {
    id: dataset.name,
    dataset,
    institution: null,
    plan: null,
    title: dataset.title,
    description: {
      zh: [dataset.description.zh, ...own.map(({ zh }) => zh)].join(''),
      en: [dataset.description.en, ...own.map(({ en }) => en)].join(' '),
    },
    keywords: keywords(corpus.plans, dataset.title),
    page: pagePath('dataset', { dataset: dataset.name }),
    issued: null,
    modified: latest(files),
    period: coverage(dataset, corpus.plans, files),
    rows: files[0]!.rows,
    files,
  };
}

/** Where the files are of a format that one file cannot hold the whole dataset in. */
function whereItIs({ format, maximumRows, byPlan }: SplitDataset): Bilingual {
  const name = formatName(format);
  const file = filePath('institutionWorkbook', { institution_id: '{institution_id}' });
  const plans = byPlan.join('、');
  return {
    zh: `${name} 一個檔案最多 ${maximumRows} 列，因此依機關分檔，一個資料集一張工作表${byPlan.length === 0 ? '' : `（仍然太長的機關 ${plans} 見其各份計畫的 ${name}）`}：${file}`,
    en: `One ${name} file holds ${maximumRows} rows at most, so that format is cut by institution, a sheet a dataset${byPlan.length === 0 ? '' : ` (for institutions that are still too long, ${byPlan.join(', ')}, see the ${name} of each plan)`}: ${file}`,
  };
}

function cutOf(
  dataset: Dataset,
  institution: Institution,
  files: readonly ExportedFile[],
): DescribedDataset {
  const name = institutionNames(institution);
  return {
    id: `${institution.institutionId}-${dataset.name}`,
    dataset,
    institution,
    plan: null,
    ...cutWords(dataset, institution),
    keywords: keywords(institution.plans, dataset.title, name),
    page: pagePath('institutionData', { institution_id: institution.institutionId }),
    issued: null,
    modified: latest(files),
    period: coverage(dataset, institution.plans, files),
    rows: files[0]!.rows,
    files,
  };
}

function planDataset(plan: Plan, files: readonly ExportedFile[]): DescribedDataset {
  const { zh, en } = institutionNames(plan.institution);
  const { published, modified } = plan.metadata;
  const { deadlines, units } = givenBesideRows([plan]);
  const given = {
    zh: [...(deadlines ? ['完成期限'] : []), ...(units ? ['承辦單位'] : [])],
    en: [...(deadlines ? ['deadlines'] : []), ...(units ? ['units'] : [])],
  };
  const isGiven = given.zh.length > 0;
  return {
    id: plan.planId,
    dataset: null,
    institution: plan.institution,
    plan,
    title: { zh: plan.title, en: `Plan of ${en} for ${plan.year} (${plan.planId})` },
    description: isRetired(plan)
      ? {
          zh: `${plan.institutionName}民國 ${plan.rocYear} 年的計畫，已自本站移除；網址仍然有效，文字不再提供。`,
          en: `The plan of ${en} for ${plan.year} was taken off this site; its addresses go on answering, its text is not offered any more.`,
        }
      : {
          zh: `${plan.institutionName}民國 ${plan.rocYear} 年的計畫，全文及其表格的每一列：推動作法 ${plan.measureCount} 項，各有${given.zh.join('、')}${isGiven ? '與' : ''}永久網址。`,
          en: `The plan of ${en} for ${plan.year}, whole: its text and every row of its table. ${plan.measureCount} ${plan.measureCount === 1 ? 'measure' : 'measures'}, each with ${given.en.join(', ')}${isGiven ? ' and ' : ''}a permanent address. In Chinese.`,
        },
    keywords: keywords([plan], { zh, en }),
    page: plan.href,
    issued: published,
    modified: modified < published ? published : modified,
    period: plan.period,
    rows: null,
    files,
  };
}

function institutionRecord(
  institution: Institution,
  files: readonly ExportedFile[],
): DescribedDataset | null {
  if (files.length === 0) return null;
  const name = institutionNames(institution);
  return {
    id: institution.institutionId,
    dataset: null,
    institution,
    plan: null,
    title: { zh: `${name.zh}：機關資料`, en: `${name.en}: the institution` },
    description: {
      zh: `${name.zh}的名稱沿革、主管機關、聯絡資料、承辦單位，以及本站收錄的各年度計畫清單。不知道的欄位留空。`,
      en: `Names past and present, parent body, contact, units and the list of plans of ${name.en}. What is not known is left empty.`,
    },
    keywords: keywords(institution.plans, name),
    page: institution.href,
    issued: null,
    modified: latest(files),
    period: periodOf(institution.plans),
    rows: null,
    files,
  };
}

function institutionWorkbook(
  institution: Institution,
  files: readonly ExportedFile[],
): DescribedDataset | null {
  if (files.length === 0) return null;
  const name = institutionNames(institution);
  return {
    id: `${institution.institutionId}-workbook`,
    dataset: null,
    institution,
    plan: null,
    ...workbookWords(institution),
    keywords: keywords(institution.plans, name),
    page: pagePath('institutionData', { institution_id: institution.institutionId }),
    issued: null,
    modified: latest(files),
    period: periodOf(institution.plans),
    rows: null,
    files,
  };
}

function allData(files: readonly ExportedFile[], corpus: Corpus): DescribedDataset | null {
  if (files.length === 0) return null;
  const { name } = corpus.site;
  return {
    id: 'everything',
    dataset: null,
    institution: null,
    plan: null,
    title: { zh: `${name.zh}：全部資料`, en: `${name.en}: all data` },
    description: {
      zh: '本站全部資料集與全部計畫，裝在一個檔案裡：壓縮檔含 CSV、JSON 與來源檔，SQLite 資料庫則是一個資料集一個資料表。',
      en: 'All datasets and all plans of this site in one file: the archive holds CSV, JSON and the sources, the SQLite database a table for each dataset.',
    },
    keywords: keywords(corpus.plans, name),
    page: pagePath('data'),
    issued: null,
    modified: latest(files),
    period: periodOf(corpus.plans),
    rows: null,
    files,
  };
}

function latest(files: readonly ExportedFile[]): string {
  return files.reduce((day, file) => (file.modified > day ? file.modified : day), '');
}

/**
 * The days that a dataset's rows speak of: those of the plans, where rows belong to a plan year.
 * Of other rows (an institution, a unit, an entry of a register) nobody says from when to when.
 */
function coverage(
  dataset: Dataset,
  plans: readonly Plan[],
  files: readonly ExportedFile[],
): DescribedDataset['period'] {
  if (files[0]?.rows === 0 || factOfRows(dataset, YEAR_COLUMN).kind === 'none') return null;
  return periodOf(plans);
}

function periodOf(plans: readonly Plan[]): DescribedDataset['period'] {
  if (plans.length === 0) return null;
  const starts = plans.map(({ period }) => period.start).sort();
  const ends = plans.map(({ period }) => period.end).sort();
  return { start: starts[0]!, end: ends[ends.length - 1]! };
}

/** The description of a dataset of the whole site; undefined where there is no such dataset. */
export function describedDataset(
  context: DescriptionContext,
  name: string,
): DescribedDataset | undefined {
  return describeSite(context).datasets.find(({ id }) => id === name);
}

const plansByManifest = new WeakMap<ExportManifest, ReadonlyMap<string, DescribedDataset>>();

/** The description of a plan; undefined where it has no data files. */
export function describedPlan(
  context: DescriptionContext,
  planId: string,
): DescribedDataset | undefined {
  let plans = plansByManifest.get(context.manifest);
  if (plans === undefined) {
    const all = describeSite(context).institutions.flatMap((each) => each.plans);
    plans = new Map(all.map((described) => [described.id, described]));
    plansByManifest.set(context.manifest, plans);
  }
  return plans.get(planId);
}

const institutionsByManifest = new WeakMap<
  ExportManifest,
  ReadonlyMap<string, InstitutionDescriptions>
>();

/** The descriptions of an institution's share; undefined where there is no such institution. */
export function describedInstitution(
  context: DescriptionContext,
  institutionId: string,
): InstitutionDescriptions | undefined {
  let institutions = institutionsByManifest.get(context.manifest);
  if (institutions === undefined) {
    const all = describeSite(context).institutions;
    institutions = new Map(all.map((each) => [each.institution.institutionId, each]));
    institutionsByManifest.set(context.manifest, institutions);
  }
  return institutions.get(institutionId);
}
