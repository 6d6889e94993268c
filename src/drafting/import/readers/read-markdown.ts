import type {
  FootnoteDefinition,
  Html,
  List,
  Nodes,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../../content/markdown/parse-markdown.ts';
import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { Block, SourceDocument, TableBlock } from '../document/source-document.ts';
import { contentOfCell } from './cell-lines.ts';
import { decodeSource } from './decode-source.ts';
import { leftOutWords, type LeftOut } from './hidden-text.ts';
import { readBoxLines } from './box-lines.ts';
import { noteUnread } from './loss-words.ts';
import { refuseMarkup } from './markdown-bounds.ts';
import { blocksOfHtml } from './read-html.ts';
import { partsBetweenTags } from './markdown-tags.ts';
import { RaisedStretch } from './raised-text.ts';
import { documentOfText } from './read-text.ts';
import { beginsMarkdownTable, readPartedLines } from './parted-lines.ts';
import { MOST_IN_VAIN, readSpacedColumns } from './spaced-columns.ts';
import { withWholeTables } from './whole-tables.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';

/**
 * A Markdown file as a plan document. HTML in it, such as a table, is read as HTML; a file whose table is
 * lines of cells with tabs between them is read as plain text.
 * @throws {SourceRefusal} when the file is no text, or holds too much
 */
export async function readMarkdown(
  bytes: Uint8Array,
  budget = new Budget(),
): Promise<SourceDocument> {
  budget.allow('textBytes', bytes.length);
  return Promise.resolve(documentOfMarkdown(decodeSource(bytes), budget));
}

function documentOfMarkdown(text: string, budget: Budget): SourceDocument {
  // Markdown would run the cells of such lines together.
  if (/^.*\t.*\t.*\t/mu.test(text)) return documentOfText(text, budget);
  const frontMatter = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
  // Its lines stay, so that places remain right.
  const body = frontMatter.replace(/[^\n]/gu, '') + text.slice(frontMatter.length);
  refuseMarkup(body, budget);
  const { rest: unlined, tables } = withoutLinedTables(body, budget);
  const rest = withWholeTables(unlined);
  const root = parseMarkdown(rest, 'document');
  const walk = new MarkdownWalk(rest, notesIn(root), budget);
  if (frontMatter !== '') walk.losses.add('檔案開頭的資料區（--- 之間）沒有讀入');
  for (const part of partsBetweenTags(root.children)) {
    if ('why' in part) {
      walk.leaveOut(part.why, part.nodes);
      continue;
    }
    for (const node of 'nodes' in part ? part.nodes : [part.node]) {
      const line = node.position?.start.line ?? 1;
      while (tables[0] !== undefined && tables[0].line < line)
        walk.blocks.push(tables.shift()!.table);
      walk.visitAll([node]);
    }
  }
  for (const { table } of tables) walk.blocks.push(table);
  walk.tellUnusedNotes();
  return { blocks: walk.blocks, losses: [...walk.losses] };
}

/**
 * The text without tables that are lined up with spaces or drawn with signs, in a block of code or not, which Markdown
 * would run together; empty lines stand in their place.
 */
function withoutLinedTables(
  text: string,
  budget: Budget,
): { rest: string; tables: { table: TableBlock; line: number }[] } {
  const lines = text.split('\n').map((line, index) => ({ text: line, number: index + 1 }));
  const rest = lines.map((line) => line.text);
  const tables: { table: TableBlock; line: number }[] = [];
  const patience = { left: MOST_IN_VAIN };
  for (let index = 0; index < lines.length;) {
    // Markdown has tables of its own between upright lines.
    const isDrawn = /^\s*[+\u2500-\u257f]/u.test(lines[index]!.text);
    const found =
      readSpacedColumns(lines, index, budget, patience) ??
      (beginsMarkdownTable(lines, index) ? null : readPartedLines(lines, index, budget)) ??
      (isDrawn ? readBoxLines(lines, index, budget) : null);
    if (found === null) {
      index += 1;
      continue;
    }
    tables.push({ table: found.table, line: index + 1 });
    rest.fill('', index, found.next);
    index = found.next;
  }
  return { rest: rest.join('\n'), tables };
}

class MarkdownWalk {
  readonly blocks: Block[] = [];
  readonly losses: Losses;
  readonly #lines: readonly string[];
  readonly #budget: Budget;
  readonly #notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly #usedNotes = new Set<string>();

  constructor(text: string, notes: ReadonlyMap<string, FootnoteDefinition>, budget: Budget) {
    this.#lines = text.split('\n');
    this.#notes = notes;
    this.#budget = budget;
    this.losses = new Losses(budget);
  }

  visitAll(nodes: readonly RootContent[], prefix = ''): void {
    let sign = prefix;
    for (const node of nodes) {
      this.#visit(node, sign);
      sign = '';
    }
  }

  #visit(node: RootContent, prefix: string): void {
    switch (node.type) {
      case 'heading':
        this.#paragraph(node, prefix, node.depth);
        break;
      case 'list':
        this.#list(node);
        break;
      case 'blockquote':
        this.visitAll(node.children, prefix);
        break;
      case 'table':
        this.blocks.push(this.#table(node));
        break;
      case 'footnoteDefinition':
        break;
      case 'html': {
        this.#tellRemarks(node);
        const { blocks, losses } = blocksOfHtml(node.value, { budget: this.#budget });
        for (const block of blocks) this.blocks.push({ ...block, place: placeOf(node) });
        for (const loss of losses) this.losses.add(`${placeOf(node)}：${loss}`);
        break;
      }
      case 'thematicBreak':
        break;
      case 'definition':
        this.losses.add(`${placeOf(node)}：連結的網址「${node.url}」沒有讀入`);
        break;
      default:
        this.#paragraph(node, prefix, null);
    }
  }

  #paragraph(node: Nodes, prefix: string, headingLevel: number | null): void {
    const own = this.#textOf(node).trim();
    if (own === '') return;
    const text = prefix + own;
    this.#budget.spend('paragraphs');
    this.#budget.spend('characters', text.length);
    this.blocks.push({ kind: 'paragraph', text, headingLevel, place: placeOf(node) });
  }

  #list({ children }: List): void {
    for (const item of children) {
      const start = item.position?.start;
      const line = this.#lines[(start?.line ?? 1) - 1]?.slice((start?.column ?? 1) - 1) ?? '';
      // The number as written: Markdown itself counts on from the first one.
      const number = /^\d+[.)]/u.exec(line)?.[0] ?? '-';
      const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
      this.visitAll(item.children, `${number} ${box}`);
    }
  }

  #table(table: Table): TableBlock {
    for (const { children } of table.children) {
      this.#budget.allow('columns', children.length, placeOf(table));
      this.#budget.spend('cells', children.length, placeOf(table));
    }
    return {
      kind: 'table',
      rows: table.children.map(({ children }) =>
        children.map((cell) => ({ text: this.#textOfCell(cell), rowSpan: 1, columnSpan: 1 })),
      ),
      place: placeOf(table),
      rowPlaces: table.children.map(placeOf),
    };
  }

  /** Text of a cell; lists and paragraphs in tags have lines of their own, numbered as a page shows them. */
  #textOfCell(cell: TableCell): string {
    const isTag = (node: Nodes) => node.type === 'html' && BLOCK_TAG.test(node.value);
    if (!cell.children.some(isTag)) return this.#textOf(cell).trim();
    const html = cell.children
      .map((node) => (isTag(node) ? toString(node) : withoutMarkup(this.#textOf(node))))
      .join('');
    return contentOfCell(blocksOfHtml(html, { budget: this.#budget }).blocks).text;
  }

  /** Text without markup; a line that the file breaks goes on, one that Markdown or `<br>` breaks does not. */
  #textOf(node: Nodes): string {
    if (node.type === 'break') return '\n';
    if (node.type === 'html') return this.#textOfTag(node);
    if (node.type === 'text') return node.value.replaceAll('\n', ' ');
    if (node.type === 'image' || node.type === 'imageReference') {
      this.losses.add(`${placeOf(node)}：有圖片，沒有讀入`);
      return '';
    }
    if (node.type === 'footnoteReference') {
      const note = this.#notes.get(node.identifier);
      if (note !== undefined) this.#tellNote(note, placeOf(node));
      return '';
    }
    if (node.type === 'delete') {
      this.leaveOut('struck', node.children);
      return '';
    }
    if (!('children' in node)) return toString(node);
    return this.#textOfAll(node.children);
  }

  /** Text of nodes one after the other. */
  #textOfAll(nodes: readonly Nodes[]): string {
    const raised = new RaisedStretch((loss) => this.losses.add(`${placeOf(nodes[0]!)}：${loss}`));
    let line = '';
    for (const part of partsBetweenTags<Nodes>(nodes)) {
      if ('why' in part) this.leaveOut(part.why, part.nodes);
      else if ('nodes' in part) line = raised.next(line, part.raised) + this.#textOfAll(part.nodes);
      else line = raised.next(line, null) + this.#textOf(part.node);
    }
    return raised.next(line, null);
  }

  /** A line break, or what a tag shows that stands in a line by itself, as a box to tick does. */
  #textOfTag(node: Html): string {
    if (/^<br\s*\/?>$/iu.test(node.value)) return '\n';
    this.#tellRemarks(node);
    const { blocks, losses } = blocksOfHtml(node.value, { budget: this.#budget });
    for (const loss of losses) this.losses.add(`${placeOf(node)}：${loss}`);
    return wordsOfBlocks(blocks);
  }

  /** Quotes remarks that no reader of the page sees. */
  #tellRemarks({ value, position }: Html): void {
    const first = position?.start.line ?? 1;
    for (const { 1: words = '', index } of value.matchAll(/<!--(?!\[if\b)([\s\S]*?)(?:-->|$)/giu)) {
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const line = first + value.slice(0, index).split('\n').length - 1;
      this.losses.add(`第 ${line} 行：${leftOutWords('hidden', words)}`);
    }
  }

  /** Tells notes that no text refers to. */
  tellUnusedNotes(): void {
    for (const note of this.#notes.values())
      if (!this.#usedNotes.has(note.identifier)) this.#tellNote(note, placeOf(note));
  }

  #tellNote(note: FootnoteDefinition, place: string): void {
    // A note may refer to itself.
    if (this.#usedNotes.has(note.identifier)) return;
    this.#usedNotes.add(note.identifier);
    const words = note.children.map((node) => this.#textOf(node).trim()).join(' ');
    this.losses.add(`${place}：${noteUnread(words)}`);
  }

  /** Quotes what is hidden or deleted. */
  leaveOut(why: LeftOut, nodes: readonly Nodes[]): void {
    const [first] = nodes;
    const words = nodes.map((node) => this.#textOf(node)).join('');
    // Brackets around a reading say nothing.
    if (why === 'reading' && !/[\p{L}\p{N}]/u.test(words)) return;
    if (first !== undefined && words.trim() !== '')
      this.losses.add(`${placeOf(first)}：${leftOutWords(why, words)}`);
  }
}

/** Tags that part the lines of a cell. */
const BLOCK_TAG = /^<\/?(?:li|ol|ul|p|div)\b/iu;

/** A text as HTML that shows it. */
function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** Notes by what their references call them, the first of each name. */
function notesIn(root: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  visit(root, 'footnoteDefinition', (note) => {
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  });
  return notes;
}

function placeOf(node: Nodes): string {
  return `第 ${node.position?.start.line ?? 1} 行`;
}
