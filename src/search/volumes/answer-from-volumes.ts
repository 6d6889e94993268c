import type { SearchState } from '../address-state.ts';
import { answerQuery, type Answer, type Sources } from '../query/answer.ts';
import type { ChosenVolumes } from './choose-volumes.ts';

/** Some volumes, put together, to be asked. */
export interface AskedVolumes {
  sources: Sources;
}

/** An answer, and what it was found in. */
export interface VolumeAnswer<View extends AskedVolumes> {
  view: View;
  answer: Answer;
}

/**
 * Answers a search from the volumes that can hold what is asked; from the nearest too where these hold nothing after
 * all: that all words stand in a volume does not say that they stand in one row.
 * @param open gives volumes put together, in the order of their numbers
 */
export async function answerFromVolumes<View extends AskedVolumes>(
  { query }: Pick<SearchState, 'query'>,
  { holding, nearest }: ChosenVolumes,
  open: (volumes: readonly number[]) => Promise<View>,
): Promise<VolumeAnswer<View>> {
  const chosen = inOrder(holding.length > 0 ? holding : await nearest());
  const view = await open(chosen);
  const answer = await answerQuery(query, view.sources);
  if (answer.exact.rows.length > 0 || holding.length === 0) return { view, answer };
  const all = inOrder([...chosen, ...(await nearest())]);
  if (all.length === chosen.length) return { view, answer };
  const wider = await open(all);
  return { view: wider, answer: await answerQuery(query, wider.sources) };
}

/** Numbers of volumes in ascending order, each once. */
export function inOrder(volumes: readonly number[]): number[] {
  return [...new Set(volumes)].sort((a, b) => a - b);
}
