import { stringify } from 'yaml';

/** A value as YAML text for people: no folded lines, lists and texts as in the rest of the content. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** A Markdown file with front matter. */
export function writeMarkdown(frontMatter: unknown, body: string): string {
  return `---\n${writeYaml(frontMatter)}---\n${body}`;
}
