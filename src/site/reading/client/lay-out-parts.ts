/** Rows and sections that are laid out without a pause; a slow phone takes some milliseconds for each. */
const AT_ONCE = 4;

/**
 * Lays out the rows and sections of a plan that the style sheet has left until they are in view
 * (`content-visibility`), a few at a time while nothing else is to be done: until then others stand where they
 * are thought to be, which whoever measures the page would take for its layout. All at once where the address
 * points to one.
 */
export function layOutParts(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('.row, section')];
  const layOut = () => {
    const some = parts.splice(0, location.hash === '' ? AT_ONCE : parts.length);
    for (const part of some) part.dataset['laid'] = '';
    if (parts.length === 0) return;
    // Soon, even where the page is never idle. Safari knows no idle time.
    void (
      (window as Partial<Window>).requestIdleCallback?.(layOut, { timeout: 300 }) ??
      setTimeout(layOut)
    );
  };
  layOut();
}
