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

/** R without packages. */
export function baseR(subject: SnippetSubject): string {
  const { view, loading } = subject;
  const data = variableOf(subject);
  const masks = view.conditions.map((condition) => {
    const cells = `${data}[[${quoted(condition.column)}]]`;
    return `${data} <- ${data}[which(${rTest(subject, condition, cells)}), ]`;
  });
  const result =
    view.countBy.length > 0
      ? rCounts(subject, data)
      : [
          ...(view.sort === null
            ? []
            : [
                `${data} <- ${data}[order(${rSortable(subject, data, view.sort.column)}, decreasing = ${
                  view.sort.descending ? 'TRUE' : 'FALSE'
                }, method = "radix"), ]`,
              ]),
          `view <- ${data}[c(${listed(view.shown)})]`,
        ];
  return [loading.r, '', ...masks, ...result].join('\n');
}

/** Texts are told to be UTF-8, for R does not sort those whose encoding it does not know. */
function rSortable(subject: SnippetSubject, data: string, name: string): string {
  const cells = `${data}[[${quoted(name)}]]`;
  switch (typeOf(subject, name)) {
    case 'integer':
    case 'number':
    case 'boolean':
      return cells;
    case 'list':
      return `enc2utf8(ifelse(is.na(${cells}), NA, sapply(${cells}, paste, collapse = "${LIST_SEPARATOR}")))`;
    case 'string':
    case 'date':
    case 'duration':
    case 'url':
      return `enc2utf8(${cells})`;
  }
}

function rTest(subject: SnippetSubject, condition: Condition, cells: string): string {
  const { test, value, column } = condition;
  const type = typeOf(subject, column);
  const text = quoted(inCsv(subject, condition));
  const literal = isNumeric(subject, column)
    ? value
    : type === 'boolean'
      ? value.toUpperCase()
      : text;
  switch (test) {
    case 'empty':
      return `is.na(${cells})`;
    case 'filled':
      return `!is.na(${cells})`;
    case 'is':
      return type === 'list'
        ? `sapply(${cells}, function(cell) ${text} %in% cell)`
        : `${cells} == ${literal}`;
    case 'not':
      return `is.na(${cells}) | ${cells} != ${literal}`;
    case 'from':
      return `${cells} >= ${literal}`;
    case 'to':
      return `${cells} <= ${literal}`;
    case 'has': {
      const part = quoted(value.toLowerCase());
      return type === 'list'
        ? `sapply(${cells}, function(cell) any(grepl(${part}, tolower(cell), fixed = TRUE)))`
        : `grepl(${part}, tolower(${cells}), fixed = TRUE)`;
    }
  }
}

function rCounts(subject: SnippetSubject, data: string): string[] {
  const { view, distinct } = subject;
  const spread = view.countBy
    .filter((name) => typeOf(subject, name) === 'list')
    .flatMap((name) => [
      `times <- lengths(${data}[[${quoted(name)}]])`,
      `values <- unlist(${data}[[${quoted(name)}]])`,
      `${data} <- ${data}[rep(seq_len(nrow(${data})), times), ]`,
      `${data}[[${quoted(name)}]] <- values`,
    ]);
  const keys = `${data}[c(${listed(view.countBy)})]`;
  const order = countOrder(view, distinct);
  const sortable = order.map(({ name }) => {
    if (name === ROWS || name === DISTINCT) return `view$${name}`;
    return typeOf(subject, name) === 'list'
      ? `enc2utf8(view[[${quoted(name)}]])`
      : rSortable(subject, 'view', name);
  });
  const decreasing = order.map(({ descending }) => (descending ? 'TRUE' : 'FALSE'));
  return [
    ...spread,
    `keys <- lapply(${keys}, function(cells) factor(cells, exclude = NULL))`,
    `group <- interaction(keys, drop = TRUE, lex.order = TRUE, sep = "\\u001f")`,
    `view <- ${keys}[match(levels(group), group), , drop = FALSE]`,
    ...(distinct === null
      ? []
      : [
          `view$${DISTINCT} <- as.vector(tapply(${data}[[${quoted(distinct)}]], group, function(cells) length(unique(cells))))`,
        ]),
    `view$${ROWS} <- as.vector(table(group))`,
    `view <- view[order(${sortable.join(', ')}, decreasing = c(${decreasing.join(', ')}), method = "radix"), ]`,
  ];
}
