/** A value of a content file as it is quoted in a message: text as it is, anything else as JSON. */
export function writtenValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
