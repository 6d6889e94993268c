import { copyingWords, type CopyingWords } from '../../../words/interface/copying.ts';

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/**
 * Puts a button behind every text that is there to be copied (`.copyable`, see `CopyText.astro`).
 * Without this script the texts are selected with one click, and no button is there that does nothing.
 */
export function addCopyButtons(page: Document): void {
  const words = copyingWords(page.documentElement.lang.startsWith('en') ? 'en' : 'zh');
  const status = page.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  page.querySelector('main')?.append(status);
  for (const text of page.querySelectorAll<HTMLElement>('.copyable')) {
    text.after(copyButton(text, words, status));
  }
}

/**
 * The button for one such text.
 * @param status where it is said aloud that the text is copied
 */
export function copyButton(
  text: HTMLElement,
  words: CopyingWords,
  status: HTMLElement,
): HTMLButtonElement {
  const button = text.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'button-outline copy-button';
  const name = words.of(text.dataset['name'] ?? '');
  const say = (word: string) => {
    button.textContent = word;
    button.setAttribute('aria-label', word + name);
  };
  say(words.copy);
  let waiting = 0;
  button.addEventListener('click', () => {
    void copy(text).then((isCopied) => {
      const said = isCopied ? words.copied : words.failed;
      say(said);
      status.textContent = said + name;
      clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        say(words.copy);
        status.textContent = '';
      }, SAID_FOR);
    });
  });
  return button;
}

/** Copies a text; where the browser forbids it (a page without https), selects it instead. */
async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}
