/**
 * A title of a plan in the parts between which it may be broken, e.g. `某館106年度` and `提升服務品質計畫`:
 * behind its year and behind a colon, for nothing else in it tells where a word ends.
 */
export function titleParts(title: string): string[] {
  return title.split(/(?<=年度|\d年(?!度)|：)(?=.)/);
}
