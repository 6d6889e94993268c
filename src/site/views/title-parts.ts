/**
 * A title of a plan in the parts between which it may be broken, e.g. `某館`, `106年度` and `提升服務品質計畫`:
 * behind the institution's name, its year and a colon, for nothing else in it tells where a word ends.
 * @param institution as the plan names it
 */
export function titleParts(title: string, institution = ''): string[] {
  const begin = title.startsWith(institution) ? institution : '';
  const parts = title.slice(begin.length).split(/(?<=年度|\d年(?!度)|：)(?=.)/);
  return [begin, ...parts].filter((part) => part !== '');
}

/** A number with the years that it may span, or one character; with the signs behind it, which begin no line. */
const WHOLE =
  /(\d[\d,.]*(?:[至到~～–—-]\d[\d,.]*)*(?:年度?)?[，。；：、！？」』）》]*|[^\s\d][，。；：、！？」』）》]+)/u;

/**
 * A part of a title in pieces; every second one stays in one line.
 *
 * Where a part is longer than a line it is broken at any place (`keep-all` with `overflow-wrap`), also
 * inside a number and before a comma.
 */
export function titlePieces(part: string): string[] {
  return part.split(WHOLE);
}
