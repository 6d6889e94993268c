import { LIST_SEPARATOR } from '../../../datasets/formats/csv-text.ts';
import type { Condition } from '../view.ts';
import { countOrder, DISTINCT, ROWS } from '../select-rows.ts';
import { isNumeric, typeOf, type SnippetSubject } from './subject.ts';

/** SQL of DuckDB, over the Parquet file. */
export function duckDb(subject: SnippetSubject): string {
  const { view, parquet, distinct } = subject;
  const where = view.conditions.map((condition) => sqlCondition(subject, condition));
  const whereLines = where.length === 0 ? [] : [`WHERE ${where.join('\n  AND ')}`];
  const from = `FROM '${parquet.replaceAll("'", "''")}'`;
  if (view.countBy.length === 0) {
    const order =
      view.sort === null
        ? []
        : [sqlOrder(subject, view.sort.column, view.sort.descending ? 'DESC' : 'ASC')];
    return (
      [
        `SELECT ${view.shown.map(sqlName).join(', ')}`,
        from,
        ...whereLines,
        ...order.map((by) => `ORDER BY ${by}`),
      ].join('\n') + ';'
    );
  }
  const keys = view.countBy.map((name) => {
    const column = sqlName(name);
    return typeOf(subject, name) === 'list'
      ? `unnest(CASE WHEN len(${column}) = 0 THEN [NULL] ELSE list_distinct(${column}) END) AS ${column}`
      : column;
  });
  const kept = distinct === null || view.countBy.includes(distinct) ? [] : [sqlName(distinct)];
  const counts = [
    ...(distinct === null ? [] : [`count(DISTINCT ${sqlName(distinct)}) AS "${DISTINCT}"`]),
    `count(*) AS "${ROWS}"`,
  ];
  const order = countOrder(view, distinct).map(
    ({ name, descending }) => `${sqlName(name)}${descending ? ' DESC' : ''} NULLS LAST`,
  );
  return [
    `SELECT ${[...view.countBy.map(sqlName), ...counts].join(', ')}`,
    'FROM (',
    `  SELECT ${[...keys, ...kept].join(', ')}`,
    ...[from, ...whereLines].map((line) => `  ${line}`),
    ')',
    'GROUP BY ALL',
    `ORDER BY ${order.join(', ')};`,
  ].join('\n');
}

const sqlName = (name: string) => `"${name.replaceAll('"', '""')}"`;

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

function sqlOrder(subject: SnippetSubject, name: string, direction: string): string {
  const column = sqlName(name);
  if (typeOf(subject, name) !== 'list') return `${column} ${direction} NULLS LAST`;
  return `nullif(array_to_string(${column}, '${LIST_SEPARATOR}'), '') ${direction} NULLS LAST`;
}

function sqlCondition(subject: SnippetSubject, condition: Condition): string {
  const column = sqlName(condition.column);
  const type = typeOf(subject, condition.column);
  const { test, value } = condition;
  const isList = type === 'list';
  const literal = isNumeric(subject, condition.column)
    ? value
    : type === 'boolean'
      ? value
      : type === 'date'
        ? `DATE ${sqlText(value)}`
        : sqlText(value);
  switch (test) {
    case 'empty':
      return isList ? `len(${column}) = 0` : `${column} IS NULL`;
    case 'filled':
      return isList ? `len(${column}) > 0` : `${column} IS NOT NULL`;
    case 'is':
      return isList ? `list_contains(${column}, ${literal})` : `${column} = ${literal}`;
    case 'not':
      return `${column} IS DISTINCT FROM ${literal}`;
    case 'from':
      return `${column} >= ${literal}`;
    case 'to':
      return `${column} <= ${literal}`;
    case 'has': {
      const part = sqlText(value.toLowerCase());
      return isList
        ? `contains(lower(array_to_string(${column}, '${LIST_SEPARATOR}')), ${part})`
        : `contains(lower(CAST(${column} AS VARCHAR)), ${part})`;
    }
  }
}
