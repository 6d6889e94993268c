/**
 * Copies a text and says whether that was allowed.
 * @param status region that carries both sentences, `data-copied` and `data-not-copied`
 */
export async function copyText(text: string, status: HTMLElement): Promise<void> {
  const { copied = '', notCopied = '' } = status.dataset;
  // Emptied first: the same words said again are no change, and would not be announced.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = copied;
  } catch {
    status.textContent = notCopied;
  }
}
