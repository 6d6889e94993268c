/**
 * The entries for which `isMeant` holds, in their order: the list itself where that is all of them. Lists of a row are kept
 * beside it many times over, and nearly all of them are whole.
 */
export function sameOrFewer<Entry>(
  entries: readonly Entry[],
  isMeant: (entry: Entry) => boolean,
): readonly Entry[] {
  return entries.every(isMeant) ? entries : entries.filter(isMeant);
}
