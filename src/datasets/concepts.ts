import type { Corpus } from '../corpus/model/corpus.ts';
import type { VocabularyName } from './fields.ts';
import type { Bilingual } from '../content/bilingual.ts';

/** A code that a column may hold, and what it means. */
export interface Concept {
  value: string;
  meaning: Bilingual;
}

/** The terms of each vocabulary of the content, in its order. */
export type Concepts = Readonly<Record<VocabularyName, readonly Concept[]>>;

/** Of a corpus what is needed to know its concepts. */
type Vocabularies = Pick<Corpus, 'planTypes' | 'disclosureCategories' | 'restrictionGrounds'>;

const known = new WeakMap<Vocabularies, Concepts>();

/** The terms that the content's vocabularies define, under their names; the same each time. */
export function conceptsOf(corpus: Vocabularies): Concepts {
  let concepts = known.get(corpus);
  if (concepts === undefined) known.set(corpus, (concepts = readConcepts(corpus)));
  return concepts;
}

function readConcepts(corpus: Vocabularies): Concepts {
  const terms = (entries: readonly { id: string; name: string; name_en: string }[]) =>
    entries.map(({ id, name, name_en }) => ({ value: id, meaning: { zh: name, en: name_en } }));
  return {
    'plan-types': terms(corpus.planTypes),
    'disclosure-categories': terms(corpus.disclosureCategories),
    'restriction-grounds': terms(corpus.restrictionGrounds),
  };
}
