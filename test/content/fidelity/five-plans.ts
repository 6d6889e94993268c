import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseContent } from '../../../src/content/read/parse-content.ts';
import type { ParsedContent } from '../../../src/content/read/parsed-content.ts';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import { loadCorpus } from '../../../src/corpus/assembly/load-corpus.ts';
import type { TablePlace } from './content-reading.ts';
import { readNlpi } from './read-pdf-columns.ts';
import { readNstm, readTtcsec } from './read-tab-cells.ts';
import { readTabRows } from './read-tab-rows.ts';
import type { SourceReading } from './reading.ts';

const contentFolder = resolve(import.meta.dirname, '../../../content');

/** A plan that this project transcribed, and how its source file is read. */
export interface TranscribedPlan {
  planId: string;
  /** Folder inside the content folder. */
  folder: string;
  read: (source: string) => SourceReading;
  tablePlace: TablePlace;
  /** All that conversion added, and how often, as counted by eye in the source. */
  added: Record<string, number>;
}

/** The head of the table, printed again on every page. */
const tableHead = '實施要項執行項目推動作法完成期限承辦單位';

export const fivePlans: readonly TranscribedPlan[] = [
  {
    planId: 'ntl-101',
    folder: 'plans/ntl/101',
    read: readTabRows,
    tablePlace: 'as an annex',
    added: { [tableHead]: 11, '-': 10, '<p>': 5, '</p>': 5 },
  },
  {
    planId: 'ncl-101',
    folder: 'plans/ncl/101',
    read: readTabRows,
    tablePlace: 'in its section',
    added: { [tableHead]: 13, '#': 1, '##': 5, '####': 2, '-': 17, '<p>': 33, '</p>': 33 },
  },
  {
    planId: 'nlpi-106',
    folder: 'plans/nlpi/106',
    read: readNlpi,
    tablePlace: 'in its section',
    added: { [tableHead]: 6 },
  },
  {
    planId: 'ttcsec-97',
    folder: 'plans/ttcsec/97',
    read: readTtcsec,
    tablePlace: 'in its section',
    added: { '1': 1 },
  },
  {
    planId: 'nstm-104',
    folder: 'plans/nstm/104',
    read: readNstm,
    tablePlace: 'as an annex',
    added: { 完成期限: 1, 承辦組室: 1 },
  },
];

/** Absolute path of the text that the plan was transcribed from. */
export function sourceFile(plan: TranscribedPlan): string {
  return join(contentFolder, plan.folder, 'source.txt');
}

/** An agency that publishes its own plans may have taken ours out. */
export function isAbsent(plan: TranscribedPlan): boolean {
  return !existsSync(join(contentFolder, plan.folder));
}

/** Name for a group of tests on one plan; it says so when the plan is not there to be tested. */
export function groupName(plan: TranscribedPlan): string {
  return isAbsent(plan)
    ? `${plan.planId} (not compared: there is no content/${plan.folder})`
    : plan.planId;
}

let loaded: Promise<{ content: ParsedContent; corpus: Corpus }> | null = null;

/** The site's content, read once: as written, and as every page and dataset gets it. */
export function loadFivePlans(): Promise<{ content: ParsedContent; corpus: Corpus }> {
  loaded ??= readContentFolder(contentFolder).then((folder) => {
    const { corpus, problems } = loadCorpus(folder, { asOf: null, allowUnreviewed: true });
    if (corpus === null) {
      throw new Error(
        `content/ is not valid:\n${problems.map((problem) => JSON.stringify(problem)).join('\n')}`,
      );
    }
    return { content: parseContent(folder, []), corpus };
  });
  return loaded;
}
