import type { Corpus } from '../model/corpus.ts';

/**
 * Works something out once for each corpus. Compiled pages have a copy of every module, so what is known is kept
 * with the process, under a name.
 * @param name unique; says what is worked out
 */
export function onceACorpus<Value>(
  name: string,
  make: (corpus: Corpus) => Value,
): (corpus: Corpus) => Value {
  const key = Symbol.for(`open-plans.${name}`);
  const shared = globalThis as { [key: symbol]: WeakMap<Corpus, Value> | undefined };
  const known = (shared[key] ??= new WeakMap<Corpus, Value>());
  return (corpus) => {
    if (!known.has(corpus)) known.set(corpus, make(corpus));
    return known.get(corpus)!;
  };
}
