import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../markdown/body-tree.ts';
import { splitSections } from '../markdown/split-sections.ts';
import type { RemovedWords } from './removed-words.ts';

/**
 * Markdown without what stands below the given headings, the sections within included, and without the
 * notes that belong to nothing else, wherever they are written. The headings themselves stay, and lines keep
 * their numbers: those taken out are blank.
 */
export function redactSections(
  body: MarkdownBody,
  headings: ReadonlySet<string>,
  removed: RemovedWords,
): string {
  const root = treeOf(body);
  const lines = body.markdown.split('\n');
  const below = splitSections(root)
    .sections.filter(({ heading }) => headings.has(heading))
    .flatMap(({ whole }) => whole);
  for (const node of withOwnNotes(below, root)) {
    const { start, end } = node.position!;
    // As written, where a sentence goes on over the end of a line; and as read, where signs stand within it.
    removed.add([lines.slice(start.line - 1, end.line).join('\n'), toString(node)]);
    lines.fill('', start.line - 1, end.line);
  }
  return lines.join('\n');
}

/** Some nodes of a text, and the notes to which nothing leads but these nodes and such notes. */
function withOwnNotes(nodes: readonly RootContent[], root: Root): Set<RootContent> {
  const taken = new Set(nodes);
  const others = () => root.children.filter((node) => !taken.has(node));
  for (;;) {
    const marks = marksIn([...taken]);
    const notes = others()
      .filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
      .filter((note) => marks.has(note.identifier))
      .filter((note) => !marksIn(others().filter((node) => node !== note)).has(note.identifier));
    if (notes.length === 0) return taken;
    for (const note of notes) taken.add(note);
  }
}

/** Identifiers of the notes that some nodes lead to. */
function marksIn(nodes: readonly RootContent[]): Set<string> {
  const marks = new Set<string>();
  for (const node of nodes) {
    visit(node, 'footnoteReference', ({ identifier }) => {
      marks.add(identifier);
    });
  }
  return marks;
}
