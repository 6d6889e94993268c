import type { Plan } from '../../corpus/model/corpus.ts';
import type { RowFacts } from '../html/row-actions.ts';
import { rowSpans } from './site-sources.ts';

/** What is known of the rows of a plan besides the plan itself: from its source. */
export async function rowFacts(plan: Plan): Promise<RowFacts> {
  return { spans: await rowSpans(plan) };
}
