import { openAll } from './open-all.ts';

/** Connects the control that opens all folds of a page, and tells a screen reader what it did. */
export function connectPageFolds(): void {
  const part = document.getElementById('page_folds');
  const button = part?.querySelector('button');
  const status = part?.querySelector<HTMLElement>('[role=status]');
  if (!part || !button || !status) return;
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('main details')];
  const { open = '', close = '', opened = '', closed = '' } = part.dataset;
  openAll(button, folds, { open, close });
  button.addEventListener('click', () => {
    const areOpen = folds.every((fold) => fold.open);
    status.textContent = (areOpen ? opened : closed).replace('{count}', String(folds.length));
  });
  part.dataset['ready'] = '';
}
