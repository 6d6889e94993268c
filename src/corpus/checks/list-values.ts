import type { Check } from './check.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { listItems, splitSections } from '../../content/markdown/split-sections.ts';
import { parseMarkdown } from '../../content/markdown/render-markdown.ts';

/**
 * In CSV a list is joined with `;` (docs/rows.md), so no value of a list may contain one.
 * Full-width `；` does no harm.
 */
export const checkListValues: Check = function* (content) {
  for (const { measuresFile, table } of content.tables) {
    const { deadline, unit, supporting_unit } = table.columns;
    // The heads of these columns stand in the notes on the pairing.
    yield* inLists(measuresFile, { deadline, unit, supporting_unit }, ['columns'], true);
    yield* inLists(measuresFile, table.dimensions, ['dimensions']);
    yield* inLists(measuresFile, table.innovations, ['innovations']);
  }
  for (const { file, record } of content.institutions) {
    for (const [index, { name, aliases }] of record.units.entries()) {
      yield* inLists(file, { name, aliases }, ['units', index], true);
    }
    for (const [index, { name }] of record.former_names.entries()) {
      yield* inLists(file, name, ['former_names', index, 'name'], true);
    }
    yield* inLists(file, record.unresolved_units, ['unresolved_units'], true);
  }
  for (const { file, register } of content.registers) {
    for (const [index, entry] of register.categories.entries()) {
      yield* inLists(file, entry.notes, ['categories', index, 'notes'], true);
      for (const [position, { title, url }] of (entry.files ?? []).entries()) {
        const path = ['categories', index, 'files', position];
        yield* inLists(file, { title, url }, path, true);
      }
    }
  }
  for (const { planFile, metadata, body } of content.planTexts) {
    if (metadata.sections.goals === undefined || !body.markdown.includes(';')) continue;
    const { sections } = splitSections(parseMarkdown(body.markdown));
    const goals = sections.find(({ heading }) => heading === metadata.sections.goals);
    for (const { text, line, column } of listItems(goals?.nodes ?? [])) {
      if (text.includes(';')) {
        yield complaint(planFile, { line: body.firstLine + line - 1, column }, text);
      }
    }
  }
};

/** Keys of a table whose values become elements of lists in the datasets. */
const LISTS = new Set(['headings', 'deadlines', 'units', 'supporting_units', 'notes']);

/** Of a row with rows below it: label and text stand in their `path`. */
const PATH_ELEMENTS = new Set(['label', 'text']);

function* inLists(
  file: string,
  value: unknown,
  path: YamlPath,
  isListed = false,
): Generator<Finding> {
  if (typeof value === 'string') {
    if (isListed && value.includes(';')) yield complaint(file, { path }, value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      yield* inLists(file, inner, [...path, index], isListed);
    }
    return;
  }
  const hasRowsBelow = 'children' in value;
  for (const [key, inner] of Object.entries(value)) {
    const becomesListed = isListed || LISTS.has(key) || (hasRowsBelow && PATH_ELEMENTS.has(key));
    yield* inLists(file, inner, [...path, key], becomesListed);
  }
}

function complaint(file: string, at: Finding['at'], text: string): Finding {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    file,
    at,
    severity: 'error',
    ruleId: 'list/separator',
    message: `「${shown}」含有半形分號「;」，在 CSV 裡會與清單的分隔混淆`,
    fix: '請改用全形「；」或「、」；若原文就是半形分號，請改用全形並加註記',
  };
}
