import { append } from '../document/append.ts';
import { cutHead, isCutForm } from './cut-forms.ts';
import type { FormHeads } from './form-heads.ts';
import type { FormLine } from './form-lines.ts';
import type { Form, Title } from './form.ts';

/** The form at the end of the table before, and whether this is right above. */
interface Above {
  open: Form | null;
  isBelow: boolean;
}

/** What the lines of a table hold. */
export interface ReadLines {
  /** Those that begin in the table. */
  forms: Form[];
  /** The table begins with the rest of the form before. */
  isRest: boolean;
}

/**
 * The forms of which a table has the lines, the rest of the one before joined to it; null where a line belongs to none.
 * @param whole heads of the forms that were wholly read before
 */
export function readLines(
  lines: readonly FormLine[],
  { open, isBelow }: Above,
  whole: FormHeads,
): ReadLines | null {
  const first = lines.findIndex(({ kind }) => kind === 'pair');
  if (first === -1) return null;
  const cut = open === null || first > 0 ? null : cutHead(open, lines[0]!, whole);
  const isRest =
    open !== null &&
    (cut !== null || (lines[0]?.kind === 'rest' ? isBelow : isCutForm(open, lines, whole)));
  const forms: Form[] = cut === null || cut === open ? [] : [cut];
  let last = isRest ? (cut ?? open) : null;
  let lastHead = [...(last?.cells.keys() ?? [])].at(-1) ?? null;
  const left: string[] = [];
  let title: Title | null = null as Title | null;
  for (const line of cut === null ? lines : lines.slice(1)) {
    if (line.kind === 'heads') {
      append(left, line.printed);
      continue;
    }
    if (line.kind === 'title') {
      // A second title below the first is one as well.
      const above: Title | null = title;
      const text: string = above === null ? line.cell.text : `${above.text}\n${line.cell.text}`;
      title = { text, place: above?.place ?? line.place };
      last = null;
      continue;
    }
    if (line.kind === 'rest') {
      const cell = lastHead === null ? undefined : last?.cells.get(lastHead);
      if (cell === undefined || last === null || lastHead === null) return null;
      last.cells.set(lastHead, { ...cell, text: `${cell.text}\n${line.cell.text}`.trimEnd() });
      continue;
    }
    if (last === null || last.cells.has(line.head)) {
      const shared = last === null || title !== null ? [] : sharedHeads(forms[0], line.head);
      const cells = new Map(
        shared.flatMap((head) => {
          const cell = last?.cells.get(head);
          return cell === undefined ? [] : [[head, cell] as const];
        }),
      );
      last = {
        title: title ?? (shared.length > 0 ? (last?.title ?? null) : null),
        cells,
        printed: [],
        left: left.splice(0),
        place: line.place,
      };
      title = null;
      forms.push(last);
    }
    last.cells.set(line.head, line.cell);
    last.printed.push(line.printed);
    lastHead = line.head;
  }
  return title === null ? { forms, isRest } : null;
}

/** Heads that stand before one that is repeated: what they head is of all measures of the form. */
function sharedHeads(first: Form | undefined, head: string): string[] {
  const heads = [...(first?.cells.keys() ?? [])];
  return heads.slice(0, Math.max(0, heads.indexOf(head)));
}
