import { isLeftOut } from './left-out.ts';
import { TagReader, type Tag } from './read-tags.ts';

/**
 * What the search among pages reads of a page: its description and its `main`, with nothing in the
 * parts that are left out. Parsed, it gives the title, description and text of the whole page, at a
 * fraction of the cost, for most of a large page is rows of data. Where a page is not as the site
 * writes its pages, it is given whole.
 */
export function searchedPart(html: string): string {
  const tags = new TagReader(html);
  let description: string | null = null;
  for (let tag = tags.next(); tag !== null; tag = tags.next()) {
    if (tag.isEnd) continue;
    if (tag.name === 'main') {
      const main = mainOf(html, tag, tags);
      return main === null || description === null ? html : description + main;
    }
    const written = html.slice(tag.start, tag.end);
    if (description === null && /\sname\s*=\s*["']?description\b/i.test(written)) {
      if (tag.name !== 'meta') return html;
      description = written;
    }
  }
  return html;
}

/** `main`, what is left out emptied; null where it does not end. */
function mainOf(html: string, main: Tag, tags: TagReader): string | null {
  const pieces: string[] = [];
  let from = main.start;
  for (let tag = tags.next(); tag !== null; tag = tags.next()) {
    if (tag.name === 'main') {
      if (!tag.isEnd) return null;
      return [...pieces, html.slice(from, tag.end)].join('');
    }
    if (tag.isEnd || !endsByItself.has(tag.name)) continue;
    if (!isLeftOut(tag.name, classesOf(html.slice(tag.start, tag.end)))) continue;
    const end = endTagOf(tag, tags);
    if (end === null) return null;
    pieces.push(html.slice(from, tag.end));
    from = end.start;
  }
  return null;
}

/** Elements that are emptied: each ends with a tag of its own, and with no other. */
const endsByItself: ReadonlySet<string> = new Set([
  'details',
  'div',
  'dl',
  'nav',
  'noscript',
  'pre',
  'script',
  'section',
  'svg',
  'table',
  'template',
]);

function classesOf(tag: string): string[] {
  const [, , classes = ''] = /\sclass=(["'])(.*?)\1/s.exec(tag) ?? [];
  return classes.split(/\s+/);
}

function endTagOf({ name }: Tag, tags: TagReader): Tag | null {
  let open = 1;
  for (let tag = tags.next(); tag !== null; tag = tags.next()) {
    if (tag.name !== name) continue;
    open += tag.isEnd ? -1 : 1;
    if (open === 0) return tag;
  }
  return null;
}
