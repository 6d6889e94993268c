/** What a control that opens all folds says. */
export interface OpenAllWords {
  open: string;
  close: string;
}

/**
 * Lets one button open all folds of a part of the page, and close them once all are open. What it
 * will do stands on it, also when the folds were opened one by one.
 */
export function openAll(
  button: HTMLButtonElement,
  folds: readonly HTMLDetailsElement[],
  words: OpenAllWords,
): void {
  const areOpen = () => folds.every(({ open }) => open);
  const name = () => {
    button.textContent = areOpen() ? words.close : words.open;
  };
  button.addEventListener('click', () => {
    const open = !areOpen();
    for (const fold of folds) fold.open = open;
    name();
  });
  for (const fold of folds) fold.addEventListener('toggle', name);
  name();
}
