import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { columnNames, type CellValue, type DataRow, type Dataset } from '../../datasets/dataset.ts';
import { fieldFacts, type FieldFacts } from '../../datasets/fields.ts';

/** What is known of a dataset whose rows are compared. */
export type Compared = Pick<Dataset, 'schema' | 'primaryKey'>;

/** A column beside the key that numbers rows, or groups of them. */
export type Numbering = NonNullable<FieldFacts['numbers']> & { name: string };

/**
 * Which columns of a dataset are compared, and how its rows are read for that.
 * @param roots as in `compareRows`
 */
export function readerOf(dataset: Compared, roots: readonly string[] | null) {
  const addresses = (name: string) => factsOf(dataset, name)?.addresses;
  // The longer one first, for a site may have moved to a folder of where it was.
  const longestFirst = [...(roots ?? [])].sort((a, b) => b.length - a.length);
  const all = columnNames(dataset);
  const key = dataset.primaryKey;
  const number = key.find((name) => factsOf(dataset, name)?.numbers !== undefined);
  return {
    names: all.filter(
      (name) =>
        !key.includes(name) &&
        factsOf(dataset, name)?.numbers === undefined &&
        factsOf(dataset, name)?.isOfToday !== true &&
        addresses(name) !== 'row' &&
        (roots !== null || addresses(name) !== 'any'),
    ),
    numberings: all.flatMap((name): Numbering[] => {
      const numbers = factsOf(dataset, name)?.numbers;
      return numbers === undefined || name === number ? [] : [{ ...numbers, name }];
    }),
    keyOf: (row: DataRow) => key.map((name) => row[name] ?? null),
    groupOf: (row: DataRow) =>
      number === undefined
        ? ''
        : text(key.filter((name) => name !== number).map((name) => row[name] ?? null)),
    numberOf: (row: DataRow) => (number === undefined ? 0 : Number(row[number])),
    cellOf: (row: DataRow, name: string) =>
      addresses(name) === 'any' ? fromRoot(row[name] ?? null, longestFirst) : (row[name] ?? null),
  };
}

function factsOf({ schema }: Compared, name: string): FieldFacts | undefined {
  return fieldFacts.get(schema.shape[name] as z.ZodType);
}

/** Whether its rows are known by a number that others can shift. */
export function isNumbered(dataset: Compared): boolean {
  return dataset.primaryKey.some((name) => factsOf(dataset, name)?.numbers !== undefined);
}

/** The value with addresses below one of these roots told from there. */
function fromRoot(value: CellValue, roots: readonly string[]): CellValue {
  if (Array.isArray(value)) return value.map((each: string) => fromRoot(each, roots) as string);
  if (typeof value !== 'string') return value;
  const root = roots.find((each) => value.startsWith(each));
  return root === undefined ? value : value.slice(root.length - 1);
}

/** A short text that is the same for the same values. */
export function checksum(values: readonly CellValue[]): string {
  return createHash('sha1').update(text(values)).digest('base64');
}

/** The value as text, by which values are compared. */
export function text(value: unknown): string {
  return JSON.stringify(value);
}
