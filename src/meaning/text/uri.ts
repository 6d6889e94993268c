/**
 * The address with only the characters that a URI may hold (RFC 3986): others are written as `%`
 * and their bytes, e.g. `/word/国` → `/word/%E5%9B%BD`. An address that is one already is unchanged.
 */
export function asUri(address: string): string {
  return /^[\x21-\x7e]*$/.test(address) ? address : new URL(address).href;
}
