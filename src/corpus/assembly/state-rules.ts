import type { DisclosureState, RegisterCategoryRecord } from '../../content/schemas/disclosure.ts';

/** Fields of a register's category that go with some states only. */
export type StateField =
  | 'extent'
  | 'link'
  | 'grounds'
  | 'reason'
  | 'approved_on'
  | 'published_on'
  | 'last_checked'
  | 'files';

/** What an entry of a state must say, and what it may say besides. */
export interface StateRule {
  needs: readonly StateField[];
  allows: readonly StateField[];
}

/**
 * Which fields go with which state. Unit, next review and notes go with every state: somebody can
 * be responsible for a category of which nothing is recorded yet.
 */
export const stateRules: Readonly<Record<DisclosureState, StateRule>> = {
  'published-here': {
    needs: ['extent'],
    allows: ['files', 'approved_on', 'published_on', 'last_checked'],
  },
  'published-elsewhere': {
    needs: ['extent', 'link'],
    allows: ['files', 'approved_on', 'published_on', 'last_checked'],
  },
  'none-held': { needs: [], allows: ['reason', 'last_checked'] },
  'not-applicable': { needs: ['reason'], allows: ['last_checked'] },
  // The rest is published (Article 18, paragraph 2), so it may have files and a date.
  'partly-withheld': {
    needs: ['grounds'],
    allows: ['reason', 'files', 'approved_on', 'published_on', 'last_checked'],
  },
  withheld: { needs: ['grounds'], allows: ['reason', 'approved_on', 'last_checked'] },
  'not-yet': { needs: [], allows: ['reason', 'approved_on', 'last_checked'] },
  'not-recorded': { needs: [], allows: [] },
};

const stateFields: readonly StateField[] = [
  'extent',
  'link',
  'grounds',
  'reason',
  'approved_on',
  'published_on',
  'last_checked',
  'files',
];

/** Fields that an entry lacks for its state, and fields that do not go with it. */
export function stateFaults(entry: RegisterCategoryRecord): {
  lacking: StateField[];
  unfitting: StateField[];
} {
  const { needs, allows } = stateRules[entry.state];
  const isGiven = (field: StateField) => entry[field] !== undefined;
  return {
    lacking: needs.filter((field) => !isGiven(field)),
    unfitting: stateFields.filter(
      (field) => isGiven(field) && !needs.includes(field) && !allows.includes(field),
    ),
  };
}

/** States that go with a field, in their order. */
export function statesWith(field: StateField): DisclosureState[] {
  return (Object.keys(stateRules) as DisclosureState[]).filter((state) =>
    [...stateRules[state].needs, ...stateRules[state].allows].includes(field),
  );
}

/** States that say that nothing of the category is published, here or elsewhere. */
export const unpublishedStates: readonly DisclosureState[] = [
  'none-held',
  'not-applicable',
  'withheld',
  'not-yet',
];
