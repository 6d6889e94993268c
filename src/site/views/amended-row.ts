import type { Amendment } from '../../corpus/figures/amendments.ts';
import type { PartChange } from '../../corpus/figures/compare-versions.ts';
import type { Row } from '../../corpus/model/corpus.ts';

/** The headings that a row stands under, from the 實施要項 down, in Chinese. */
export function pathInWords({ dimension, aspect, actions, path }: Row): string {
  return [dimension, aspect, ...actions, ...path].filter((heading) => heading !== null).join(' › ');
}

/** What changed of a row, with its words where they did not: nothing else tells what it is about. */
export function withWords({ text }: Row, amended: readonly PartChange[]): PartChange[] {
  const isThere = text === null || amended.some(({ part }) => part === 'text');
  return isThere ? [...amended] : [{ part: 'text', before: text, after: text }, ...amended];
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
