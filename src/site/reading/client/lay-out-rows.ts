/** Rows that are laid out without a pause; a slow phone takes some milliseconds for each. */
const AT_ONCE = 12;

/**
 * Lays out the rows that the style sheet has left until they are in view (`content-visibility`), a few at a
 * time while nothing else is to be done: until then other rows stand where they are thought to be, which whoever
 * measures the page would take for its layout. All at once where the address points to one.
 */
export function layOutRows(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  const some = (count: number) => {
    for (const row of rows.splice(0, count)) row.dataset['laid'] = '';
    if (rows.length > 0) whenIdle(() => some(AT_ONCE));
  };
  some(location.hash === '' ? AT_ONCE : rows.length);
}

/** Safari knows no idle time. */
const whenIdle: (work: () => void) => unknown = window.requestIdleCallback ?? setTimeout;
