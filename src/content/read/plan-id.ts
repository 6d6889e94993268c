import type { Names } from './parsed-content.ts';

/** Id of a plan, from the names in the path of any of its files. */
export function planIdOf(names: Names): string {
  return `${names['institution']}-${names['folder']}`;
}
