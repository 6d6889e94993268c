import type { YamlPath } from '../../content/problems/problem.ts';

/** Every text in a value of whatever shape, and the way to it. */
export function* textsIn(
  value: unknown,
  path: YamlPath = [],
): Generator<{ path: YamlPath; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
