import type { z } from 'zod';
import type { YamlPath } from '../problems/problem.ts';
import { schemaFindings, type CheckedFile, type SchemaFinding } from './schema-findings.ts';

/** What is right in a file that has faults, and the way back to its places. */
export interface RightPart {
  /** In the shape that the schema gives. */
  value: unknown;
  /** Path in the file of a path in `value`: list entries that were left out are counted again. */
  originalPath: (path: YamlPath) => YamlPath;
  /** Paths in the file of what was left out: list entries, and keys that do not belong. */
  leftOut: readonly YamlPath[];
}

/** Without these a table cannot be judged: what is wrong there would be wrong again in every row. */
const INDISPENSABLE = new Set(['columns', 'criteria', 'cells']);

/** Leaving something out can leave a list empty, which leaves out the entry around it, and so on. */
const MOST_ROUNDS = 8;

/**
 * The part of a file that fits its schema, so that it can be checked too and a clerk learns of all
 * problems at once. Keys that do not belong are dropped, texts without quotes are taken as written;
 * of anything else the innermost list entry around it is left out.
 * @param issues of `schema.safeParse(value)`
 * @param lost paths of values of which a part was lost in reading
 * @returns null where a fault stands in no list, or where the rest cannot be judged without it
 */
export function rightPart(
  file: CheckedFile,
  issues: readonly z.core.$ZodIssue[],
  lost: readonly YamlPath[] = [],
): RightPart | null {
  let part: RightPart = { value: file.value, originalPath: (path) => path, leftOut: [] };
  let left: readonly z.core.$ZodIssue[] = [
    ...issues,
    ...lost.map((path) => ({ code: 'custom' as const, path: [...path], message: '' })),
  ];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { value, originalPath } = part;
    const written = (path: YamlPath) => file.written(originalPath(path));
    const smaller = withoutFaults(
      value,
      schemaFindings({ ...file, value, written }, left),
      written,
    );
    if (smaller === null) return null;
    const checked = file.schema.safeParse(smaller.value);
    const backToFile = (path: YamlPath) => originalPath(smaller.originalPath(path));
    const leftOut = [...part.leftOut, ...smaller.leftOut.map(originalPath)];
    if (checked.success) return { value: checked.data, originalPath: backToFile, leftOut };
    part = { value: smaller.value, originalPath: backToFile, leftOut };
    left = checked.error.issues;
  }
  return null;
}

function withoutFaults(
  value: unknown,
  faults: readonly SchemaFinding[],
  written: CheckedFile['written'],
): RightPart | null {
  const leftOut = new Map<string, YamlPath>();
  const texts = new Map<string, string | undefined>();
  for (const { ruleId, at } of faults) {
    const { path } = at;
    if (ruleId === 'schema/unquoted') {
      texts.set(keyOf(path), written(path));
      continue;
    }
    if (path.some((step) => INDISPENSABLE.has(String(step)))) return null;
    const length =
      ruleId === 'schema/unknown-key'
        ? path.length
        : path.findLastIndex((step) => typeof step === 'number') + 1;
    if (length === 0) return null;
    leftOut.set(keyOf(path.slice(0, length)), path.slice(0, length));
  }

  /** By path of a list in the copy: the former positions of its entries. */
  const positions = new Map<string, number[]>();
  const copy = (inner: unknown, path: YamlPath, newPath: YamlPath): unknown => {
    if (texts.has(keyOf(path))) return texts.get(keyOf(path)) ?? String(inner);
    if (Array.isArray(inner)) {
      const kept = [...inner.keys()].filter((index) => !leftOut.has(keyOf([...path, index])));
      positions.set(keyOf(newPath), kept);
      return kept.map((index, newIndex) =>
        copy(inner[index], [...path, index], [...newPath, newIndex]),
      );
    }
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([key]) => !leftOut.has(keyOf([...path, key])))
        .map(([key, entry]) => [key, copy(entry, [...path, key], [...newPath, key])]),
    );
  };
  return {
    value: copy(value, [], []),
    leftOut: [...leftOut.values()],
    originalPath: (path) =>
      path.map((step, index) =>
        typeof step === 'number'
          ? (positions.get(keyOf(path.slice(0, index)))?.[step] ?? step)
          : step,
      ),
  };
}

function keyOf(path: YamlPath): string {
  return JSON.stringify(path);
}
