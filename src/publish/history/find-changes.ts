import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { changes as changesDataset } from '../../datasets/changes.ts';
import type { DatasetContext } from '../../datasets/column.ts';
import type { DataRow } from '../../datasets/dataset.ts';
import { plans as plansDataset } from '../../datasets/plans.ts';
import { writtenDatasets } from '../../datasets/registry.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { changeWords, keyText, stillToldWords } from './change-words.ts';
import type { Change } from '../../corpus/model/change.ts';
import { compareRows } from './compare-rows.ts';
import type { PreviousBuild } from './previous-build.ts';
import type { HiddenWords } from './hidden-words.ts';

/** What a plan does not say any more that the former edition may say; null where that is nothing. */
type HiddenOf = (planId: string | null) => HiddenWords | null;

/** The changes that the former build told of the one before it, with the pages of this one. */
export function formerChanges(
  corpus: Corpus,
  previous: PreviousBuild,
  hiddenOf: HiddenOf,
): Change[] {
  const rows = previous.rows(changesDataset.name);
  if (rows === null) return [];
  const known = {
    retired: retiredRows(corpus),
    formerPlans: new Map<string, string>(),
    formerInstitutions: new Map<string, string>(),
  };
  return Array.from(rows()).flatMap((row) => {
    const { success, data } = changesDataset.schema.safeParse(row);
    // Written by another version of this program.
    if (!success) return [];
    const { dataset, key, change, columns, words, since, institution_id, plan_id } = data;
    const [id = ''] = key.split('/');
    const about = { measure_id: id, dimension_id: id, institution_id, plan_id };
    const { href } = placeOf(corpus, known, dataset, about);
    const still = stillToldWords(dataset, { key, change, columns, words }, hiddenOf(plan_id));
    // Of a dataset that is no more, there is nothing to tell without quoting.
    if (still === null) return [];
    return {
      dataset,
      key,
      change,
      columns,
      words: still,
      since,
      institutionId: institution_id,
      planId: plan_id,
      href,
    };
  });
}

/**
 * What differs from the build before, dataset by dataset in the order of the registry, the rows of
 * each as `compareRows` orders them. A dataset that the former build lacks is new as a whole: its
 * rows are not listed. One that is worked out from others is passed over: what changed is told of them.
 */
export function findChanges(
  corpus: Corpus,
  previous: PreviousBuild,
  context: DatasetContext,
  hiddenOf: HiddenOf,
): Change[] {
  const formerPlans = new Map<string, string>();
  const formerInstitutions = new Map(
    Array.from(previous.rows(plansDataset.name)?.() ?? [], (row) => [
      String(row['plan_id']),
      String(row['institution_id']),
    ]),
  );
  const known = { retired: retiredRows(corpus), formerPlans, formerInstitutions };
  const roots = previous.root === null ? null : [previous.root, absoluteUrl(context.settings, '/')];
  const changes: Change[] = [];
  for (const dataset of writtenDatasets) {
    const before = previous.rows(dataset.name);
    if (dataset.name === changesDataset.name || before === null) continue;
    const after = dataset.rows(corpus, context) as Iterable<DataRow>;
    for (const change of compareRows(dataset, before, after, roots)) {
      const row = (change.after ?? change.before)!;
      // Other datasets name only the measure, so the plan of one that is gone is remembered here.
      if (dataset.name === 'measures' && change.change === 'removed') {
        formerPlans.set(String(row['measure_id']), String(row['plan_id']));
      }
      const place = placeOf(corpus, known, dataset.name, row);
      const told = { key: keyText(change.key), change: change.change, columns: change.columns };
      changes.push({
        dataset: dataset.name,
        ...told,
        words: changeWords(dataset, change, hiddenOf(place.planId)),
        since: previous.edition,
        ...place,
      });
    }
  }
  return changes;
}

type Place = Pick<Change, 'institutionId' | 'planId' | 'href'>;

/** What is known of rows that stand in no plan any more, by their identifier. */
interface GoneRows {
  /** The plan that names the row as retired. */
  retired: ReadonlyMap<string, Plan>;
  /** Identifier of the plan that it stood in. */
  formerPlans: ReadonlyMap<string, string>;
  /** Identifier of the institution of each plan of the former data, by that of the plan. */
  formerInstitutions: ReadonlyMap<string, string>;
}

function retiredRows(corpus: Corpus): Map<string, Plan> {
  return new Map(corpus.plans.flatMap((plan) => plan.retired.map(({ id }) => [id, plan] as const)));
}

/**
 * Which plan and institution a row speaks of, and the page where it stands: of a retired row the
 * anchor that goes on answering, of one that is merely gone its plan's page.
 */
function placeOf(
  corpus: Corpus,
  { retired, formerPlans, formerInstitutions }: GoneRows,
  dataset: string,
  row: DataRow,
): Place {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
  const measureId = text('measure_id') ?? '';
  const measure = corpus.rowById.get(measureId);
  const retiredFrom = retired.get(measureId);
  const planId =
    text('plan_id') ?? (measure?.plan ?? retiredFrom)?.planId ?? formerPlans.get(measureId) ?? null;
  const plan = corpus.planById.get(planId ?? '');
  const institutionId =
    text('institution_id') ??
    plan?.institution.institutionId ??
    formerInstitutions.get(planId ?? '') ??
    null;
  const institution = corpus.institutionById.get(institutionId ?? '');
  const dimension =
    dataset === 'dimensions' ? corpus.dimensionById.get(text('dimension_id') ?? '') : undefined;
  const anchor = retiredFrom && { href: `${retiredFrom.href}#${measureId}` };
  return {
    institutionId,
    planId,
    href: (measure ?? anchor ?? plan ?? institution ?? dimension)?.href ?? null,
  };
}
