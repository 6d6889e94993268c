import { duckDb } from './duckdb.ts';
import { powerQuery } from './power-query.ts';
import { pandas } from './python.ts';
import { baseR } from './r.ts';
import type { SnippetSubject } from './subject.ts';

/** Programs for which lines are written that give what a view shows. */
export const snippetTools = ['python', 'r', 'duckdb', 'excel'] as const;

export type SnippetTool = (typeof snippetTools)[number];

/** Lines to copy that give all rows of a view, or its counts, in the order in which they are shown. */
export function snippets(subject: SnippetSubject): { tool: SnippetTool; text: string }[] {
  return snippetTools.map((tool) => ({ tool, text: write[tool](subject) }));
}

const write: Record<SnippetTool, (subject: SnippetSubject) => string> = {
  python: pandas,
  r: baseR,
  duckdb: duckDb,
  excel: powerQuery,
};
