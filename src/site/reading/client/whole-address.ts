/** Where a page shows what its address asks for, that goes with the address: onto paper, and to the other language. */
export function keepWholeAddress(): void {
  window.addEventListener('beforeprint', () => {
    const place = document.querySelector<HTMLElement>('[data-page-address]');
    if (place === null) return;
    place.textContent = (place.dataset['pageAddress'] ?? '') + readable(location.search);
  });
  // Also where the link is opened elsewhere, or copied.
  for (const kind of ['click', 'auxclick', 'contextmenu']) {
    document.addEventListener(kind, ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.closest('.tools') && link.hreflang !== '') link.search = location.search;
    });
  }
}

/** As people read and type it: 電子書 rather than its bytes. */
function readable(search: string): string {
  try {
    return decodeURI(search);
  } catch {
    return search;
  }
}
