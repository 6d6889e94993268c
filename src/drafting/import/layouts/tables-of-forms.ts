import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { senseOf } from './form-lines.ts';
import { isForm, kindsOf, type Form, type Title } from './form.ts';
import { formsWithoutHeading } from './headings-of-forms.ts';
import type { Omission } from '../document/omission.ts';
import type { ReadingDoubt, TableBlock, TableCell } from '../document/source-document.ts';

/** From this share of the forms on, a head is one that they should have. */
const NEARLY_ALL = 0.6;

const untitled: ReadingDoubt = {
  found: '其他各項的小表上方都有自己的標題，這一項沒有',
  lookAt: '請對照原始檔，看它的標題在哪裡',
};

/** A table for each kind of form, with all heads that any of them has. */
export function tablesOf(rows: readonly (Form | Title)[], omissions: Omission[]): TableBlock[] {
  const lacksHeading = formsWithoutHeading(rows);
  return kindsOf(rows.filter(isForm)).map((kind): TableBlock => {
    const [first] = kind;
    const heads = headsOf(kind);
    const cellOf = (text: string, columnSpan = 1): TableCell => ({ text, rowSpan: 1, columnSpan });
    const lines: { cells: TableCell[]; place: string | null; doubt: ReadingDoubt | null }[] = [];
    const title = ({ text, place }: Title) =>
      lines.push({ cells: [cellOf(text, heads.length)], place, doubt: null });
    let said: Title | null = null;
    for (const row of rows) {
      if (!isForm(row)) {
        title(row);
        continue;
      }
      if (!kind.includes(row)) continue;
      if (row.title !== null && row.title !== said) title(row.title);
      said = row.title;
      const cells = heads.map(
        (head): TableCell => row.cells.get(head) ?? { ...cellOf(''), ...lacking(head, kind) },
      );
      lines.push({ cells, place: row.place, doubt: lacksHeading.has(row) ? untitled : null });
    }
    for (const form of kind) {
      const texts = form === first ? numbersOf(form) : form.printed;
      for (const text of texts) omissions.push({ reason: '重複的表頭', text, place: form.place });
      for (const text of form.left)
        omissions.push({ reason: '欄名上方的「項目、內容」', text, place: form.place });
    }
    return {
      kind: 'table',
      rows: [heads.map((head) => cellOf(head)), ...lines.map(({ cells }) => cells)],
      place: first!.place,
      rowPlaces: [first!.place, ...lines.map(({ place }) => place)],
      rowDoubts: [null, ...lines.map(({ doubt }) => doubt)],
    };
  });
}

/** Where nearly all forms name when or by whom something is done, the one that does not may be cut. */
function lacking(head: string, kind: readonly Form[]): Pick<TableCell, 'doubt'> {
  const sense = senseOf(head);
  const isDue = sense === 'measure' || sense === 'deadline' || sense === 'unit';
  const having = kind.filter(({ cells }) => cells.has(head)).length;
  if (!isDue || having < kind.length * NEARLY_ALL) return {};
  return {
    doubt: {
      found: `其他各項的小表都有「${head}」，這一項沒有`,
      lookAt: '請對照原始檔，看這個小表是否被頁面切開',
    },
  };
}

/** Numbers that stand before the heads: `一、推動作法`. */
function numbersOf({ printed }: Form): string[] {
  return printed.flatMap((text) => {
    const label = parseLabel(text, { styles: headingStyles });
    return label === null || label.rest === '' ? [] : [label.label];
  });
}

/** Heads in the order of the form that has most of them; one that it lacks stands behind the one before it. */
function headsOf(forms: readonly Form[]): string[] {
  const [largest, ...others] = forms.toSorted((one, other) => other.cells.size - one.cells.size);
  const heads = [...largest!.cells.keys()];
  for (const { cells } of others) {
    let before = -1;
    for (const head of cells.keys()) {
      const at = heads.indexOf(head);
      if (at === -1) heads.splice(before + 1, 0, head);
      before = heads.indexOf(head);
    }
  }
  return heads;
}
