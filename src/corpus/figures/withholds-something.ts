import type { Corpus } from '../model/corpus.ts';

/** Of such a plan no change is quoted: what a row, or one beside it, said before may be withheld now. */
export function withholdsSomething(corpus: Corpus, planId: string | null): boolean {
  return (corpus.planById.get(planId ?? '')?.withholdings.length ?? 0) > 0;
}
