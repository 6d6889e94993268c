import { filePath } from './file-paths.ts';
import { valuesIn } from './pattern.ts';

/**
 * Addresses at which data files once stood, and of what they were a copy or a part. Each placeholder
 * of the former address may stand in the present one.
 */
export interface MovedFile {
  /** Pattern from the site's root; `:name` stands for one identifier. */
  from: string;
  /** Pattern of the file that is there now. */
  to: string;
  /**
   * Whether the former address is one of data, below `/data/`: it goes on serving that kind of bytes.
   * Others lead on to the file.
   */
  isServed: boolean;
}

const plan = ':institution_id-:plan';

/** Copies that stood beside the pages of plans and institutions, with the metadata of their CSV. */
const besidePages: readonly (readonly [from: string, to: string])[] = [
  ['/plans/:institution_id/:plan/index.json', filePath('plan', { plan_id: plan, format: 'json' })],
  ['/plans/:institution_id/:plan/measures.csv', filePath('plan', { plan_id: plan, format: 'csv' })],
  [
    '/plans/:institution_id/:plan/measures.csv-metadata.json',
    filePath('plan', { plan_id: plan, format: 'csv-metadata.json' }),
  ],
  [
    '/plans/:institution_id/:plan/versions/:version/index.json',
    filePath('formerPlan', { plan_id: plan, version: ':version' }),
  ],
  [
    '/institutions/:institution_id/index.json',
    filePath('institution', { institution_id: ':institution_id' }),
  ],
  [
    '/institutions/:institution_id/measures.csv',
    filePath('institutionDataset', {
      institution_id: ':institution_id',
      dataset: 'measures',
      format: 'csv',
    }),
  ],
  [
    '/institutions/:institution_id/measures.csv-metadata.json',
    filePath('institutionDataset', {
      institution_id: ':institution_id',
      dataset: 'measures',
      format: 'csv-metadata.json',
    }),
  ],
];

/**
 * Datasets of which each institution had an ODS of its own; a dataset that came later never had. All
 * are sheets of the institution's workbook.
 */
const formerOds: readonly string[] = [
  'measures',
  'deadlines',
  'assignments',
  'units',
  'targets',
  'innovations',
  'attributes',
  'amounts',
  'plans',
  'tables',
  'attachments',
  'institutions',
  'crosswalk',
  'disclosures',
  'results',
  'revisions',
  'amendments',
  'withholdings',
  'errata',
  'completeness',
  'changes',
];

/** Every kind of address at which a data file once stood. */
export const movedFiles: readonly MovedFile[] = [
  ...besidePages.map(([from, to]) => ({ from, to, isServed: false })),
  ...formerOds.map((dataset) => ({
    from: filePath('institutionDataset', {
      institution_id: ':institution_id',
      dataset,
      format: 'ods',
    }),
    to: filePath('institutionWorkbook', { institution_id: ':institution_id' }),
    isServed: true,
  })),
];

/**
 * The file that is there for a former address; null where none was. That the file exists is not said.
 * @param path from the site's root
 */
export function movedFile(path: string): { path: string; isServed: boolean } | null {
  for (const { from, to, isServed } of movedFiles) {
    const values = valuesIn(from, path);
    if (values === null) continue;
    return { path: to.replaceAll(/:(\w+)/g, (_, name: string) => values[name]!), isServed };
  }
  return null;
}
