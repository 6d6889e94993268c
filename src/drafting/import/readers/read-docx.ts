import type { SourceDocument } from '../source-document.ts';
import { ListLabels } from './docx/list-labels.ts';
import { Story, type DocumentFacts } from './docx/story.ts';
import { ParagraphStyles } from './docx/styles.ts';
import { openPackage, otherKind, type DocumentPackage } from './packages/open-package.ts';
import { childElements, childNamed, parsePart, type XmlElement } from './packages/xml-part.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';

/**
 * A Word document as a plan document. Numbers that Word writes by itself stand at the head of their
 * paragraphs; what tracked changes deleted is left out; text boxes follow the paragraph they hang on.
 * Notes, pictures, hidden text and what stands in page margins are told as losses.
 * @throws {SourceRefusal} when it is no Word document, broken, encrypted or too large
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const zip = await openPackage(bytes, { extension: '.docx', wanted: /\.(xml|rels)$/ });
  const main = relatedParts(zip, '').get('officeDocument')?.[0];
  const text = zip.parts.get(main ?? '');
  if (main === undefined || text === undefined) throw notWord(zip);
  const root = parsePart(text, main);
  const body = childNamed(root, 'w:body');
  if (body === undefined) throw notWord(zip);

  const related = relatedParts(zip, main);
  const parts = (type: string): XmlElement[] =>
    (related.get(type) ?? []).flatMap((name) => {
      const part = zip.parts.get(name);
      return part === undefined ? [] : [parsePart(part, name)];
    });
  const styles = new ParagraphStyles(parts('styles')[0]);
  const numbering = parts('numbering')[0];
  const facts: DocumentFacts = {
    styles,
    labels: new ListLabels(numbering, styles),
    notes: new Map(),
    losses: new Set(),
    tables: 0,
  };
  const aside: DocumentFacts = { ...facts, labels: new ListLabels(numbering, styles) };
  facts.notes = new Map([
    ...parts('footnotes').flatMap((part) => notesOf(part, 'footnote', aside)),
    ...parts('endnotes').flatMap((part) => notesOf(part, 'endnote', aside)),
  ]);
  const story = new Story(facts);
  story.read(body);
  for (const [type, words] of [
    ['header', '頁首'],
    ['footer', '頁尾'],
  ] as const) {
    for (const part of parts(type)) {
      const margin = textOf(part, aside);
      // A page number alone says nothing about the plan.
      if (/[^\s\d第頁共/\-–—]/.test(margin)) facts.losses.add(`${words}「${margin}」沒有讀入`);
    }
  }
  return { blocks: story.blocks, losses: [...facts.losses, ...facts.labels.doubts] };
}

/** Parts that a part names (the package itself: `''`), by the last word of the relationship's type. */
function relatedParts(zip: DocumentPackage, part: string): Map<string, string[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, string[]>();
  const text = zip.parts.get(name);
  if (text === undefined) return found;
  for (const { attributes } of childElements(parsePart(text, name))) {
    if (attributes.get('TargetMode') === 'External') continue;
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const target = attributes.get('Target') ?? '';
    // The host is of no account: the address only resolves `../` and a leading slash.
    const path = new URL(target, `zip://package/${folder}`).pathname.slice(1);
    found.set(type, [...(found.get(type) ?? []), decodeURIComponent(path)]);
  }
  return found;
}

function notesOf(part: XmlElement, kind: string, facts: DocumentFacts): [string, string][] {
  return childElements(part, `w:${kind}`).map((note) => [
    `${kind} ${note.attributes.get('w:id') ?? ''}`,
    textOf(note, facts),
  ]);
}

/** All text of a story, in one line. */
function textOf(story: XmlElement, facts: DocumentFacts): string {
  const reading = new Story({ ...facts, losses: new Set() });
  reading.read(story);
  return wordsOfBlocks(reading.blocks);
}

function notWord({ names }: DocumentPackage): Error {
  if (names.has('content.xml')) return otherKind('開放文件（.odt 等）', '.docx');
  if (names.has('xl/workbook.xml')) return otherKind('Excel 活頁簿（.xlsx）', '.docx');
  if (names.has('ppt/presentation.xml')) return otherKind('簡報（.pptx）', '.docx');
  return otherKind('ZIP 壓縮檔，裡面沒有 Word 文件', '.docx');
}
