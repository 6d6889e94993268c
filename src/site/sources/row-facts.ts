import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { similarPlace } from '../compare/similar-page.ts';
import type { RowFacts } from '../html/row-actions.ts';
import { rowSpans } from './site-sources.ts';

/** What is known of the rows of a plan besides the plan itself: from its source, and from other plans. */
export async function rowFacts(plan: Plan, corpus: Corpus): Promise<RowFacts> {
  return { spans: await rowSpans(plan), similar: (row) => similarPlace(row, corpus) };
}
