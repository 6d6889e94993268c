import { z } from 'zod';

/**
 * The schemas that a value at a path may have to fit: several where there is a choice, none where
 * no value may stand. Optional, nullable and default wrappers are taken off.
 */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  return path.reduce<z.ZodType[]>(
    (level, step) =>
      level.flatMap((outer) => below(outer, step)).flatMap((inner) => choices(inner)),
    choices(schema),
  );
}

/** The keys that may stand in the object at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const keys = schemasAt(schema, path).flatMap((level) =>
    level instanceof z.ZodObject ? Object.keys(level.shape) : [],
  );
  return [...new Set(keys)];
}

/** Whether the value at a path may be left out; an item of a list may, as far as the list itself goes. */
export function mayBeAbsent(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return accepts(schema, path, undefined);
}

/** Whether null may stand at a path. */
export function mayBeNull(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return accepts(schema, path, null);
}

function accepts(schema: z.ZodType, path: readonly PropertyKey[], value: null | undefined) {
  const key = path.at(-1)!;
  const outers = schemasAt(schema, path.slice(0, -1));
  const inners = outers.flatMap((outer) =>
    outer instanceof z.ZodObject
      ? ((outer.shape as Readonly<Record<PropertyKey, z.ZodType>>)[key] ?? [])
      : [],
  );
  // Of several shapes those count that know the key.
  return inners.length > 0
    ? inners.some((inner) => inner.safeParse(value).success)
    : value === undefined || outers.some((outer) => outer instanceof z.ZodObject);
}

/** What a value at a path is, as its schema describes it in Chinese; null where it says nothing. */
export function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  return schemasAt(schema, path).find(({ description }) => description)?.description ?? null;
}

/** Whether a key may stand anywhere in what a schema describes. */
export function isKeyOf(schema: z.ZodType, key: string): boolean {
  return keysIn(schema).has(key);
}

/** Every key that may stand anywhere in what a schema describes. */
export function keysIn(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<z.core.$ZodType>();
  const walk = (level: z.ZodType) => {
    if (seen.has(level)) return;
    seen.add(level);
    if (level instanceof z.ZodObject) {
      const shape: Readonly<Record<string, z.core.$ZodType>> = level.shape;
      for (const [key, inner] of Object.entries(shape)) {
        keys.add(key);
        walkAll(inner);
      }
    }
    if (level instanceof z.ZodArray) walkAll(level.element);
    if (level instanceof z.ZodRecord) walkAll(level.valueType);
  };
  const walkAll = (inner: z.core.$ZodType) => {
    for (const choice of choices(inner)) walk(choice);
  };
  walkAll(schema);
  return keys;
}

/** @param outer description of what wraps the schema; counts where it has none of its own */
function choices(schema: z.core.$ZodType, outer?: string): z.ZodType[] {
  const plain = schema as z.ZodType;
  const description = plain.description ?? outer;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy
  ) {
    return choices(schema.unwrap(), description);
  }
  // What is written is what goes in; what is made of it is of no interest.
  if (schema instanceof z.ZodPipe) return choices(schema.in, description);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => choices(option, description));
  }
  return [description === plain.description ? plain : plain.describe(description!)];
}

function below(schema: z.ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return typeof step === 'number' ? [schema.element] : [];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject) {
    const inner = (schema.shape as Record<PropertyKey, z.core.$ZodType>)[step];
    return inner === undefined ? [] : [inner];
  }
  return [];
}
