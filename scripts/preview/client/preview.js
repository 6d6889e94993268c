// Loads the page anew when what it shows has changed.
const { version, events } = document.querySelector('script[data-events]').dataset;
const base = events.replace(/__preview\/events$/, '');
const page = decodeURI(location.pathname).replace(base, '/');
const source = new EventSource(
  `${events}?page=${encodeURIComponent(page)}&version=${encodeURIComponent(version)}`,
);
source.addEventListener('message', () => location.reload());
// A page that is left must not keep one of the few connections that a browser has.
addEventListener('pagehide', () => source.close());
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
