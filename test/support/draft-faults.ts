import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { contentFaults, withFault, type ContentFault } from './content-faults.ts';
import { files, healthBureau } from './content-folder.ts';

/** A plan of the health bureau as a draft, with each fault that its files can have. */
const folder = await healthBureau({
  [files.green]: (text) => text.replace(/^published: .*$/m, 'published: null'),
});

/** Every fault in the files of the draft. */
export function faultsOfDraft(): ContentFault[] {
  return [...contentFaults(folder)].filter(({ file }) =>
    file.startsWith('plans/demo-health/112-green/'),
  );
}

/** Those among the faults that stop the publication of all others. */
export function stoppingFaults(faults: readonly ContentFault[]): ContentFault[] {
  return faults.filter((fault) =>
    loadCorpus(withFault(folder, fault), { asOf: null }).problems.some(
      ({ severity, draft }) => severity === 'error' && !draft,
    ),
  );
}

/** What makes the front matter of a draft unreadable, or takes away that it is one. */
export const STOPPING = [
  'gone',
  'quote-left-open',
  'tab-for-indent',
  'no-keys',
  'empty',
  'utf-16',
  'nul-character',
  'key-misspelt published',
  'key-left-out published',
  'wrong-type published',
];
