import type { Bilingual } from '../../content/bilingual.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { formatNotes } from '../../datasets/formats/format-notes.ts';
import type { DatasetFormatName } from '../../datasets/formats/formats.ts';
import { datasetByName } from '../../datasets/registry.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { AMENDMENTS_FEED } from '../feeds/amendments-feed.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { DescriptionContext } from './described-dataset.ts';
import type { DescriptionFile } from './description-file.ts';
import { jsonSchemas } from './json-schemas.ts';
import { licenceFacts } from './licence-facts.ts';
import { bareMediaType, formatName } from './media-types.ts';
import {
  DATA_FOLDER,
  filePath,
  filePatterns,
  isDataFile,
} from '../../corpus/addresses/file-paths.ts';
import { templateOf } from '../../corpus/addresses/pattern.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';
import { csvwPath, describedCsv } from './schema-addresses.ts';

/** Path of the interface's description from the site's root. */
export const OPENAPI = filePath('openapi');

const tags = {
  datasets: { zh: '全站資料集。', en: 'Datasets of the whole site.' },
  institutions: { zh: '單一機關的資料。', en: 'Data of one institution.' },
  plans: { zh: '單一計畫的資料。', en: 'Data of one plan.' },
  collections: { zh: '全部資料、舊版與檢核碼。', en: 'All data, older editions, checksums.' },
  descriptions: { zh: '目錄與說明。', en: 'Catalogues and descriptions for machines.' },
} satisfies Record<string, Bilingual>;

/** Files at one address, or at addresses that differ by an identifier only. */
interface Operation {
  /** Address with its parameters, e.g. `/data/plans/{plan_id}.json`. */
  path: string;
  tag: keyof typeof tags;
  title: Bilingual;
  mediaType: string;
  note: Bilingual | null;
  /** Name of the schema among the components; null where the content has none. */
  schema: string | null;
}

/**
 * OpenAPI 3.1 of the whole static interface: every data file and every description. Files that
 * differ only by institution or plan are one path with the identifiers as parameters. What was
 * copied from the content folder is left out: it has no form that could be described.
 */
export function openApi(
  context: DescriptionContext,
  descriptions: readonly DescriptionFile[],
): object {
  const { corpus, settings, manifest } = context;
  const { site } = corpus;
  const { name, url, email } = site.publisher;
  const licence = licenceFacts(site);
  const operations = new Map<string, Operation>();
  for (const operation of [
    ...manifest.files.flatMap((file) => dataOperation(corpus, file) ?? []),
    ...[...descriptions, checksums, ...checksumsOf(corpus)].map((file) =>
      descriptionOperation(corpus, file),
    ),
  ]) {
    if (!operations.has(operation.path)) operations.set(operation.path, operation);
  }
  const contact = Object.fromEntries(
    Object.entries({ name, url, email }).filter(([, value]) => value !== null),
  );
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name.zh}資料介面 ${site.name.en} data interface`,
      version: contentModified(corpus),
      summary: '固定網址的資料檔，以 GET 取得，不需金鑰。',
      description: [
        site.description.zh,
        '全部資料都是靜態檔案：只有 GET，沒有查詢參數、金鑰、分頁或流量限制。網站主機採用本站所附的標頭設定時，`/data/` 下的檔案允許任何網站跨來源讀取。同樣的內容產生同樣的位元組，各檔的 SHA-256 見 `/data/SHA256SUMS`。',
        'All data are static files: GET only, without query parameters, keys or pages. Files below `/data/` may be read across origins where the host sets the header fields that come with the site. The same content gives the same bytes; checksums stand in `/data/SHA256SUMS`.',
        `${licence.rights.zh}\n\n${licence.rights.en}`,
      ].join('\n\n'),
      ...(Object.keys(contact).length === 0 ? {} : { contact }),
      license: { name: licence.name, identifier: licence.spdx },
    },
    servers: [{ url: absoluteUrl(settings, '/').replace(/\/$/, ''), description: site.name.zh }],
    externalDocs: {
      description: '資料集說明頁 Datasets',
      url: absoluteUrl(settings, pagePath('data')),
    },
    security: [],
    tags: Object.entries(tags).map(([tag, words]) => ({ name: tag, description: both(words) })),
    paths: Object.fromEntries(
      Array.from(operations.values(), (operation) => [operation.path, pathItem(operation)]),
    ),
    components: {
      schemas: Object.fromEntries(
        jsonSchemas(context).map(({ name: schema, schema: { $schema: _, $id: __, ...rest } }) => [
          schema,
          rest,
        ]),
      ),
      parameters: parameters(corpus, [...operations.keys()]),
      responses: { NotFound: { description: '沒有這個檔案。 There is no such file.' } },
    },
  };
}

/** The list of checksums is written last of all, for it names every other file. */
const checksums: Pick<DescriptionFile, 'href' | 'mediaType' | 'title'> = {
  href: filePath('checksums'),
  mediaType: 'text/plain',
  title: { zh: '各檔的 SHA-256 檢核碼', en: `SHA-256 of every file below ${DATA_FOLDER}` },
};

/** So are those of the institutions. */
function checksumsOf({ institutions }: Corpus): (typeof checksums)[] {
  return institutions.map(({ institutionId }) => ({
    href: filePath('institutionChecksums', { institution_id: institutionId }),
    mediaType: 'text/plain',
    title: { zh: '一個機關各檔的 SHA-256 檢核碼', en: 'SHA-256 of every file of one institution' },
  }));
}

/**
 * Address with parameters in place of the identifiers of institution and plan:
 * `/data/plans/ntl-101.json` → `/data/plans/{plan_id}.json`.
 */
export function pathTemplate(corpus: Corpus, href: string): string {
  const isNamed = (name: string, identifier: string) =>
    (name === 'plan_id' && corpus.planById.has(identifier)) ||
    (name === 'institution_id' && corpus.institutionById.has(identifier)) ||
    name === 'unit_id' ||
    name === 'plan' ||
    name === 'version';
  const csv = describedCsv(href);
  if (csv !== null) return csvwPath(pathTemplate(corpus, csv));
  for (const pattern of Object.values(filePatterns)) {
    const template = templateOf(pattern, href, isNamed);
    if (template !== null) return template;
  }
  return href;
}

function dataOperation(corpus: Corpus, file: ExportedFile): Operation | null {
  const { href, dataset, planId, institutionId, unit, format } = file;
  const isSubscription = format === 'atom' || format === 'ics';
  const isCopied = !isDataFile(href) && !isSubscription;
  if (isCopied || format === 'description') return null;
  const words = datasetByName.get(dataset ?? '')?.title;
  const titled = (zh: string, en: string): Bilingual => ({
    zh: `${zh}（${formatName(format)}）`,
    en: `${en} (${formatName(format)})`,
  });
  const common = {
    path: pathTemplate(corpus, href),
    mediaType: bareMediaType(file.mediaType),
    note: Object.hasOwn(formatNotes, format)
      ? (formatNotes[format as DatasetFormatName][0] ?? null)
      : null,
  };
  const isJson = format === 'json';
  if (planId !== null) {
    const title = words
      ? titled(`一份計畫的${words.zh}`, `${words.en} of one plan`)
      : format === 'svg'
        ? titled(
            '一份計畫的項目在什麼時候到期，畫成圖',
            'When the measures of one plan are due, drawn',
          )
        : titled('一份計畫', 'One plan');
    return { ...common, tag: 'plans', title, schema: isJson ? (dataset ?? 'plan') : null };
  }
  if (common.path.includes('{version}')) {
    const title = titled('一份計畫的舊版', 'One former version of a plan');
    return { ...common, tag: 'plans', title, schema: isJson ? 'plan' : null };
  }
  if (unit !== null) {
    const title = isSubscription
      ? { zh: '一個單位的完成期限（iCalendar）', en: 'Deadlines of one unit (iCalendar)' }
      : titled('一個單位的作法、期限', 'Measures and deadlines of one unit');
    return { ...common, tag: 'institutions', title, schema: null };
  }
  if (institutionId !== null) {
    const title = isSubscription
      ? { zh: '一個機關的完成期限（iCalendar）', en: 'Deadlines of one institution (iCalendar)' }
      : format === 'svg'
        ? titled('一個機關歷年的計畫，畫成圖', 'The plans of one institution over the years, drawn')
        : words
          ? titled(`一個機關的${words.zh}`, `${words.en} of one institution`)
          : titled('一個機關', 'One institution');
    const schema = isJson ? (dataset ?? 'institution') : null;
    return { ...common, tag: 'institutions', title, schema };
  }
  if (words !== undefined) {
    const title = titled(words.zh, words.en);
    return { ...common, tag: 'datasets', title, schema: isJson ? dataset : null };
  }
  const title =
    format === 'atom'
      ? href === AMENDMENTS_FEED
        ? { zh: '計畫修正（Atom）', en: 'Amendments of plans (Atom)' }
        : { zh: '新增與更新的計畫（Atom）', en: 'New and changed plans (Atom)' }
      : titled('全部資料', 'All data');
  return { ...common, tag: 'collections', title, schema: null };
}

function descriptionOperation(
  corpus: Corpus,
  file: Pick<DescriptionFile, 'href' | 'mediaType' | 'title' | 'kind'>,
): Operation {
  return {
    path: pathTemplate(corpus, file.href),
    tag: 'descriptions',
    title: file.kind ?? file.title,
    mediaType: bareMediaType(file.mediaType),
    note: null,
    schema: null,
  };
}

function pathItem({ path, tag, title, mediaType, note, schema }: Operation): object {
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
  return {
    get: {
      operationId: `get${path.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9]?)/g, (_, next: string) => next.toUpperCase())}`,
      tags: [tag],
      summary: title.zh,
      description: title.en,
      ...(names.length === 0
        ? {}
        : { parameters: names.map((name) => ({ $ref: `#/components/parameters/${name}` })) }),
      responses: {
        '200': {
          description: note === null ? both(title) : both(note),
          content: { [mediaType]: { schema: contentSchema(mediaType, schema) } },
        },
        '404': { $ref: '#/components/responses/NotFound' },
      },
    },
  };
}

function contentSchema(mediaType: string, schema: string | null): object {
  if (schema !== null) return { $ref: `#/components/schemas/${schema}` };
  // A value a line is no JSON as a whole.
  if (mediaType.endsWith('/x-ndjson')) return { type: 'string' };
  if (/json$/.test(mediaType)) return { type: ['object', 'array'], items: {} };
  // Bytes and texts have no schema in JSON Schema; an empty one allows them.
  return /^text\//.test(mediaType) ? { type: 'string' } : {};
}

/** The parameters of the given paths; a site without former versions, say, has no `version`. */
function parameters(corpus: Corpus, paths: readonly string[]): object {
  const parameter = (name: string, words: Bilingual, values: readonly string[]) =>
    paths.some((path) => path.includes(`{${name}}`))
      ? {
          [name]: {
            name,
            in: 'path',
            required: true,
            description: both(words),
            // A list without values would allow none, and be no valid schema.
            schema: values.length === 0 ? { type: 'string' } : { type: 'string', enum: values },
          },
        }
      : {};
  return {
    ...parameter(
      'institution_id',
      { zh: '機關識別碼，見資料集 institutions。', en: 'Institution, see dataset institutions.' },
      corpus.institutions.map(({ institutionId }) => institutionId),
    ),
    ...parameter(
      'unit_id',
      {
        zh: '單位識別碼，見資料集 units；無法確認的單位名稱為 name_ 加字碼，見機關的 JSON。',
        en: 'Unit, see dataset units; of a name that cannot be told, name_ and code points, see the JSON of its institution.',
      },
      [],
    ),
    ...parameter(
      'plan_id',
      { zh: '計畫識別碼，見資料集 plans。', en: 'Plan, see dataset plans.' },
      corpus.plans.map(({ planId }) => planId),
    ),
    ...parameter(
      'plan',
      {
        zh: '計畫識別碼去掉機關的部分；不是每個機關都有每個計畫，見資料集 plans 的 url。',
        en: 'Plan without its institution; not every institution has each, see url in dataset plans.',
      },
      [...new Set(corpus.plans.map(({ folder }) => folder))],
    ),
    ...parameter(
      'version',
      {
        zh: '舊版的版次，見資料集 revisions；現行版就是計畫本身的檔案。',
        en: 'Former version, see dataset revisions; the version in force is the plan’s own file.',
      },
      [
        ...new Set(
          corpus.plans.flatMap(({ versions }) =>
            versions.filter(({ isCurrent }) => !isCurrent).map(({ number }) => String(number)),
          ),
        ),
      ],
    ),
  };
}

function both({ zh, en }: Bilingual): string {
  return `${zh} ${en}`;
}
