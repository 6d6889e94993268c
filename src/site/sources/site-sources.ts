import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../corpus/model/corpus.ts';
import { getBuildContext } from '../build-context.ts';
import { locateRows, type RowSpans } from './locate-rows.ts';
import { hasSourcePage } from './source-page.ts';

/** The lines of a plan's source; null where it has no page of its own or is not UTF-8. */
export async function readSourceLines(plan: Plan): Promise<readonly string[] | null> {
  if (plan.source === null || !hasSourcePage(plan)) return null;
  const { contentDir } = getBuildContext().settings;
  const bytes = await readFile(join(contentDir, plan.source.file));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r?\n$/, '').split(/\r\n?|\n/);
  } catch {
    return null;
  }
}

// Every row of a page asks for the same plan; pages are made one after the other.
let latest: { plan: Plan; spans: Promise<RowSpans> } | null = null;

/** By id, the lines of the source in which each row of a plan stands, as far as it was found. */
export function rowSpans(plan: Plan): Promise<RowSpans> {
  if (latest?.plan !== plan) latest = { plan, spans: findSpans(plan) };
  return latest.spans;
}

async function findSpans(plan: Plan): Promise<RowSpans> {
  const lines = await readSourceLines(plan);
  if (lines === null) return new Map();
  // Of a withheld row a redacted copy has no words to find it by.
  const rows = plan.rows.flatMap(({ measureId, label, text }) =>
    text === null ? [] : [{ measureId, label, text }],
  );
  const spans = locateRows(lines, rows);
  return new Map(
    rows.flatMap(({ measureId }, index) => {
      const span = spans[index];
      return span ? [[measureId, span] as const] : [];
    }),
  );
}
