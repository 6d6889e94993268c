import type { Bilingual } from '../content/bilingual.ts';
import type { SchemaSignature } from './schema-signature.ts';

/** One version of a file's schema: what it changed of the version before. */
export interface SchemaVersion {
  /** `major.minor.patch`; see `neededBump` for what moves which. */
  version: string;
  /** Day on which it came into use. */
  date: string;
  /** What changed, in words. */
  change: Bilingual;
  /** Fields added or changed, with their new signature; in the first version all fields. */
  fields: SchemaSignature;
  /** Fields that are no more. */
  removed?: readonly string[];
}

/** Versions of a schema, oldest first. */
export type SchemaHistory = readonly [SchemaVersion, ...SchemaVersion[]];

export type Bump = 'major' | 'minor' | 'patch';

/** How one signature differs from another. */
export interface SchemaDifference {
  /** Fields added or changed, with their new signature. */
  fields: SchemaSignature;
  removed: readonly string[];
  /** Part of the version number that has to move; null = nothing differs. */
  bump: Bump | null;
}

/** The version in use. */
export function currentVersion(history: SchemaHistory): SchemaVersion {
  return history[history.length - 1] ?? history[0];
}

/** Number before the first dot: it stands in the schema's address. */
export function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** Fields after all versions. */
export function signatureOf(history: SchemaHistory): SchemaSignature {
  return history.reduce<SchemaSignature>(applyVersion, {});
}

/** What a program that reads the older form would meet in the newer one. */
export function schemaDifference(older: SchemaSignature, newer: SchemaSignature): SchemaDifference {
  const fields = Object.fromEntries(
    Object.entries(newer).filter(([name, signature]) => older[name] !== signature),
  );
  const removed = Object.keys(older).filter((name) => !Object.hasOwn(newer, name));
  return { fields, removed, bump: neededBump(older, fields, removed) };
}

/**
 * Faults of a history, one sentence each; empty = none. A version that takes something away or
 * changes it must be a new major one, a version that only adds a new minor one.
 */
export function historyFaults(name: string, history: SchemaHistory): string[] {
  const faults: string[] = [];
  if (history[0].version !== '1.0.0') faults.push(`${name}: the first version is not 1.0.0`);
  let signature: SchemaSignature = history[0].fields;
  for (const [index, version] of history.entries()) {
    const before = history[index - 1];
    if (before === undefined) continue;
    const bump = neededBump(signature, version.fields, version.removed ?? []) ?? 'patch';
    const expected = nextVersion(before.version, bump);
    if (version.version !== expected) {
      faults.push(
        `${name}: ${version.version} follows ${before.version}, but what it changes makes it ${expected}`,
      );
    }
    if (version.date < before.date) {
      faults.push(`${name}: ${version.version} is older than ${before.version}`);
    }
    signature = applyVersion(signature, version);
  }
  return faults;
}

/** `1.2.3` with one part moved, e.g. minor → `1.3.0`. */
export function nextVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

function applyVersion(signature: SchemaSignature, version: SchemaVersion): SchemaSignature {
  const all = { ...signature, ...version.fields };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !(version.removed ?? []).includes(name)),
  );
}

function neededBump(
  older: SchemaSignature,
  fields: SchemaSignature,
  removed: readonly string[],
): Bump | null {
  const changed = Object.entries(fields).filter(([name]) => Object.hasOwn(older, name));
  if (removed.length > 0) return 'major';
  if (changed.some(([name, signature]) => !onlyAddsValues(older[name]!, signature))) return 'major';
  return Object.keys(fields).length > 0 ? 'minor' : null;
}

/** A closed list that only got longer still holds every value that programs know. */
function onlyAddsValues(older: string, newer: string): boolean {
  const [before, after] = [older, newer].map((signature) => {
    const [, values = '', suffix = ''] = /^(.*?)((?:\[\])?\??)$/.exec(signature) ?? [];
    return { values: values.split('|'), suffix };
  }) as [{ values: string[]; suffix: string }, { values: string[]; suffix: string }];
  return (
    before.suffix === after.suffix &&
    before.values.length > 1 &&
    before.values.every((value) => after.values.includes(value))
  );
}
