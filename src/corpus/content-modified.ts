import type { Corpus } from './model/corpus.ts';

/** Day of the latest change of the content: of the site as a whole, or of a plan that is newer. */
export function contentModified({ site, plans }: Pick<Corpus, 'site' | 'plans'>): string {
  return plans.reduce(
    (latest, { metadata }) => (metadata.modified > latest ? metadata.modified : latest),
    site.modified,
  );
}
