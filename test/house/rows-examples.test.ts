import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { institutionSchema } from '../../src/content/schemas/institution.ts';
import { measuresFileSchema } from '../../src/content/schemas/measures.ts';
import { buildRows } from '../../src/corpus/assembly/build-rows.ts';
import type { Plan, Row } from '../../src/corpus/model/corpus.ts';
import { DimensionMap } from '../../src/meaning/crosswalk/dimension-map.ts';
import { UnitRegister } from '../../src/meaning/units/unit-register.ts';

/** The examples of docs/rows.md: what stands in each YAML block becomes the rows of the table below it. */

const page = readFileSync(new URL('../../docs/rows.md', import.meta.url), 'utf8');

const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```\n\n((?:\|.*\n)+)/gm)].map(
  ([, yaml = '', table = ''], index) => ({ name: `${index + 1}`, yaml, ...readTable(table) }),
);

const register = new UnitRegister(
  institutionSchema.parse({
    name: '甲館',
    units: [
      { id: 'a-service', name: '服務組', aliases: ['服務祖'] },
      { id: 'a-promotion', name: '推廣組' },
      { id: 'a-general', name: '總務組' },
      { id: 'a-sinology', name: '漢學中心聯絡組' },
    ],
  }),
);

const plan = {
  planId: 'example-113',
  rocYear: 113,
  period: { start: '2024-01-01', end: '2024-12-31' },
  href: '/plans/example/113/',
} as Plan;

/** Cells of the tables: elements that hold no `、` themselves are joined by it, others by ` ‖ `. */
const cells: Record<string, (row: Row) => string> = {
  dimension: ({ dimension }) => dimension,
  aspect: ({ aspect }) => aspect ?? '',
  actions: ({ actions }) => actions.join(' ‖ '),
  path: ({ path }) => path.join(' ‖ '),
  label: ({ label }) => label ?? '',
  kind: ({ kind }) => kind,
  text: ({ text }) => (text ?? '').replaceAll('\n', '⏎'),
  deadlines: ({ deadlines }) => joined(deadlines),
  units: ({ units }) => joined(units),
  alignment: ({ alignment }) => alignment,
  notes: ({ notes }) => notes.join(' ‖ '),
  'typed deadlines': ({ typedDeadlines }) =>
    typedDeadlines
      .map(
        ({ start_date, end_date, inherited }) =>
          `${start_date}/${end_date}${inherited ? ' (inherited)' : ''}`,
      )
      .join(' ‖ '),
  assignments: ({ assignments }) =>
    assignments
      .map(({ unit, inherited }) => `${unit}${inherited ? ' (inherited)' : ''}`)
      .join('、'),
  innovations: ({ innovations }) =>
    innovations.map(({ criterion, text }) => `${criterion}：${text}`).join(' ‖ '),
  attributes: ({ attributes }) =>
    attributes.map(({ column, text }) => `${column}：${text}`).join(' ‖ '),
};

describe('an example of docs/rows.md', () => {
  test('there is one for most rules', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
    expect(page.match(/^```yaml$/gm)).toHaveLength(examples.length);
  });

  test.each(examples)('number $name becomes the rows of its table', ({ yaml, heads, lines }) => {
    const rows = rowsOf(yaml);
    expect(rows.map((row) => heads.map((head) => cells[head]?.(row)))).toEqual(lines);
  });
});

function rowsOf(yaml: string): Row[] {
  const written = load(yaml) as unknown[] | Record<string, unknown>;
  const { measures, ...table } = Array.isArray(written) ? { measures: written } : written;
  const file = measuresFileSchema.parse({
    columns: {
      dimension: '實施要項',
      action: '執行項目',
      measure: '推動作法',
      deadline: '完成期限',
      unit: '承辦單位',
    },
    ...(measures === undefined
      ? {}
      : 'title' in table
        ? { measures }
        : { dimensions: [{ heading: '一、服務流程', measures }] }),
    ...table,
  });
  const dimensionMap = new DimensionMap([]);
  return buildRows(file, { plan, register, dimensionMap, withheld: new Map() }).rows;
}

function readTable(table: string): { heads: string[]; lines: string[][] } {
  const [heads = [], , ...lines] = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return { heads, lines };
}

function joined(values: readonly string[]): string {
  return values.join(values.some((value) => value.includes('、')) ? ' ‖ ' : '、');
}
