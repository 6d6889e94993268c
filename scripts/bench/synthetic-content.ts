import { dump } from 'js-yaml';
import type { ContentFolder } from '../../src/content/read/content-folder.ts';
import type { ParsedContent } from '../../src/content/read/parsed-content.ts';
import { contentTypes, type ContentTypeName } from '../../src/content/schemas/content-types.ts';
import { visitRows } from '../../src/content/table/walk-table.ts';
import { Dice } from './dice.ts';
import { richPlan } from './rich-plan.ts';
import { syntheticTable } from './synthetic-table.ts';
import { TextChain } from './text-chain.ts';

export interface SyntheticOptions {
  /** How many plans. */
  plans: number;
  /** Same seed, same files. */
  seed: number;
  /** Also what plans have besides a table, in the shares of real ones (`rich-plan.ts`). */
  rich?: boolean;
}

/** A file of a content folder: its path inside, and its content. */
export type SyntheticFile = readonly [path: string, content: string | Uint8Array];

/** An institution has the plans of so many years, from the first one on. */
const YEARS = 10;
const FIRST_ROC_YEAR = 101;

/** What is no institution's own is taken over as it is. */
const TAKEN_OVER: readonly ContentTypeName[] = [
  'site',
  'dimensions',
  'planTypes',
  'disclosureCategories',
  'restrictionGrounds',
  'synonyms',
  'pages',
];

/** Said in every institution and every plan. */
const NOTE = '合成資料，只供量測；沒有這個機關，也沒有這份計畫。 Synthetic, for measuring only.';

/**
 * A content folder full of plans that nobody made, to measure with: file by file, so that memory
 * does not grow with their number. Site, vocabularies and pages are those of a real folder, whose
 * measures also teach what texts look like; institutions and plans are numbered and call themselves
 * synthetic.
 * @throws {Error} (message in Chinese) when the real folder has no site, plan type or measure
 */
export function* syntheticContent(
  folder: ContentFolder,
  content: ParsedContent,
  { plans, seed, rich = false }: SyntheticOptions,
): Generator<SyntheticFile> {
  const chain = new TextChain(measureTexts(content));
  const planType = content.planTypes[0]?.id;
  const modified = content.site?.modified;
  if (planType === undefined || modified === undefined || !chain.canWrite) {
    throw new Error(
      `「${folder.label}」裡沒有可以仿造的內容：須有 site.yaml、計畫種類及至少一份計畫。`,
    );
  }
  for (const { path, data } of folder.files.values()) {
    if (data !== null && TAKEN_OVER.some((name) => contentTypes[name].match.test(path))) {
      yield [path, data];
    }
  }
  const dice = new Dice(seed);
  // Of their own, so that the plans are the same with it and without.
  const more = new Dice(seed + 1);
  const errata: Record<string, unknown>[] = [];
  const units = Array.from({ length: 8 }, (_, index) => `合成第${index + 1}組`);
  const parts = { chain, crosswalk: content.dimensions.crosswalk, units };
  for (let count = 0; count < plans; count += 1) {
    const number = String(Math.floor(count / YEARS) + 1).padStart(4, '0');
    const institutionId = `synthetic-${number}`;
    const institution = `合成機關 ${number}`;
    const rocYear = FIRST_ROC_YEAR + (count % YEARS);
    if (count % YEARS === 0) {
      const record = {
        name: institution,
        units: units.map((name, index) => ({ id: `${institutionId}-unit-${index + 1}`, name })),
        notes: [NOTE],
      };
      yield [`institutions/${institutionId}.yaml`, writeFast(record)];
    }
    const metadata = {
      title: `${institution} ${rocYear} 年度計畫`,
      institution_name: institution,
      plan_type: planType,
      roc_year: rocYear,
      period: { start: `${rocYear + 1911}-01-01`, end: `${rocYear + 1911}-12-31` },
      sections: { basis: '壹、計畫依據', goals: '貳、計畫目標', content: '參、計畫內容' },
      published: modified,
      modified,
      notes: [NOTE],
    };
    const goals = Array.from({ length: 6 }, () => `- ${chain.write(dice)}\n`).join('');
    const body = [
      `## 壹、計畫依據\n\n${NOTE}\n`,
      `## 貳、計畫目標\n\n${goals}`,
      '## 參、計畫內容\n',
    ].join('\n');
    const table = syntheticTable(`${institutionId}-${rocYear}`, rocYear, parts, dice);
    const place = `plans/${institutionId}/${rocYear}`;
    const plain = { metadata, table, body, units, rocYear, planId: `${institutionId}-${rocYear}` };
    const plan = rich
      ? richPlan(plain, chain, more)
      : { ...plain, values: [], texts: [], errata: [] };
    yield [`${place}/plan.md`, `---\n${writeFast(plan.metadata)}---\n\n${body}`];
    yield [`${place}/measures.yaml`, writeFast(plan.table)];
    for (const [path, value] of plan.values) yield [`${place}/${path}`, writeFast(value)];
    for (const [path, text] of plan.texts) yield [`${place}/${path}`, text];
    errata.push(...plan.errata);
  }
  if (errata.length > 0) yield ['errata.yaml', writeFast({ errata })];
}

function* measureTexts({ tables }: ParsedContent): Generator<string> {
  for (const { table } of tables) {
    for (const { measure } of visitRows(table)) {
      if (measure?.text) yield measure.text;
    }
  }
}

/** YAML for programs: written ten times faster than that for people (`scaffold/write-yaml.ts`). */
function writeFast(value: unknown): string {
  return dump(value, { lineWidth: -1 });
}
