/** Keeps the address that stands on paper as it is in the browser, where a page shows what its address asks for. */
export function printWholeAddress(): void {
  window.addEventListener('beforeprint', () => {
    const place = document.querySelector<HTMLElement>('[data-page-address]');
    if (place === null) return;
    place.textContent = (place.dataset['pageAddress'] ?? '') + readable(location.search);
  });
}

/** As people read and type it: 電子書 rather than its bytes. */
function readable(search: string): string {
  try {
    return decodeURI(search);
  } catch {
    return search;
  }
}
