import { movedFile } from '../../corpus/addresses/moved-files.ts';
import { movedTo } from '../../corpus/addresses/moved-pages.ts';
import { byId } from '../search/element.ts';
import { pageAddress, splitLanguage } from '../../corpus/addresses/page-paths.ts';

/** On the page of what is not found: leads to where a page or file is now that once stood at the address. */

const status = byId('moved', HTMLElement);
const base = status.dataset['base']!;
const below = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : '/';
const now = movedFile(below)?.path ?? movedPage(below);
if (now !== null) void leadTo(base + now.slice(1));

function movedPage(address: string): string | null {
  const { language, path } = splitLanguage(address.endsWith('/') ? address : `${address}/`);
  const page = movedTo(path);
  return page === null ? null : pageAddress(language, page);
}

/** Shows the link where there is such a page, and goes there. */
async function leadTo(address: string): Promise<void> {
  const found = await fetch(address, { method: 'HEAD' }).catch(() => null);
  if (found?.ok !== true) return;
  const words = document.importNode(byId('moved_words', HTMLTemplateElement).content, true);
  for (const link of words.querySelectorAll('a')) {
    link.href = address;
    link.textContent = decodeURI(address);
  }
  status.replaceChildren(words);
  location.replace(address);
}
