/** Every `id` in a YAML value of whatever shape, in the order of the file. */
export function idsInValue(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'id' && typeof inner === 'string' ? [inner] : idsInValue(inner),
  );
}

/** The same of a text that cannot be read as YAML: what stands behind `id:` at the beginning of a line. */
export function idsInText(text: string): string[] {
  const found = text.matchAll(/^[ \t]*(?:- +)?\{? *id: *(['"]?)([a-z][a-z0-9-]*)\1 *(?=$|[,#}])/gm);
  return Array.from(found, ([, , id = '']) => id);
}
