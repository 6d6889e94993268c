/**
 * Follows an address that names a month of the deadlines (`/deadlines/#month_2017-06`) to the page
 * of that month. Without this script the month stands marked among the others, with its link.
 */
export function followMonth({ document, location }: Window): void {
  if (!location.hash.startsWith('#month_')) return;
  const link = document.getElementById(location.hash.slice(1))?.querySelector('a');
  if (link) location.replace(link.href);
}
