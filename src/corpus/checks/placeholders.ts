import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { hasPlaceholder } from '../../content/placeholder.ts';
import type { Check } from './check.ts';

/** What `npm run new` left for a person to write holds back publishing as an open review mark does. */
export const checkPlaceholders = (allowUnreviewed: boolean): Check =>
  function* (content) {
    for (const { file, value } of recordsOf(content)) {
      for (const { path, text } of texts(value, [])) {
        if (!hasPlaceholder(text)) continue;
        yield {
          file,
          at: { path },
          severity: allowUnreviewed ? 'warning' : 'error',
          ruleId: 'review/placeholder',
          message: `「${text}」還沒有填寫`,
          fix: '請換成實際的內容',
        } satisfies Finding;
      }
    }
  };

function* recordsOf(content: ParsedContent): Generator<{ file: string; value: unknown }> {
  for (const { file, record } of content.institutions) yield { file, value: record };
  for (const { planFile, metadata } of content.planTexts) {
    // What the marks say is said by the marks.
    yield { file: planFile, value: { ...metadata, review: [] } };
  }
  for (const { file, register } of content.registers) yield { file, value: register };
}

function* texts(value: unknown, path: YamlPath): Generator<{ path: YamlPath; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* texts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
