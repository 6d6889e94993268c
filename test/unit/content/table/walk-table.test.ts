import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { measuresFileSchema } from '../../../../src/content/schemas/measures.ts';
import {
  printedDeadline,
  readableDeadline,
  visitCells,
  visitRows,
} from '../../../../src/content/table/walk-table.ts';

const file = load(`
columns: { measure: 作法 }
dimensions:
  - heading: 一
    measures:
      - { id: a-1, text: 甲 }
    actions:
      - headings: ['1']
        measures:
          - deadlines: [每月]
            units: [甲組]
            notes: [共用]
            measures:
              - { id: a-2, text: 乙 }
              - id: a-3
                text: 丙
                children:
                  - { id: a-4, text: 丁, supporting_units: [乙組] }
    aspects:
      - heading: 二
        measures:
          - { id: a-5, text: 戊 }
innovations:
  heading: 三
  criteria: [創意]
  proposals:
    - { id: a-6, name: 己, cells: [庚], units: [丙組] }
`) as Record<string, unknown>;
const table = measuresFileSchema.parse(file);

/** Value of the file at a path. */
const at = (path: readonly (string | number)[]) =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], file);

describe('visitRows', () => {
  it('meets every row once, in document order', () => {
    expect([...visitRows(table)].map(({ id }) => id)).toEqual([
      'a-1',
      'a-2',
      'a-3',
      'a-4',
      'a-5',
      'a-6',
    ]);
  });

  it('says of each what it is: a heading has rows below it, and no deadline or unit beside it', () => {
    const other = measuresFileSchema.parse({
      columns: { measure: '作法' },
      dimensions: [
        {
          heading: '一',
          measures: [
            { id: 'b-1', text: '甲', children: [{ id: 'b-2', text: '乙' }] },
            { id: 'b-3', text: '丙', units: ['甲組'], children: [{ id: 'b-4', text: '丁' }] },
            {
              supporting_units: ['乙組'],
              measures: [
                { id: 'b-5', text: '戊', children: [{ id: 'b-6', text: '己' }] },
                {
                  id: 'b-7',
                  text: '庚',
                  supporting_units: [],
                  children: [{ id: 'b-8', text: '辛' }],
                },
              ],
            },
          ],
        },
      ],
    });
    const kinds = (of: typeof table) => [...visitRows(of)].map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds(other)).toEqual([
      'b-1 heading',
      'b-2 measure',
      'b-3 measure',
      'b-4 measure',
      'b-5 measure',
      'b-6 measure',
      'b-7 heading',
      'b-8 measure',
    ]);
    expect(kinds(table)).toContain('a-3 measure');
    expect(kinds(table)).toContain('a-6 innovation');
  });

  it('gives each the path at which it stands in the file', () => {
    for (const { id, path } of visitRows(table)) expect(at(path)).toMatchObject({ id });
  });

  it('tells the shared cell of the rows printed in it, not of those below them', () => {
    const cells = [...visitRows(table)].map(({ id, cell }) => [id, cell?.notes]);
    expect(cells).toContainEqual(['a-2', ['共用']]);
    expect(cells).toContainEqual(['a-4', undefined]);
  });
});

describe('visitCells', () => {
  it('meets a shared cell once, before the rows in it', () => {
    const cells = [...visitCells(table)].filter(
      ({ deadlines, units, supportingUnits }) =>
        deadlines.length + units.length + supportingUnits.length > 0,
    );
    expect(
      cells.map(({ deadlines, units, supportingUnits, notes }) => [
        deadlines,
        units,
        supportingUnits,
        notes,
      ]),
    ).toEqual([
      [['每月'], ['甲組'], [], ['共用']],
      [[], [], ['乙組'], []],
      [[], ['丙組'], [], []],
    ]);
    expect(at(cells[0]!.path)).toMatchObject({ deadlines: ['每月'] });
    expect(at(cells[2]!.path)).toMatchObject({ id: 'a-6' });
  });
});

describe('an entry of the deadline column', () => {
  it('is read as printed, or by its certain meaning where one is given', () => {
    const slip = { text: '12月 務', canonical: '12月' };
    expect([printedDeadline('12月'), readableDeadline('12月')]).toEqual(['12月', '12月']);
    expect([printedDeadline(slip), readableDeadline(slip)]).toEqual(['12月 務', '12月']);
  });
});
