import { LIST_SEPARATOR } from '../../../datasets/formats/csv-text.ts';
import type { Condition } from '../view.ts';
import { countOrder, DISTINCT, ROWS } from '../select-rows.ts';
import {
  inCsv,
  isNumeric,
  listed,
  quoted,
  typeOf,
  variableOf,
  type SnippetSubject,
} from './subject.ts';

/** Python with pandas. */
export function pandas(subject: SnippetSubject): string {
  const { view, loading } = subject;
  const data = variableOf(subject);
  const masks = view.conditions.map((condition) => {
    const cells = `${data}[${quoted(condition.column)}]`;
    return `${data} = ${data}[${pandasTest(subject, condition, cells)}]`;
  });
  const result =
    view.countBy.length > 0
      ? pandasCounts(subject, data)
      : [
          ...(view.sort === null
            ? []
            : [
                `${data} = ${data}.sort_values(${quoted(view.sort.column)}, ascending=${
                  view.sort.descending ? 'False' : 'True'
                }, kind="stable"${
                  typeOf(subject, view.sort.column) === 'list'
                    ? `, key=lambda cells: cells.str.join("${LIST_SEPARATOR}")`
                    : ''
                })`,
              ]),
          `view = ${data}[[${listed(view.shown)}]]`,
        ];
  return [loading.python, '', ...masks, ...result].join('\n');
}

function pandasTest(subject: SnippetSubject, condition: Condition, cells: string): string {
  const { test, value, column } = condition;
  const type = typeOf(subject, column);
  const text = quoted(inCsv(subject, condition));
  const literal = isNumeric(subject, column)
    ? value
    : type === 'boolean'
      ? value === 'true'
        ? 'True'
        : 'False'
      : text;
  switch (test) {
    case 'empty':
      return `${cells}.isna()`;
    case 'filled':
      return `${cells}.notna()`;
    case 'is':
      return type === 'list'
        ? `${cells}.map(lambda cell: isinstance(cell, list) and ${text} in cell)`
        : `(${cells} == ${literal}).fillna(False)`;
    case 'not':
      return `(${cells} != ${literal}).fillna(True)`;
    case 'from':
      return `(${cells} >= ${literal}).fillna(False)`;
    case 'to':
      return `(${cells} <= ${literal}).fillna(False)`;
    case 'has': {
      const part = quoted(value.toLowerCase());
      return type === 'list'
        ? `${cells}.map(lambda cell: isinstance(cell, list) and any(${part} in each.lower() for each in cell))`
        : `${cells}.str.lower().str.contains(${part}, regex=False, na=False)`;
    }
  }
}

function pandasCounts(subject: SnippetSubject, data: string): string[] {
  const { view, distinct } = subject;
  const by = listed(view.countBy);
  const lists = view.countBy.filter((name) => typeOf(subject, name) === 'list');
  const counts = distinct === null ? [] : [`${DISTINCT}=(${quoted(distinct)}, "nunique")`];
  const order = countOrder(view, distinct);
  const ascending = order.map(({ descending }) => (descending ? 'False' : 'True'));
  return [
    ...lists.map((name) => `${data} = ${data}.explode(${quoted(name)})`),
    `view = ${data}.assign(one=1).groupby([${by}], dropna=False).agg(${[
      ...counts,
      `${ROWS}=("one", "sum")`,
    ].join(', ')})`,
    `view = view.reset_index().sort_values([${listed(order.map(({ name }) => name))}], ascending=[${ascending.join(', ')}])`,
  ];
}
