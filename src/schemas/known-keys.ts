import { z } from 'zod';

/** Every key that a schema knows at any depth, for 「是否為…」 beside a misspelt one. */
export function knownKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, unknown> };
    if (properties) Object.keys(properties).forEach((key) => keys.add(key));
    Object.values(node).forEach(visit);
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys].sort();
}
