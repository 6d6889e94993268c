import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { leftOutWords } from './hidden-text.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import type { DocumentFacts } from './odt/document-facts.ts';
import { Story, wordsOf } from './odt/story.ts';
import { TextStyles } from './odt/styles.ts';
import { openPackage, otherKind, withPassword } from './packages/open-package.ts';
import { childElements, childNamed, contains } from './packages/xml-part.ts';

/**
 * An OpenDocument text as a plan document. Numbers that the word processor makes by itself stand at the
 * head of their paragraphs; what tracked changes deleted is left out; text boxes follow the paragraph
 * they hang on. Notes, pictures, hidden text and what stands in page margins are told as losses.
 * @throws {SourceRefusal} when it is no such text, broken, encrypted or too large
 */
export async function readOdt(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  const zip = await openPackage(bytes, { extension: '.odt', parts: /\.xml$/ }, budget);
  const manifest = await zip.part('META-INF/manifest.xml');
  const encrypted = manifest !== null && contains(manifest, 'manifest:encryption-data');
  if (encrypted || zip.names.has('encrypted-package')) throw withPassword();
  const content = await zip.part('content.xml');
  if (content === null) {
    const what = zip.names.has('word/document.xml')
      ? 'Word 文件（.docx）'
      : 'ZIP 壓縮檔，裡面沒有開放文件';
    throw otherKind(what, '.odt');
  }
  const body = childNamed(childNamed(content, 'office:body'), 'office:text');
  if (body === undefined) throw otherKind('開放文件，但不是文字文件（可能是試算表或簡報）', '.odt');

  const style = await zip.part('styles.xml');
  const facts: DocumentFacts = {
    budget,
    styles: new TextStyles(style === null ? [content] : [content, style], budget),
    losses: new Losses(budget),
    doubts: new Set(),
    tables: 0,
    depth: 0,
    listsById: new Map(),
    lastLists: new Map(),
    headings: { reached: [] },
    deletions: new Map(),
  };
  const story = new Story(facts);
  story.read(body);
  // Those of which no mark stands in what was read.
  for (const words of facts.deletions.values()) facts.losses.add(leftOutWords('deleted', words));
  for (const page of childElements(childNamed(style ?? body, 'office:master-styles') ?? body)) {
    if (page.name !== 'style:master-page') continue;
    for (const margin of childElements(page)) {
      const words = margin.name.startsWith('style:header') ? '頁首' : '頁尾';
      const text = wordsOf(margin, facts);
      // A page number alone says nothing about the plan.
      if (/[^\s\d第頁共/\-–—]/.test(text)) facts.losses.add(`${words}「${text}」沒有讀入`);
    }
  }
  return withoutLayoutTables({ blocks: story.blocks, losses: [...facts.losses, ...facts.doubts] });
}
