import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Corpus, Plan } from '../model/corpus.ts';
import { linksBelow } from './links-below.ts';

/** By institution: the others whose plans have to be at hand when its own plans are put together. */
export type NeededInstitutions = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which institutions the plans of each institution need: those that a text of theirs links to, and
 * those of the rows and plans that took the place of retired ones. An institution that needs none is
 * left out.
 */
export function neededInstitutions(content: ParsedContent, corpus: Corpus): NeededInstitutions {
  const needed = new Map<string, Set<string>>();
  const add = (by: string, other: string | undefined) => {
    if (other === undefined || other === by) return;
    const others = needed.get(by) ?? new Set();
    needed.set(by, others.add(other));
  };
  const owners = ownersByName(corpus);
  for (const { file, path } of linksBelow(content, '/')) {
    const [, by] = /^plans\/([^/]+)\//.exec(file) ?? [];
    if (by === undefined) continue;
    for (const name of path.split(/[/.]/)) add(by, owners.get(name));
  }
  for (const plan of corpus.plans) {
    for (const successor of successorsOf(plan, corpus)) {
      add(plan.institution.institutionId, successor.institution.institutionId);
    }
  }
  return needed;
}

/** Ids that addresses name institutions and plans by → id of the institution. */
function ownersByName({ institutions, plans }: Corpus): ReadonlyMap<string, string> {
  return new Map([
    ...plans.map(({ planId, institution }) => [planId, institution.institutionId] as const),
    ...institutions.map(({ institutionId }) => [institutionId, institutionId] as const),
  ]);
}

function successorsOf({ versions }: Plan, { planById, rowById }: Corpus): Plan[] {
  return versions.flatMap(({ plan: { metadata, retired } }) => {
    const ofPlan = planById.get(metadata.retired?.replaced_by ?? '');
    const ofRows = retired.flatMap((row) => rowById.get(row.replaced_by ?? '')?.plan ?? []);
    return [...(ofPlan === undefined ? [] : [ofPlan]), ...ofRows];
  });
}
