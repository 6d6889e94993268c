import { compareTexts } from '../../src/corpus/figures/similar-texts.ts';
import type { Compared, ToCompare } from './similar-apart.ts';

/** A process that compares texts for a build, which started it, and ends when it has answered. */
process.on('message', ({ comparisons }: ToCompare) => {
  const found = comparisons.map(compareTexts);
  process.send!({ found } satisfies Compared, () => process.exit());
});
// The build is gone, and nobody waits for an answer.
process.on('disconnect', () => process.exit());
