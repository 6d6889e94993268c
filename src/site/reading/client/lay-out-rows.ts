/** Rows that are laid out without a pause; a slow phone takes some milliseconds for each. */
const AT_ONCE = 12;

/**
 * Lays out the rows that the style sheet has left until they are in view (`content-visibility`), a few at a
 * time while nothing else is to be done: until then other rows stand where they are thought to be, which whoever
 * measures the page would take for its layout. All at once where the address points to one.
 */
export function layOutRows(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  const layOut = () => {
    const some = rows.splice(0, location.hash === '' ? AT_ONCE : rows.length);
    for (const row of some) row.dataset['laid'] = '';
    if (rows.length === 0) return;
    // Soon, even where the page is never idle. Safari knows no idle time.
    void (
      (window as Partial<Window>).requestIdleCallback?.(layOut, { timeout: 300 }) ??
      setTimeout(layOut)
    );
  };
  layOut();
}
