import type { Bilingual } from '../content/bilingual.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * What programs rely on in a file, field by field: `rows[].kind` → `measure|heading|innovation`.
 * Titles and descriptions do not count.
 */
export type SchemaSignature = Readonly<Record<string, string>>;

/**
 * Signature of an object's JSON Schema. Each field is written as its type, e.g. `string`,
 * `integer`, `date`, `string[]`, or its allowed values joined with `|`; `?` at the end = may be null.
 */
export function schemaSignature(schema: JsonSchema): SchemaSignature {
  const found: Record<string, string> = {};
  for (const { place, property } of fieldsOf(schema, '')) {
    const { inner, suffix } = unwrap(property);
    found[place] = typeName(inner) + suffix;
  }
  return found;
}

/** Titles of the fields, by the same names; some fields of nested objects have none. */
export function fieldTitles(schema: JsonSchema): ReadonlyMap<string, Bilingual> {
  const titles = new Map<string, Bilingual>();
  for (const { place, property } of fieldsOf(schema, '')) {
    const { title: zh, 'x-title-en': en } = property;
    if (zh !== undefined && typeof en === 'string') titles.set(place, { zh, en });
  }
  return titles;
}

/** Every field, an object's own before those nested in them. */
function* fieldsOf(
  schema: JsonSchema,
  path: string,
): Generator<{ place: string; property: JsonSchema }> {
  for (const [name, each] of Object.entries(schema.properties ?? {})) {
    const property = each as JsonSchema;
    const place = path === '' ? name : `${path}.${name}`;
    yield { place, property };
    const { inner, suffix } = unwrap(property);
    yield* fieldsOf(inner, suffix.includes('[]') ? `${place}[]` : place);
  }
}

/** The schema of a value or of a list's entries, without "or null". */
function unwrap(schema: JsonSchema): { inner: JsonSchema; suffix: string } {
  const { inner, optional } = withoutNull(schema);
  if (inner.type !== 'array') return { inner, suffix: optional };
  return { inner: withoutNull(inner.items as JsonSchema).inner, suffix: `[]${optional}` };
}

function withoutNull(schema: JsonSchema): { inner: JsonSchema; optional: string } {
  const options = schema.anyOf ?? [];
  const [inner] = options.filter(({ type }) => type !== 'null');
  if (inner !== undefined) return { inner, optional: '?' };
  const types = [schema.type].flat() as string[];
  if (!types.includes('null')) return { inner: schema, optional: '' };
  const [type] = types.filter((each) => each !== 'null');
  return { inner: { ...schema, type } as JsonSchema, optional: '?' };
}

function typeName(schema: JsonSchema): string {
  // `null` among the values says no more than "may be null".
  if (schema.enum) return schema.enum.filter((value) => value !== null).join('|');
  return schema.format ?? (schema.type as string | undefined) ?? 'any';
}
