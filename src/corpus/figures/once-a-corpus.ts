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
  const known = knownBy<Value>(name);
  return (corpus) => {
    if (!known.has(corpus)) known.set(corpus, make(corpus));
    return known.get(corpus)!;
  };
}

/** Notes what `onceACorpus` of that name would work out for a corpus, where it was worked out elsewhere. */
export function noteOfCorpus<Value>(name: string, corpus: Corpus, value: Value): void {
  knownBy<Value>(name).set(corpus, value);
}

function knownBy<Value>(name: string): WeakMap<Corpus, Value> {
  const key = Symbol.for(`open-plans.${name}`);
  const shared = globalThis as { [key: symbol]: WeakMap<Corpus, Value> | undefined };
  return (shared[key] ??= new WeakMap<Corpus, Value>());
}
