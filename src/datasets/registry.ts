import { amendments } from './amendments.ts';
import { amounts } from './amounts.ts';
import { assignments } from './assignments.ts';
import { attachments } from './attachments.ts';
import { attributes } from './attributes.ts';
import { changes } from './changes.ts';
import { completeness } from './completeness.ts';
import { crosswalk } from './crosswalk.ts';
import type { Dataset } from './dataset.ts';
import { deadlines } from './deadlines.ts';
import { due } from './due.ts';
import { dimensions } from './dimensions.ts';
import { disclosures } from './disclosures.ts';
import { errata } from './errata.ts';
import { innovations } from './innovations.ts';
import { institutions } from './institutions.ts';
import { measures } from './measures.ts';
import { plans } from './plans.ts';
import { results } from './results.ts';
import { similar } from './similar.ts';
import { tables } from './tables.ts';
import { targets } from './targets.ts';
import { units } from './units.ts';
import { revisions } from './revisions.ts';
import { withholdings } from './withholdings.ts';

/**
 * Every dataset, in the order in which it is listed. The one list: files, landing pages and
 * descriptions for machines are made from it.
 */
export const datasets: readonly Dataset[] = [
  measures,
  deadlines,
  assignments,
  due,
  units,
  targets,
  innovations,
  attributes,
  amounts,
  plans,
  tables,
  attachments,
  institutions,
  dimensions,
  crosswalk,
  similar,
  disclosures,
  results,
  revisions,
  amendments,
  withholdings,
  errata,
  completeness,
  changes,
];

/**
 * The datasets in which something is written down, and not worked out from others. Whoever looks for
 * what is new, or for all that is said, finds everything in these.
 */
export const writtenDatasets: readonly Dataset[] = datasets.filter(
  ({ derivedFrom }) => derivedFrom === undefined,
);

/** Datasets by name. */
export const datasetByName: ReadonlyMap<string, Dataset> = new Map(
  datasets.map((dataset) => [dataset.name, dataset]),
);
