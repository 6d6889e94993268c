/** A Markdown file's metadata and text. */
export interface FrontMatter {
  /** YAML between the `---` lines. */
  yaml: string;
  /** Line of the file on which `yaml` begins. */
  yamlLine: number;
  body: string;
  /** Line of the file on which `body` begins. */
  bodyLine: number;
}

/** Splits a Markdown file at its front matter; null when it does not begin with a closed one. */
export function splitFrontMatter(text: string): FrontMatter | null {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (!match || match.index !== 0) return null;
  const yaml = match[1]!;
  const body = text.slice(match[0].length);
  return { yaml, yamlLine: 2, body, bodyLine: match[0].split('\n').length };
}
