import type { Amendment } from '../../corpus/figures/amendments.ts';
import type { Row } from '../../corpus/model/corpus.ts';

/** The headings that a row stands under, from the 實施要項 down, in Chinese. */
export function pathInWords({ dimension, aspect, actions, path }: Row): string {
  return [dimension, aspect, ...actions, ...path].filter((heading) => heading !== null).join(' › ');
}

/** The versions in which a row stands, the former first. */
export function standsIn(
  before: Row | undefined,
  after: Row | undefined,
  { from, to }: Pick<Amendment, 'from' | 'to'>,
) {
  return [
    ...(before === undefined ? [] : [{ version: from, row: before }]),
    ...(after === undefined ? [] : [{ version: to, row: after }]),
  ];
}
