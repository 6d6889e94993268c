/**
 * `mailto:` address with subject and text filled in.
 * @param text lines separated by `\n`
 */
export function mailAddress(
  email: string,
  { subject, text }: { subject: string; text: string },
): string {
  // RFC 6068: percent-encoded UTF-8, line breaks as CRLF; an address may hold % and & too.
  const encode = (value: string) => encodeURIComponent(value.replace(/\r?\n/g, '\r\n'));
  const address = encodeURIComponent(email).replaceAll('%40', '@').replaceAll('%2B', '+');
  return `mailto:${address}?subject=${encode(subject)}&body=${encode(text)}`;
}
