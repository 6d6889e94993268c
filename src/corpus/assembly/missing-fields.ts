import type { DisclosureState } from '../../content/schemas/disclosure.ts';

/** What a clerk has still to fill in; `state` stands for the whole entry. */
export type MissingField = 'state' | 'unit' | 'published_on' | 'last_checked' | 'next_review';

/** Fields that tell whether an entry is complete; null = not recorded. */
export interface EntryFacts {
  state: DisclosureState;
  unit: unknown;
  publishedOn: string | null;
  lastChecked: string | null;
  nextReview: string | null;
}

/** States under which something is published, so that there is a day on which that was done. */
const publishedStates: readonly DisclosureState[] = [
  'published-here',
  'published-elsewhere',
  'partly-withheld',
];

/**
 * What is missing of an entry, in the order in which it is filled in. Nothing of this keeps a site
 * from being built: a register is filled in over time.
 */
export function missingFields(entry: EntryFacts): MissingField[] {
  if (entry.state === 'not-recorded') return ['state'];
  // Nobody keeps, and nobody looks again at, what the institution cannot have.
  const isKept = entry.state !== 'not-applicable';
  const missing: MissingField[] = [];
  if (isKept && entry.unit === null) missing.push('unit');
  if (publishedStates.includes(entry.state) && entry.publishedOn === null) {
    missing.push('published_on');
  }
  if (entry.lastChecked === null) missing.push('last_checked');
  if (isKept && entry.nextReview === null) missing.push('next_review');
  return missing;
}
