import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dice } from './dice.ts';
import type { SyntheticMeasure, SyntheticTable } from './synthetic-table.ts';
import type { TextChain } from './text-chain.ts';

/**
 * What plans have besides a table, and in how many of a hundred: counted of the five plans of `content/` and the four of the invented
 * agency of the tests.
 */
const SHARE = {
  source: 67,
  attachments: 11,
  attributes: 33,
  severalTables: 11,
  innovations: 11,
  results: 22,
  formerVersion: 11,
  withholding: 11,
  erratum: 22,
  /** Of rows. */
  target: 10,
} as const;

/** A plan that is made, for more to be added. */
export interface PlainPlan {
  planId: string;
  rocYear: number;
  /** Front matter of `plan.md`. */
  metadata: Record<string, unknown>;
  body: string;
  table: SyntheticTable;
  /** Names of the institution's units. */
  units: readonly string[];
}

/** A plan with what was added. */
export interface RichPlan {
  metadata: Record<string, unknown>;
  /** `measures.yaml` as it is written. */
  table: Record<string, unknown>;
  /** Further files of its folder that are YAML, by their path in it. */
  values: readonly (readonly [path: string, value: unknown])[];
  /** Those that are text; `versions/1/plan.md` is one. */
  texts: readonly (readonly [path: string, text: string])[];
  /** Entries of `errata.yaml`. */
  errata: readonly Record<string, unknown>[];
}

/** Adds to some plans what some plans have. Same dice, same plan. */
export function richPlan(plain: PlainPlan, chain: TextChain, dice: Dice): RichPlan {
  const { planId, rocYear, body, units } = plain;
  const all = measuresOf(plain.table);
  const metadata = { ...plain.metadata };
  const values: [string, unknown][] = [];
  const texts: [string, string][] = [];
  const columns: Record<string, unknown> = { ...plain.table.columns };
  const western = rocYear + 1911;
  const withheld = dice.chance(SHARE.withholding) ? dice.pick(all) : null;
  if (withheld !== null) withhold(withheld, metadata, units[0]!);
  const measures = all.filter((measure) => measure !== withheld);
  for (const measure of measures) {
    if (dice.chance(SHARE.target)) addTarget(measure, dice);
  }
  if (dice.chance(SHARE.attributes)) {
    columns['attributes'] = ['績效指標'];
    for (const measure of measures) {
      if (dice.chance(60)) measure['attributes'] = { 績效指標: chain.write(dice) };
    }
  }
  if (dice.chance(SHARE.source)) {
    const text = measures.map((measure) => `${measure.label} ${measure.text}\n`).join('');
    texts.push(['source.txt', text]);
    metadata['source'] = {
      file: 'source.txt',
      name: `${rocYear}年度計畫.txt`,
      sha256: hashOf(text),
      original_url: null,
      // The words of the row are not in it.
      ...(withheld !== null && { redacted: true }),
    };
  }
  if (dice.chance(SHARE.attachments)) {
    const text = `項目,說明\n甲,${chain.write(dice).replaceAll(/[",\n]/g, '')}\n`;
    texts.push(['annex-1.csv', text]);
    metadata['attachments'] = [
      { file: 'annex-1.csv', title: '附件一', kind: 'annex', sha256: hashOf(text) },
    ];
  }
  if (dice.chance(SHARE.results)) values.push(['results.yaml', resultsOf(measures, western, dice)]);
  const errata = dice.chance(SHARE.erratum)
    ? [erratumOf(planId, dice.pick(measures), plain.metadata['modified'])]
    : [];
  const own = { ...plain.table, columns };
  if (dice.chance(SHARE.formerVersion)) {
    const version = (number: number, status: string) => ({
      number,
      dated: `${western}-0${number}-15`,
      ...(number > 1 && { reason: '依檢討會議決議調整。' }),
      status,
    });
    metadata['version'] = version(2, 'current');
    const former = { ...plain.metadata, version: version(1, 'superseded') };
    values.push(['versions/1/measures.yaml', { ...own, ...firstDimensions(own) }]);
    texts.push(['versions/1/plan.md', frontMattered(former, body)]);
  }
  return {
    metadata,
    table: tableOf(planId, own, all.length, chain, dice),
    values,
    texts,
    errata,
  };
}

/** Front matter is written by whoever writes files; here it is JSON, which is YAML as well. */
function frontMattered(metadata: Record<string, unknown>, body: string): string {
  return `---\n${JSON.stringify(metadata, null, 2)}\n---\n\n${body}`;
}

function measuresOf({ dimensions }: SyntheticTable): SyntheticMeasure[] {
  return dimensions.flatMap(({ aspects }) =>
    aspects.flatMap(({ actions }) => actions.flatMap((action) => action.measures)),
  );
}

/** A version that lacks the last dimension of the plan. */
function firstDimensions({ dimensions }: SyntheticTable) {
  return { dimensions: dimensions.slice(0, -1) };
}

function addTarget(measure: SyntheticMeasure, dice: Dice): void {
  const value = dice.between(50, 99);
  const quote = `滿意度達${value}%以上`;
  measure.text = `${measure.text}，${quote}`;
  measure['targets'] = [{ quote, indicator: '滿意度', comparator: 'at-least', value, unit: '%' }];
}

function resultsOf(measures: readonly SyntheticMeasure[], year: number, dice: Dice) {
  const halves = [
    { id: 'H1', name: '上半年', start: `${year}-01-01`, end: `${year}-06-30`, on: `${year}-07-15` },
    {
      id: 'H2',
      name: '下半年',
      start: `${year}-07-01`,
      end: `${year}-12-31`,
      on: `${year + 1}-01-15`,
    },
  ];
  return {
    periods: halves.map(({ id, name, start, end }) => ({ id, name, start, end })),
    results: halves.flatMap(({ id, on }) =>
      measures
        .filter(() => dice.chance(70))
        .map((measure) => ({
          measure: measure.id,
          period: id,
          state: dice.pick(['done', 'in-progress', 'late']),
          reported_on: on,
        })),
    ),
  };
}

function erratumOf(planId: string, measure: SyntheticMeasure, date: unknown) {
  return {
    date,
    plan: planId,
    measure: measure.id,
    field: 'text',
    was: measure.text.slice(0, 2),
    now: measure.text.slice(0, 4),
    reason: '合成的更正。',
  };
}

/** Only the id and the number of a row that is not published stay. */
function withhold(
  measure: SyntheticMeasure,
  metadata: Record<string, unknown>,
  unit: string,
): void {
  for (const key of Object.keys(measure)) {
    if (key !== 'id' && key !== 'label') delete measure[key];
  }
  metadata['withheld'] = [
    {
      measure: measure.id,
      grounds: ['art18-1-4'],
      reason: '合成的理由。',
      decided_by: unit,
      decided_on: metadata['published'],
    },
  ];
}

/** The table, in a few plans with another before it, or with proposals behind it. */
function tableOf(
  planId: string,
  own: SyntheticTable,
  rows: number,
  chain: TextChain,
  dice: Dice,
): Record<string, unknown> {
  let next = rows;
  const id = () => {
    next += 1;
    return `${planId}-${String(next).padStart(3, '0')}`;
  };
  if (dice.chance(SHARE.severalTables)) {
    const indicators = Array.from({ length: dice.between(3, 8) }, () => ({
      id: id(),
      text: chain.write(dice),
    }));
    return {
      tables: [
        { title: '一、重點工作', ...own },
        { title: '二、關鍵績效指標', columns: { measure: '關鍵績效指標' }, measures: indicators },
      ],
    };
  }
  if (!dice.chance(SHARE.innovations)) return { ...own };
  const criteria = ['（一）創意性', '（二）延續性', '（三）效益', '（四）執行方法'];
  return {
    ...own,
    innovations: {
      heading: '創意服務',
      criteria,
      proposals: Array.from({ length: dice.between(1, 4) }, (_, index) => ({
        id: id(),
        label: `(${index + 1})`,
        name: chain.write(dice),
        cells: criteria.map(() => chain.write(dice)),
      })),
    },
  };
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
