import { createHash } from 'node:crypto';
import type { ContentKeys } from '../../src/content/read/content-keys.ts';
import type { NeededInstitutions } from '../../src/corpus/links/needed-institutions.ts';
import type { Corpus, Plan } from '../../src/corpus/model/corpus.ts';
import { distinctType } from '../../src/words/plan-names.ts';
import { pageSources, type SharedPages } from '../../src/site/views/page-sources.ts';

/** What pieces of a site are made from. */
export interface PieceSources {
  corpus: Corpus;
  /** Of the content (`Loaded.keys`). */
  contentKeys: ContentKeys;
  /** Institutions of whose plans those of an institution say something (`Loaded.neededBy`). */
  neededBy: NeededInstitutions;
  /** Code, packages, and the addresses of the site. */
  code: string;
}

/**
 * Keys of the pieces of a site, by name: `plan ntl-101 pages`, `plan ntl-101 files`, `institution ntl
 * pages`, of what shows some plans of the site (`pageSources`) `similar ntl-101` and the like, `joined` with any word for what is joined of such pieces (`Piece.from` says of which), `code` for what is made
 * from no content, and `site` with any word for what is made from everything. Pages say which day they take for today; of files only what of
 * a plan depends on that day counts. What changed since the edition before concerns its institution and the site.
 *
 * Of other plans a piece of a plan or an institution depends on what the process knows that makes it (`InstitutionWorker`):
 * those of its institution and of those that it needs; of other institutions, on their names.
 * @returns null for a name that is none of these
 */
export function pieceKeys({
  corpus,
  contentKeys: { ofNoPlan, shared, ofInstitutions, ofPlans },
  neededBy,
  code,
}: PieceSources): (name: string) => string | null {
  const { history, asOf, site, isCompared } = corpus;
  // Where their files lie on this machine is no part of what is published.
  const editions = history.editions.map(({ file: _, ...edition }) => edition);
  // The menu of every page offers the comparison, or not; its foot names the institution that publishes the site; and a
  // catalogue leads to that of the next institution.
  const institutions = corpus.institutions.map(({ institutionId, name, nameEn, plans }) => [
    institutionId,
    name,
    nameEn,
    plans.length > 0,
  ]);
  const common = hashOf([code, shared, site, isCompared, institutions]);
  const changesOf = Map.groupBy(history.changes, ({ institutionId }) => institutionId);
  const ofPlan = (plan: Plan) => [
    plan.planId,
    ofPlans.get(plan.planId)?.files,
    stateOf(plan, asOf),
  ];
  const recordOf = ({ planId }: Plan) => [planId, ofPlans.get(planId)?.record];
  const undatedOf = ({ planId }: Plan) => [planId, ofPlans.get(planId)?.undated];
  const institutionOf = ({ institution: { institutionId } }: Plan) => institutionId;
  const recordsOf = (ids: Iterable<string>) =>
    [...new Set(ids)].sort().map((id) => [id, ofInstitutions.get(id)]);
  const plansOf = Map.groupBy(corpus.plans, ({ institution }) => institution.institutionId);
  const known = new Map<string, string>();
  /** What is known of an institution and its plans, and of those that these need. */
  const recordsFor = (institutionId: string): string => {
    let records = known.get(institutionId);
    if (records === undefined) {
      const ids = [institutionId, ...(neededBy.get(institutionId) ?? [])].sort();
      const plans = ids.flatMap((id) => plansOf.get(id) ?? []);
      records = hashOf([recordsOf(ids), plans.map(recordOf)]);
      known.set(institutionId, records);
    }
    return records;
  };
  return (name) => {
    const [kind, id = '', part] = name.split(' ');
    const day = part === 'pages' ? asOf : null;
    if (kind === 'plan') {
      const plan = corpus.planById.get(id);
      if (plan === undefined || !ofPlans.has(id)) return null;
      const records = recordsFor(plan.institution.institutionId);
      return hashOf([common, name, day, records, ofPlan(plan)]);
    }
    if (kind === 'code') return hashOf([code, name]);
    if (kind === 'joined') return hashOf([common, name]);
    if (kind === 'site') {
      const plans = corpus.plans.map(ofPlan);
      return hashOf([common, ofNoPlan, name, asOf, { ...history, editions }, plans]);
    }
    if (isShared(kind)) {
      const number = part === undefined ? 1 : Number(part);
      const sources = pageSources(corpus, kind, id, number);
      if (!sources?.plans.every(({ planId }) => ofPlans.has(planId))) return null;
      const { plans, named, facts } = sources;
      const shown = [...plans, ...named];
      const records = recordsOf(shown.map(institutionOf));
      // What a plan is called depends on the others of its year.
      const called = shown.map((plan) => distinctType(plan));
      const words = [plans.map(ofPlan), named.map(undatedOf), called];
      return hashOf([common, name, asOf, records, words, facts]);
    }
    if (kind !== 'institution') return null;
    const institution = corpus.institutionById.get(id);
    if (
      institution === undefined ||
      !institution.plans.every(({ planId }) => ofPlans.has(planId))
    ) {
      return null;
    }
    // Its datasets name the day: registers and withholdings are judged as of it. Of the history it has its own changes.
    const changes = changesOf.get(id) ?? [];
    return hashOf([common, name, asOf, changes, recordsFor(id), institution.plans.map(ofPlan)]);
  };
}

const sharedPages: readonly SharedPages[] = ['similar', 'month', 'deadlines', 'dimension', 'rest'];

function isShared(kind: string | undefined): kind is SharedPages {
  return (sharedPages as readonly (string | undefined)[]).includes(kind);
}

/** What of a plan depends on the day that output calls today. What is withheld is said to be so as of that day. */
function stateOf({ hasEnded, versions }: Plan, asOf: string | null): unknown {
  const withholdings = versions.map(({ plan }) => plan.withholdings);
  return [hasEnded, withholdings, withholdings.some(({ length }) => length > 0) ? asOf : null];
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
