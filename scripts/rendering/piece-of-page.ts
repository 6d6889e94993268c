/** Name of the piece that a page belongs to. @param file from the site's root */
export function pieceOf(file: string): string {
  const path = file.replace(/^en\//, '');
  const [, institution, plan] = /^plans\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  if (institution !== undefined && !/^\d+$/.test(institution)) {
    return `plan ${institution}-${plan!} pages`;
  }
  const [, own] = /^(?:data\/institutions|institutions|disclosure)\/([^/]+)\//.exec(path) ?? [];
  if (own !== undefined && !/^\d+$/.test(own)) return `institution ${own} pages`;
  const [, list, of, page = '1'] =
    /^(compare|deadlines|dimensions)\/([^/]+)\/(?:(\d+)\/)?/.exec(path) ?? [];
  if (list === 'deadlines' && /^\d+$/.test(of!)) return `rest deadlines ${of!}`;
  if (of === undefined || /^\d+$/.test(of)) return 'site pages';
  if (list === 'compare') return `similar ${of}`;
  if (list === 'dimensions') return `dimension ${of} ${page}`;
  return /^\d{4}-\d{2}$/.test(of) ? `month ${of}` : `deadlines ${of}`;
}

/** Order of pages by their pieces, and within one by their addresses. @param a, b files from the site's root */
export function byPiece(a: string, b: string): number {
  const [one, other] = [pieceOf(a), pieceOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a < b ? -1 : 1;
}
