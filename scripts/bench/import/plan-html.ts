import type {
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../../../src/content/schemas/measures.ts';
import {
  isSharedCell,
  placedGroups,
  printedDeadline,
  tablesOf,
  type PlacedTable,
} from '../../../src/content/table/walk-table.ts';

/** Ways in which a plan’s table is set. */
export const layouts = ['merged', 'rows', 'renamed'] as const;

/** Ways without borders, which only a PDF loses: other files have the cells without them. */
export const unruledLayouts = ['unruled', 'unruled-rows'] as const;

/**
 * `merged`: headings in merged cells; `rows`: each row its cells, headings in the first; `renamed`:
 * merged, heads in other words; `unruled`, `unruled-rows`: as the first two, without borders.
 */
export type Layout = (typeof layouts)[number] | (typeof unruledLayouts)[number];

/** A plan as it is set: title, sections with their paragraphs, tables. */
export interface PlanToSet {
  title: string;
  sections: readonly { heading: string; lines: readonly string[] }[];
  measures: MeasuresFile;
}

const otherHeads = ['服務面向', '工作要領', '工作重點', '完成時間', '業務單位', '協助單位'];

/** The plan as an HTML page that a word processor opens. */
export function planHtml({ title, sections, measures }: PlanToSet, layout: Layout): string {
  const tables = tablesOf(measures).flatMap((placed) => [
    tableHtml(placed, layout),
    innovationsHtml(placed, layout),
  ]);
  const border = isUnruled(layout) ? 'none' : '1px solid #000';
  const text = sections.map(
    ({ heading, lines }) => paragraph(heading) + lines.map(paragraph).join(''),
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escape(title)}</title><style>
    @page { size: A4 landscape; margin: 2cm }
    table { border-collapse: collapse; width: 100% }
    td, th { border: ${border}; vertical-align: top }
  </style></head><body>${paragraph(title)}${text.join('')}${tables.join('<p>&nbsp;</p>')}</body></html>`;
}

function isUnruled(layout: Layout): boolean {
  return layout === 'unruled' || layout === 'unruled-rows';
}

function tableStart(layout: Layout): string {
  return `<table border="${isUnruled(layout) ? 0 : 1}" cellspacing="0" cellpadding="3">`;
}

interface Line {
  dimension: string;
  action: string;
  cells: string[];
}

function tableHtml(placed: PlacedTable, layout: Layout): string {
  const { columns } = placed.table;
  const lines = linesOf(placed);
  if (lines.length === 0) return '';
  const hasAction = lines.some(({ action }) => action !== '');
  const heads = [
    columns.dimension ?? '實施要項',
    ...(hasAction ? [columns.action ?? '執行項目'] : []),
    columns.measure,
    columns.deadline ?? '完成期限',
    columns.unit ?? '承辦單位',
    ...(columns.supporting_unit === undefined ? [] : [columns.supporting_unit]),
  ];
  const named =
    layout === 'renamed'
      ? heads.map((head, at) => (hasAction ? otherHeads : otherHeads.toSpliced(1, 1))[at] ?? head)
      : heads;
  const isNew = (at: number, key: 'dimension' | 'action') => {
    const [line, before] = [lines[at], lines[at - 1]];
    if (before === undefined || line === undefined) return true;
    return (
      line.dimension !== before.dimension || (key === 'action' && line.action !== before.action)
    );
  };
  const spanOf = (at: number, key: 'dimension' | 'action') => {
    let end = at + 1;
    while (end < lines.length && !isNew(end, key)) end += 1;
    return end - at;
  };
  const rows = lines.map((line, at) => {
    const heading = (key: 'dimension' | 'action') => {
      if (layout === 'rows' || layout === 'unruled-rows')
        return cell(isNew(at, key) ? line[key] : '', 1);
      return isNew(at, key) ? cell(line[key], spanOf(at, key)) : '';
    };
    return `<tr>${heading('dimension')}${hasAction ? heading('action') : ''}${line.cells
      .map((text) => cell(text, 1))
      .join('')}</tr>`;
  });
  return `${tableStart(layout)}<thead><tr>${named.map((head) => `<th>${escape(head)}</th>`).join('')}</tr></thead>${rows.join('')}</table>`;
}

function linesOf(placed: PlacedTable): Line[] {
  const hasSupporting = placed.table.columns.supporting_unit !== undefined;
  const lines: Line[] = [];
  for (const { dimension, node } of placedGroups(placed)) {
    const heading = dimension?.heading ?? '';
    const groups = [
      { aspect: '', node },
      ...(node.aspects ?? []).map((each) => ({ aspect: each.heading, node: each })),
    ];
    for (const { aspect, node: group } of groups) {
      const above = [heading, aspect].filter((each) => each !== '').join('\n');
      const add = (entries: readonly (MeasureNode | SharedCellNode)[], action: string) => {
        for (const entry of entries)
          for (const cells of cellsOf(entry, hasSupporting))
            lines.push({ dimension: above, action, cells });
      };
      add(group.measures ?? [], '');
      for (const action of group.actions ?? []) add(action.measures, action.headings.join('\n'));
    }
  }
  return lines;
}

/** The cells of the row that a measure or a shared cell is printed in, and of the rows below it. */
function cellsOf(entry: MeasureNode | SharedCellNode, hasSupporting: boolean): string[][] {
  const measures = isSharedCell(entry) ? entry.measures : [entry];
  const beside = (values: readonly string[] | undefined) => (values ?? []).join('\n');
  const cells = [
    measures
      .map(({ label, text }) => [label, text].filter((each) => each !== undefined).join(' '))
      .join('\n'),
    (entry.deadlines ?? []).map(printedDeadline).join('\n'),
    beside(entry.units),
    ...(hasSupporting ? [beside(entry.supporting_units)] : []),
  ];
  const children = isSharedCell(entry) ? [] : (entry.children ?? []);
  return [cells, ...children.flatMap((child) => cellsOf(child, hasSupporting))];
}

function innovationsHtml({ table: { innovations } }: PlacedTable, layout: Layout): string {
  if (innovations === undefined) return '';
  const { heading, criteria, proposals } = innovations;
  const heads = [heading, ...criteria, '完成期限', '承辦單位'];
  const rows = proposals.map(({ label = '', name = '', cells = [], deadlines = [], units = [] }) =>
    [`${label}${name}`, ...cells, deadlines.map(printedDeadline).join('\n'), units.join('\n')]
      .map((text) => cell(text, 1))
      .join(''),
  );
  return `${tableStart(layout)}<tr>${heads.map((head) => `<th>${escape(head)}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function cell(text: string, rowSpan: number): string {
  const span = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  return `<td${span}>${text.split('\n').map(paragraph).join('')}</td>`;
}

function paragraph(text: string): string {
  return `<p>${escape(text)}</p>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
