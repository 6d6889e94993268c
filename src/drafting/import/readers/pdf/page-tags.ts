import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { PlacedText } from './page-content.ts';

/** A text of a tagged PDF, and the index of its page. */
export interface TaggedText extends PlacedText {
  page: number;
}

/** An element of the structure that a tagged PDF tells beside its pages (ISO 32000-1, 14.7): `Table`, `TR`, `TD`, `P` … */
export interface Tag {
  role: string;
  /** Elements and, as those of role `''`, stretches of text, in reading order. */
  children: readonly Tag[];
  /** Of a stretch of text. */
  texts: readonly TaggedText[];
}

/** Elements of the structure of all pages; each page of a long table names all of its rows. */
export const MOST_TAGS = 1_000_000;

type StructTree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

/** The structure of a page; null where it has none, or more elements than there may be. */
export async function tagsOfPage(
  page: PDFPageProxy,
  index: number,
  texts: readonly PlacedText[],
  most: number,
): Promise<{ tag: Tag; count: number } | null> {
  const tree = await page.getStructTree();
  if (tree === null || tree === undefined) return null;
  const byId = Map.groupBy(texts, ({ tag }) => tag);
  let count = 0;
  const read = (node: StructTree | StructTree['children'][number]): Tag | null => {
    count += 1;
    if (count > most) return null;
    if (!('role' in node)) {
      const own = (byId.get(node.id) ?? []).map((text) => ({ ...text, page: index }));
      return own.length === 0 ? null : { role: '', children: [], texts: own };
    }
    const children = node.children.flatMap((child) => read(child) ?? []);
    return { role: node.role, children, texts: [] };
  };
  const tag = read(tree);
  return tag === null || count > most ? null : { tag, count };
}

/** Levels of the texts that stand in headings outside of tables (`H1` … `H6`), by their tags. */
export function headingLevels(root: Tag): Map<string, number> {
  const levels = new Map<string, number>();
  const open: { tag: Tag; level: number | null }[] = [{ tag: root, level: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [, own] = /^H([1-6])$/u.exec(next.tag.role) ?? [];
    const level = own === undefined ? next.level : Number(own);
    if (level !== null)
      for (const { tag } of next.tag.texts) if (tag !== undefined) levels.set(tag, level);
    for (const tag of next.tag.children) if (tag.role !== 'Table') open.push({ tag, level });
  }
  return levels;
}

/** All elements of a role within one, itself included, without those within another of that role. */
export function tagsOf(tag: Tag, role: string): Tag[] {
  if (tag.role === role) return [tag];
  return tag.children.flatMap((child) => tagsOf(child, role));
}

/** Texts of an element in reading order. */
export function textsOf(tag: Tag): readonly TaggedText[] {
  return tag.role === '' ? tag.texts : tag.children.flatMap(textsOf);
}

/** Elements of a structure, without stretches of text. */
export function elementsOf({ children }: Tag): Tag[] {
  return children.filter(({ role }) => role !== '');
}

/** A table of which each of two pages names all rows and cells, with the texts of both. */
function mergedTable(one: Tag, other: Tag): Tag {
  const further = rowsOf(other).map(cellsOf);
  let at = 0;
  const merged = (tag: Tag): Tag => {
    if (tag.role !== 'TR') return { ...tag, children: tag.children.map(merged) };
    const cells = further[at++] ?? [];
    let cell = 0;
    const children = tag.children.map((child) =>
      child.role === 'TD' || child.role === 'TH' ? mergedCell(child, cells[cell++]) : child,
    );
    return { ...tag, children };
  };
  return merged(one);
}

/** What ends a paragraph, so that nothing goes on over the page. */
export const PARAGRAPH_END = /[。；！？：」）)]$/u;

/** A cell with what stands in it on the next page; a paragraph that the page cuts is one. */
export function mergedCell(one: Tag, other: Tag | undefined): Tag {
  if (other === undefined || textsOf(other).length === 0) return one;
  const [last, first] = [one.children.at(-1), other.children[0]];
  const isCut =
    last !== undefined &&
    last.role === first?.role &&
    tagsOf(last, 'P').length > 0 === tagsOf(first, 'P').length > 0 &&
    !PARAGRAPH_END.test(textsOf(last).at(-1)?.text.trim() ?? '');
  if (!isCut) return { ...one, children: [...one.children, ...other.children] };
  const joint: Tag =
    last.role === ''
      ? { ...last, texts: [...last.texts, ...first.texts] }
      : last.role === 'P'
        ? { ...last, children: [...last.children, ...first.children] }
        : mergedCell(last, first);
  return { ...one, children: [...one.children.slice(0, -1), joint, ...other.children.slice(1)] };
}

/**
 * Tables over all of their pages. Each page names every row of a table that it has a part of, so that parts
 * with the same rows, of which the further one goes on where the one before ends, are one.
 * @param pages structure of each page; null for one without
 */
export function taggedTables(pages: readonly (Tag | null)[]): Tag[] {
  const tables: Tag[] = [];
  let last: { tag: Tag; page: number; shape: string } | null = null;
  for (const [page, root] of pages.entries()) {
    const own = root === null ? [] : tagsOf(root, 'Table');
    for (const [at, tag] of own.entries()) {
      const shape = shapeOf(tag);
      const goesOn = at === 0 && last !== null && last.page === page - 1 && last.shape === shape;
      if (goesOn && last !== null && lastFilled(last.tag) <= firstFilled(tag)) {
        last = { tag: mergedTable(last.tag, tag), page, shape };
        tables.splice(-1, 1, last.tag);
        continue;
      }
      last = { tag, page, shape };
      tables.push(tag);
    }
  }
  return tables;
}

/** Rows of a table, their groups (`THead`, `TBody`) aside. */
export function rowsOf(table: Tag): Tag[] {
  return table.children.flatMap((child) =>
    child.role === 'TR' ? [child] : /^T(?:Head|Body|Foot)$/u.test(child.role) ? rowsOf(child) : [],
  );
}

/** Cells of a row. */
export function cellsOf(row: Tag): Tag[] {
  return row.children.filter(({ role }) => role === 'TD' || role === 'TH');
}

function shapeOf(table: Tag): string {
  return rowsOf(table)
    .map((row) => cellsOf(row).length)
    .join(' ');
}

/** Rows with text that are no heads, which pages repeat. */
function filledRows(table: Tag): number[] {
  return rowsOf(table).flatMap((row, at) =>
    cellsOf(row).some((cell) => cell.role === 'TD' && textsOf(cell).length > 0) ? [at] : [],
  );
}

function lastFilled(table: Tag): number {
  return filledRows(table).at(-1) ?? 0;
}

function firstFilled(table: Tag): number {
  return filledRows(table)[0] ?? Number.POSITIVE_INFINITY;
}
