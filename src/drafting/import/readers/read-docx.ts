import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { leftOutWords } from './hidden-text.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import type { DocumentFacts } from './docx/document-facts.ts';
import { wordArtOf } from './docx/line.ts';
import { ListLabels } from './docx/list-labels.ts';
import { RunLooks } from './docx/run-looks.ts';
import { Story } from './docx/story.ts';
import { ParagraphStyles } from './docx/styles.ts';
import { openPackage, otherKind, type DocumentPackage } from './packages/open-package.ts';
import { relatedParts } from './packages/related-parts.ts';
import { childElements, childNamed, contains, type XmlElement } from './packages/xml-part.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';

/**
 * A Word document as a plan document. Numbers that Word writes by itself stand at the head of their
 * paragraphs; what tracked changes deleted is left out; text boxes follow the paragraph they hang on.
 * Notes, pictures, hidden text and what stands in page margins are told as losses.
 * @throws {SourceRefusal} when it is no Word document, broken, encrypted or too large
 */
export async function readDocx(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  const zip = await openPackage(bytes, { extension: '.docx', parts: /\.(xml|rels)$/ }, budget);
  const main = (await relatedParts(zip, '')).find(({ type }) => type === 'officeDocument')?.path;
  const root = main === undefined ? null : await zip.part(main);
  const body = childNamed(root ?? undefined, 'w:body');
  if (main === undefined || body === undefined) throw notWord(zip);

  const related = await relatedParts(zip, main);
  const parts = async (type: string): Promise<XmlElement[]> => {
    const found: XmlElement[] = [];
    const named = related.filter((each) => each.type === type).map(({ path }) => path);
    for (const name of new Set(named)) {
      const part = await zip.part(name);
      if (part !== null) found.push(part);
    }
    return found;
  };
  const [styleRoot] = await parts('styles');
  const styles = new ParagraphStyles(styleRoot, budget);
  const numbering = (await parts('numbering'))[0];
  const hasPictures = ['wp:anchor', 'w:pict'].some((name) => contains(body, name));
  const facts: DocumentFacts = {
    budget,
    styles,
    looks: new RunLooks(styleRoot, budget, hasPictures),
    labels: new ListLabels(numbering, styles, budget),
    notes: new Map(),
    losses: new Losses(budget),
    tables: 0,
    depth: 0,
  };
  const aside: DocumentFacts = { ...facts, labels: new ListLabels(numbering, styles, budget) };
  facts.notes = new Map([
    ...(await parts('footnotes')).flatMap((part) => notesOf(part, 'footnote', aside)),
    ...(await parts('endnotes')).flatMap((part) => notesOf(part, 'endnote', aside)),
    ...(await parts('comments')).flatMap((part) => notesOf(part, 'comment', aside)),
  ]);
  const story = new Story(facts);
  story.read(body);
  for (const [type, words] of [
    ['header', '頁首'],
    ['footer', '頁尾'],
  ] as const) {
    for (const part of await parts(type)) {
      const margin = textOf(part, aside);
      const drawn = wordArtOf(part);
      if (drawn !== '') facts.losses.add(leftOutWords('watermark', drawn));
      // A page number alone says nothing about the plan.
      if (/[^\s\d第頁共/\-–—]/.test(margin)) facts.losses.add(`${words}「${margin}」沒有讀入`);
    }
  }
  return withoutLayoutTables({
    blocks: story.blocks,
    losses: [...facts.losses, ...facts.labels.doubts],
  });
}

function notesOf(part: XmlElement, kind: string, facts: DocumentFacts): [string, string][] {
  return childElements(part, `w:${kind}`).map((note) => [
    `${kind} ${note.attributes.get('w:id') ?? ''}`,
    textOf(note, facts),
  ]);
}

/** All text of a story, in one line. */
function textOf(story: XmlElement, facts: DocumentFacts): string {
  const reading = new Story({ ...facts, losses: new Losses(facts.budget) });
  reading.read(story);
  return wordsOfBlocks(reading.blocks);
}

function notWord({ names }: DocumentPackage): Error {
  if (names.has('content.xml')) return otherKind('開放文件（.odt 等）', '.docx');
  if (names.has('xl/workbook.xml')) return otherKind('Excel 活頁簿（.xlsx）', '.docx');
  if (names.has('ppt/presentation.xml')) return otherKind('簡報（.pptx）', '.docx');
  return otherKind('ZIP 壓縮檔，裡面沒有 Word 文件', '.docx');
}
