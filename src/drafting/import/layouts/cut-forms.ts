import type { FormHeads } from './form-heads.ts';
import type { FormLine } from './form-lines.ts';
import type { Form } from './form.ts';
import type { TableCell } from '../document/source-document.ts';

/**
 * True for lines that go on from a form that a page cut: they have the heads that it lacks, as others of its kind
 * have them.
 */
export function isCutForm(open: Form, lines: readonly FormLine[], whole: FormHeads): boolean {
  const heads: string[] = [];
  for (const line of lines) {
    if (line.kind === 'title') break;
    if (line.kind !== 'pair') continue;
    if (open.cells.has(line.head) || heads.includes(line.head)) break;
    heads.push(line.head);
  }
  return (
    heads.length > 0 &&
    whole.some(
      (others) =>
        others.size > open.cells.size &&
        [...open.cells.keys(), ...heads].every((head) => others.has(head)),
    )
  );
}

/** The form that goes on with the rest of a head of which a page cut the word: `工作項`, `目`. */
export function cutHead(open: Form, line: FormLine, whole: FormHeads): Form | null {
  const last = [...open.cells.keys()].at(-1);
  if (line.kind !== 'pair' || last === undefined) return null;
  const head = `${last}${line.head}`;
  const isHead = whole.some((others) => others.has(head) && !others.has(last));
  const isNew = open.cells.has(head);
  if (!isHead && !isNew) return null;
  const cell = open.cells.get(last)!;
  const form = isNew
    ? {
        title: null,
        cells: new Map<string, TableCell>(),
        printed: [''],
        left: [],
        place: line.place,
      }
    : open;
  open.cells.delete(last);
  if (isNew) open.printed.pop();
  form.printed.splice(-1, 1, head);
  form.cells.set(head, { ...cell, text: `${cell.text}\n${line.cell.text}`.trim() });
  return form;
}
