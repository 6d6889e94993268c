import type { Bilingual } from '../content/bilingual.ts';
import type { JsonSchema } from './json-schema.ts';
import {
  currentVersion,
  historyFaults,
  nextVersion,
  schemaDifference,
  signatureOf,
  type SchemaHistory,
  type SchemaVersion,
} from './schema-history.ts';
import { fieldTitles, schemaSignature, type SchemaSignature } from './schema-signature.ts';

/**
 * What programs of others may rely on in the data files: no field goes away, is renamed or becomes
 * another type, and columns keep their order; new ones come at the end. What was promised is kept
 * in `published.json`, name by name: each dataset, and the files `plan` and `institution`.
 */
export type Promises = Readonly<Record<string, SchemaHistory>>;

/** JSON Schemas of the files as the code makes them, by name; that of a dataset is an array of rows. */
export type MadeFiles = Readonly<Record<string, JsonSchema>>;

/** Words for people about a version, where they are not to follow from the fields. */
export interface Announcement {
  /** Day on which it comes into use, ISO 8601. */
  date: string;
  /** Names whose promise is broken on purpose. */
  breaks?: readonly string[];
  /** Names in which something means something else, though the fields are the same. */
  patches?: readonly string[];
  change?: Bilingual;
}

/**
 * Everything in which the files break what was promised, a line each, and then what may be done
 * instead; empty = they hold it. New fields break nothing.
 */
export function brokenPromises(promises: Promises, made: MadeFiles): string[] {
  const faultsOfHistory = Object.entries(promises).flatMap(([name, history]) =>
    historyFaults(name, history),
  );
  const broken = Object.entries(promises).flatMap(([name, history]) =>
    brokenFields(history, made[name]).map((fault) => ({ name, fault })),
  );
  if (broken.length === 0) return faultsOfHistory;
  const names = new Set(broken.map(({ name }) => name));
  return [
    ...faultsOfHistory,
    ...broken.map(({ name, fault }) => `${name}: ${fault}`),
    'Programs of others read it. Put it back as it was; what is new or better may be appended ' +
      'beside it, at the end. Only on purpose: say so in CHANGELOG.md, keep the old one as an ' +
      `alias as long as you can, and run npm run promise -- --break ${[...names].join(',')} --zh … --en …`,
  ];
}

function brokenFields(history: SchemaHistory, file: JsonSchema | undefined): string[] {
  if (file === undefined) return ['it is promised and is made no more'];
  const promised = signatureOf(history);
  const found = signatureOfFile(file);
  const faults: string[] = [];
  for (const [field, type] of Object.entries(promised)) {
    const now = found[field];
    if (now === undefined) {
      faults.push(`${field} (${type}) is promised and is gone, or has another name`);
    } else if (schemaDifference({ [field]: type }, { [field]: now }).bump === 'major') {
      faults.push(`${field} is promised as ${type} and is ${now}`);
    }
  }
  return faults.length > 0 || !isTable(file)
    ? faults
    : brokenOrder(Object.keys(promised), Object.keys(found));
}

/** Programs also count columns, so that new ones belong behind those that are promised. */
function brokenOrder(promised: readonly string[], found: readonly string[]): string[] {
  const index = promised.findIndex((column, place) => found[place] !== column);
  if (index === -1) return [];
  const [here, expected] = [found[index]!, promised[index]!];
  return [
    promised.includes(here)
      ? `the columns changed their order: ${here} stands where ${expected} is promised`
      : `the new column ${here} stands before ${expected}, which is promised in its place`,
  ];
}

/**
 * The promises with one version more of everything that has something new. Versions that there are
 * stay as they are.
 * @throws {Error} when a promise would be broken that is not named in `breaks`, a name is not known,
 * or a break or patch is not told in words
 */
export function renewPromises(
  promises: Promises,
  made: MadeFiles,
  announcement: Announcement,
): Promises {
  const { breaks = [], patches = [], change } = announcement;
  const kept = Object.fromEntries(
    Object.entries(promises).filter(([name]) => !breaks.includes(name)),
  );
  const unknown = [...breaks, ...patches].filter((name) => !Object.hasOwn(promises, name));
  const faults = [
    ...unknown.map((name) => `Nothing is promised of ${name}: there is no such dataset`),
    ...brokenPromises(kept, made),
  ];
  if (breaks.length + patches.length > 0 && change === undefined) {
    faults.push('A broken promise, and a patch, has to be told in words: --zh … --en …');
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const all = Object.fromEntries(
    Object.keys({ ...promises, ...made }).map((name) => [
      name,
      renewed(name, promises[name], made[name], announcement),
    ]),
  );
  // What no version can tell, such as another order of the same columns, is never broken.
  const left = brokenPromises(all, made);
  if (left.length > 0) throw new Error(left.join('\n'));
  return all;
}

function renewed(
  name: string,
  history: SchemaHistory | undefined,
  file: JsonSchema | undefined,
  { date, patches = [], change }: Announcement,
): SchemaHistory {
  if (file === undefined) return history!;
  const signature = signatureOfFile(file);
  if (history === undefined) {
    return [{ version: '1.0.0', date, change: FIRST, fields: signature }];
  }
  const before = signatureOf(history);
  const { fields, removed, bump } = schemaDifference(before, signature);
  if (bump === null && !patches.includes(name)) return history;
  const version: SchemaVersion = {
    version: nextVersion(currentVersion(history).version, bump ?? 'patch'),
    date,
    change: change ?? changeWords(before, fields, fieldTitles(rowSchema(file))),
    fields,
  };
  return [...history, removed.length > 0 ? { ...version, removed } : version];
}

const FIRST: Bilingual = { zh: '第一版。', en: 'First version.' };

/** What is new, by name and title. */
function changeWords(
  before: SchemaSignature,
  fields: SchemaSignature,
  titles: ReadonlyMap<string, Bilingual>,
): Bilingual {
  const isNew = (name: string) => !Object.hasOwn(before, name);
  const named = (names: readonly string[], language: 'zh' | 'en') =>
    names.map((name) => {
      const title = titles.get(name)?.[language];
      if (title === undefined) return name;
      return language === 'zh' ? `${name}（${title}）` : `${name} (${title})`;
    });
  const added = Object.keys(fields).filter(isNew);
  const longer = Object.keys(fields).filter((name) => !isNew(name));
  return {
    zh: [
      ...(added.length > 0 ? [`新增 ${named(added, 'zh').join('、')}。`] : []),
      ...(longer.length > 0 ? [`${named(longer, 'zh').join('、')} 有新的值。`] : []),
    ].join(''),
    en: [
      ...(added.length > 0 ? [`Added ${named(added, 'en').join(', ')}.`] : []),
      ...(longer.length > 0 ? [`New values of ${named(longer, 'en').join(', ')}.`] : []),
    ].join(' '),
  };
}

function signatureOfFile(file: JsonSchema): SchemaSignature {
  return schemaSignature(rowSchema(file));
}

function rowSchema(schema: JsonSchema): JsonSchema {
  return schema.type === 'array' ? (schema.items as JsonSchema) : schema;
}

function isTable(schema: JsonSchema): boolean {
  return schema.type === 'array';
}
