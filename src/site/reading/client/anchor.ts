/**
 * What the part of an address after `#` points to.
 * @param hash as in `location.hash`, with the `#`; may be nonsense
 * @returns its name in words (empty: the page itself) and the element; null where there is none
 */
export function anchorOf(hash: string): { name: string; element: Element | null } {
  const written = hash.replace(/^#/, '');
  const name = decoded(written);
  return { name, element: document.getElementById(name) ?? document.getElementById(written) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
