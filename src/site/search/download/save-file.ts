import { element } from '../element.ts';
import type { MadeFile } from './hit-files.ts';

/** Hands a visitor a file that was made in the browser. */
export function saveFile({ name, mediaType, content }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
