import { LIST_SEPARATOR } from '../../../datasets/formats/csv-text.ts';
import type { Condition } from '../view.ts';
import { countOrder, DISTINCT, ROWS } from '../select-rows.ts';
import { inCsv, isNumeric, typeOf, type SnippetSubject } from './subject.ts';

/** Excel with Power Query, to which every cell of a CSV file is text. */
export function powerQuery(subject: SnippetSubject): string {
  const { view, loading, distinct } = subject;
  const steps: string[] = [];
  let last = 'Rows';
  const step = (name: string, expression: (before: string) => string) => {
    steps.push(`  ${name} = ${expression(last)}`);
    last = name;
  };
  const conditions = view.conditions.map((condition) => mCondition(subject, condition));
  if (conditions.length > 0) {
    step('Selected', (rows) => `Table.SelectRows(${rows}, each ${conditions.join(' and ')})`);
  }
  if (view.countBy.length > 0) {
    for (const [place, name] of view.countBy.entries()) {
      if (typeOf(subject, name) !== 'list') continue;
      step(`Spread${place + 1}`, (rows) => {
        const split = `each Text.Split(_, "${LIST_SEPARATOR}")`;
        return `Table.ExpandListColumn(Table.TransformColumns(${rows}, {{${mText(name)}, ${split}}}), ${mText(name)})`;
      });
    }
    const counts = [
      ...(distinct === null
        ? []
        : [
            `{"${DISTINCT}", each List.Count(List.Distinct(Table.Column(_, ${mText(distinct)}))), Int64.Type}`,
          ]),
      `{"${ROWS}", each Table.RowCount(_), Int64.Type}`,
    ];
    step(
      'Counted',
      (rows) =>
        `Table.Group(${rows}, {${view.countBy.map(mText).join(', ')}}, {${counts.join(', ')}})`,
    );
    step('Sorted', (rows) => {
      const by = countOrder(view, distinct).map(
        ({ name, descending }) =>
          `{${mText(name)}, Order.${descending ? 'Descending' : 'Ascending'}}`,
      );
      return `Table.Sort(${rows}, {${by.join(', ')}})`;
    });
  } else {
    if (view.sort !== null) {
      const { column, descending } = view.sort;
      const order = `Order.${descending ? 'Descending' : 'Ascending'}`;
      const key = isNumeric(subject, column)
        ? `each ${mNumber(mCell(column))}`
        : `each [${mField(column)}]`;
      step(
        'Sorted',
        (rows) =>
          `Table.Sort(Table.SelectRows(${rows}, each ${mCell(column)} <> ""), {{${key}, ${order}}}) & Table.SelectRows(${rows}, each ${mCell(column)} = "")`,
      );
    }
    step('Shown', (rows) => `Table.SelectColumns(${rows}, {${view.shown.map(mText).join(', ')}})`);
  }
  return loading.excel
    .replace(/\n\s*in\n[\s\S]*$/, ',\n')
    .concat(steps.join(',\n'), `\nin\n  ${last}`);
}

const mText = (text: string) => `"${text.replaceAll('"', '""')}"`;
const mField = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `#${mText(name)}`);
const mCell = (name: string) => `[${mField(name)}]`;
const mNumber = (cell: string) => `Number.FromText(${cell}, "en-US")`;

function mCondition(subject: SnippetSubject, condition: Condition): string {
  const { test, value, column } = condition;
  const cell = mCell(column);
  const type = typeOf(subject, column);
  const text = mText(inCsv(subject, condition));
  const isNumber = isNumeric(subject, column);
  const compare = (sign: string) =>
    isNumber
      ? `(${cell} <> "" and ${mNumber(cell)} ${sign} ${value})`
      : `(${cell} <> "" and ${cell} ${sign} ${text})`;
  switch (test) {
    case 'empty':
      return `${cell} = ""`;
    case 'filled':
      return `${cell} <> ""`;
    case 'is':
      if (type === 'list') {
        return `List.Contains(Text.Split(${cell}, "${LIST_SEPARATOR}"), ${text})`;
      }
      return compare('=');
    case 'not':
      return `not ${compare('=')}`;
    case 'from':
      return compare('>=');
    case 'to':
      return compare('<=');
    case 'has':
      return `Text.Contains(${cell}, ${mText(value)}, Comparer.OrdinalIgnoreCase)`;
  }
}
