import { treeOf, type MarkdownBody } from '../markdown/body-tree.ts';
import { splitSections } from '../markdown/split-sections.ts';
import type { RemovedWords } from './removed-words.ts';

/**
 * Markdown without what stands below the given headings, the sections within included. The headings
 * themselves stay, and lines keep their numbers: those taken out are blank.
 */
export function redactSections(
  body: MarkdownBody,
  headings: ReadonlySet<string>,
  removed: RemovedWords,
): string {
  const { sections } = splitSections(treeOf(body));
  const lines = body.markdown.split('\n');
  for (const { heading, whole } of sections) {
    if (!headings.has(heading)) continue;
    for (const { position } of whole) {
      if (position === undefined) continue;
      for (let line = position.start.line; line <= position.end.line; line += 1) {
        removed.add(lines[line - 1]);
        lines[line - 1] = '';
      }
    }
  }
  return lines.join('\n');
}
