import { posix } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { contentTypes } from '../../src/content/schemas/content-types.ts';

/** What documents may speak of. */
export interface Project {
  /** Paths of files from the project's root. */
  files: ReadonlySet<string>;
  /** Options of each npm script by name, with their dashes; null where a tool takes what it likes. */
  scripts: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Environment variables that the software or its tools read. */
  variables: ReadonlySet<string>;
}

/** A document, taken apart. */
interface Doc {
  path: string;
  anchors: ReadonlySet<string>;
  links: readonly { url: string; line: number }[];
  /** Code in the text and in blocks. */
  code: readonly { text: string; line: number; isBlock: boolean }[];
}

/**
 * Everything that documents name and that is not there, a line each: document, line, what is named.
 * @param texts Markdown by path from the project's root
 */
export function docFaults(texts: ReadonlyMap<string, string>, project: Project): string[] {
  const docs = new Map([...texts].map(([path, text]) => [path, readDoc(path, text)]));
  return [...docs.values()].flatMap((doc) => [
    ...doc.links.flatMap(({ url, line }) => at(doc, line, linkFault(doc, url, docs, project))),
    ...doc.code.flatMap(({ text, line, isBlock }) =>
      [
        ...pathFaults(text, isBlock, project),
        ...commandFaults(text, project),
        ...(isBlock ? [] : variableFaults(text, project)),
      ].flatMap((fault) => at(doc, line, fault)),
    ),
  ]);
}

function at({ path }: Doc, line: number, fault: string | null): string[] {
  return fault === null ? [] : [`${path}:${line} ${fault}`];
}

function readDoc(path: string, text: string): Doc {
  const anchors = new Set<string>();
  const links: { url: string; line: number }[] = [];
  const code: { text: string; line: number; isBlock: boolean }[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'heading') anchors.add(anchorOf(toString(node)));
    if (node.type === 'link' || node.type === 'image') links.push({ url: node.url, line });
    if (node.type === 'inlineCode') code.push({ text: node.value, line, isBlock: false });
    if (node.type === 'code') code.push({ text: node.value, line, isBlock: true });
  });
  return { path, anchors, links, code };
}

/** The anchor that hosts of repositories give a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function linkFault(
  doc: Doc,
  url: string,
  docs: ReadonlyMap<string, Doc>,
  { files }: Project,
): string | null {
  if (/^[a-z]+:/.test(url)) return null;
  const [file = '', anchor] = url.split('#');
  const path = file === '' ? doc.path : posix.join(posix.dirname(doc.path), file);
  if (!files.has(path)) return `links to ${url}: there is no ${path}`;
  if (anchor === undefined || docs.get(path)?.anchors.has(decodeURIComponent(anchor))) return null;
  return `links to ${url}: no heading of ${path} has that anchor`;
}

const PLACE =
  /(?<![\w./<-])(?:src|scripts|test|docs|public|content|\.github|\.vscode)\/[^\s`,;:…|'"]*/gu;

/** A file of code named without its folder. */
const BARE_NAME = /^[\w-]+\.(?:ts|mjs|astro|css)$/;

function pathFaults(text: string, isBlock: boolean, project: Project): string[] {
  const places = text.match(PLACE) ?? [];
  const bare = !isBlock && BARE_NAME.test(text) ? [text] : [];
  return [
    ...places.filter((place) => !isThere(place, project)),
    ...bare.filter((name) => ![...project.files].some((file) => posix.basename(file) === name)),
  ].map((place) => `names ${place}, which is not there`);
}

function isThere(place: string, { files }: Project): boolean {
  if (files.has(place)) return true;
  const folder = place.endsWith('/') ? place : `${place}/`;
  if ([...files].some((file) => file.startsWith(folder))) return true;
  if (!place.startsWith('content/')) return false;
  // Content is everybody's own: what counts is that the software would read it.
  const path = place.slice('content/'.length).replaceAll(/<[^<>]*>/g, '113');
  return Object.values(contentTypes).some(
    ({ match }) => match.test(path) || match.test(`${path}plan.md`) || match.test(`${path}x.yaml`),
  );
}

const COMMAND = /\bnpm (?:run (?<run>[\w:-]+)|(?<short>start|test)\b)(?<rest>[^\n#]*)/g;

function commandFaults(text: string, { scripts }: Project): string[] {
  return [...text.matchAll(COMMAND)].flatMap(({ groups = {} }) => {
    const name = groups['run'] ?? groups['short'] ?? '';
    const options = scripts.get(name);
    if (options === undefined) return [`names npm run ${name}, which package.json does not have`];
    if (options === null) return [];
    const given = groups['rest']?.match(/(?<=\s)--[a-z][\w-]*/g) ?? [];
    return given
      .filter((option) => !options.has(option))
      .map((option) => `names npm run ${name} -- ${option}, which it does not take`);
  });
}

function variableFaults(text: string, { variables }: Project): string[] {
  const [name] = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?==|$)/.exec(text) ?? [];
  return name === undefined || variables.has(name) ? [] : [`names ${name}, which nothing reads`];
}
