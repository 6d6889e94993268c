import type { Check } from './check.ts';
import type { TextInValue } from './texts-in.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { listItems, splitSections } from '../../content/markdown/split-sections.ts';
import { treeOf } from '../../content/markdown/body-tree.ts';

/**
 * In CSV a list is joined with `;` (docs/rows.md), so no value of a list may contain one.
 * Full-width `；` does no harm.
 */
export const checkListValues: Check = {
  *texts({ type, file, value, pathInFile }) {
    if (type !== 'measures') return;
    for (const { path, text } of listed(value))
      yield complaint(file, { path: pathInFile(path) }, text);
  },

  *institution({ file, record }) {
    for (const [index, { name, aliases }] of record.units.entries()) {
      yield* inLists(file, ['units', index], { name, aliases });
    }
    for (const [index, { name }] of record.former_names.entries()) {
      yield* inLists(file, ['former_names', index], { name });
    }
    yield* inLists(file, [], { unresolved_units: record.unresolved_units });
  },

  *registerEntry({ file, path, entry }) {
    yield* inLists(file, path, { notes: entry.notes });
    for (const [position, { title, url }] of (entry.files ?? []).entries()) {
      yield* inLists(file, [...path, 'files', position], { title, url });
    }
  },

  *planText({ planFile, metadata, body }) {
    if (metadata.sections.goals === undefined || !body.markdown.includes(';')) return;
    const { sections } = splitSections(treeOf(body));
    const goals = sections.find(({ heading }) => heading === metadata.sections.goals);
    for (const { text, line, column } of listItems(goals?.nodes ?? [])) {
      if (text.includes(';')) {
        yield complaint(planFile, { line: body.firstLine + line - 1, column }, text);
      }
    }
  },
};

/** Keys of a table whose values become elements of lists in the datasets. */
const LISTS = new Set(['headings', 'deadlines', 'units', 'supporting_units', 'notes']);

/** Of a row with rows below it: label and text stand in their `path`. */
const PATH_ELEMENTS = new Set(['label', 'text']);

/** Heads of columns that stand in the notes on the pairing. */
const HEADS = new Set(['deadline', 'unit', 'supporting_unit']);

function* inLists(file: string, path: YamlPath, values: object): Generator<Finding> {
  for (const found of listed(values, [], true)) {
    yield complaint(file, { path: [...path, ...found.path] }, found.text);
  }
}

/** Texts with a `;` that become elements of lists, and where they stand in the value. */
function listed(value: unknown, path: YamlPath = [], isListed = false): Iterable<TextInValue> {
  // Few values hold any.
  return holdsSeparator(value) ? elements(value, path, isListed) : [];
}

function holdsSeparator(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(';');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsSeparator);
}

function* elements(value: unknown, path: YamlPath, isListed: boolean): Generator<TextInValue> {
  if (typeof value === 'string' && isListed && value.includes(';')) yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      yield* elements(inner, [...path, index], isListed);
    }
    return;
  }
  const becomesElement = (key: string) =>
    LISTS.has(key) ||
    ('children' in value && PATH_ELEMENTS.has(key)) ||
    (path[0] === 'columns' && HEADS.has(key));
  for (const [key, inner] of Object.entries(value)) {
    yield* elements(inner, [...path, key], isListed || becomesElement(key));
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
