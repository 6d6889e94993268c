import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type { RemovedWords } from '../../content/withholding/removed-words.ts';
import type { Check } from './check.ts';

/** So many characters in a row are seldom repeated but by quoting; official phrases are shorter. */
const QUOTING = 12;

/**
 * Published texts about a plan that repeat what its former versions withhold: its rows, sections and
 * remarks, its results, and corrections of its transcription. Whether that may be said is for a
 * person to decide; the message does not quote it.
 */
export const checkWithheldWords: Check = function* (content) {
  for (const [planId, removed] of content.removedWords) {
    for (const { file, path, text } of publishedTexts(planId, content)) {
      const length = removed.longestRepeat(text);
      if (length >= QUOTING) yield repeated(file, path, length);
    }
    yield* repeatedInBody(planId, removed, content);
  }
};

interface PublishedText {
  file: string;
  path: YamlPath;
  text: string;
}

function* publishedTexts(planId: string, content: ParsedContent): Generator<PublishedText> {
  const ofPlan = (each: { planId: string }) => each.planId === planId;
  for (const { planFile, metadata } of content.planTexts.filter(ofPlan)) {
    yield* textsIn(planFile, metadata, []);
  }
  for (const { measuresFile, table } of content.tables.filter(ofPlan)) {
    yield* textsIn(measuresFile, table, []);
  }
  for (const { resultsFile, results } of content.results.filter(ofPlan)) {
    yield* textsIn(resultsFile, results, []);
  }
  for (const [index, record] of content.errata.entries()) {
    if (record.plan !== planId) continue;
    yield* textsIn(contentTypes.errata.pattern, record, ['errata', index]);
  }
}

/** Every text in a value, and the way to it. */
function* textsIn(file: string, value: unknown, path: YamlPath): Generator<PublishedText> {
  if (typeof value === 'string') yield { file, path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* textsIn(file, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function* repeatedInBody(
  planId: string,
  removed: RemovedWords,
  { planTexts }: ParsedContent,
): Generator<Finding> {
  for (const { planFile, body, planId: id } of planTexts) {
    if (id !== planId) continue;
    for (const [index, line] of body.markdown.split('\n').entries()) {
      const length = removed.longestRepeat(line);
      if (length < QUOTING) continue;
      yield { ...repeated(planFile, [], length), at: { line: body.firstLine + index, column: 1 } };
    }
  }
}

function repeated(file: string, path: YamlPath, length: number): Finding {
  return {
    file,
    at: { path },
    severity: 'warning',
    ruleId: 'withholding/repeated',
    message: `這裡有連續 ${length} 個字，與這份計畫舊版不予公開的文字相同`,
    fix: '請確認可以公開；不可公開時請改寫，或在 plan.md 的 withheld 一併列出',
  };
}
