import type { YamlPath } from '../problems/problem.ts';

/** What stands at a path of a value; undefined where nothing does. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** A path as a key of maps. */
export function keyOf(path: YamlPath): string {
  return JSON.stringify(path);
}
