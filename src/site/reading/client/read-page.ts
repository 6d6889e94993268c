const pages = new Map<string, Promise<Document>>();

/**
 * A page of this site, read once; after a failure it is asked for again.
 * @throws {Error} when it cannot be had
 */
export function readPage(path: string): Promise<Document> {
  const before = pages.get(path);
  if (before !== undefined) return before;
  const page = fetchPage(path);
  pages.set(path, page);
  page.catch(() => pages.delete(path));
  return page;
}

async function fetchPage(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
