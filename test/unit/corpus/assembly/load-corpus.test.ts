import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';

describe('loadCorpus', () => {
  it('gives a corpus in spite of warnings', async () => {
    const { corpus, problems } = await loadHealthBureau();
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(corpus).not.toBeNull();
  });

  it('gives none as soon as there is one error, wherever it is', async () => {
    const { corpus, problems } = await loadHealthBureau({
      [files.greenTable]: replacing('text: 雙面列印。', "text: ''"),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(corpus).toBeNull();
  });

  it('names files as the clerk knows them, the content folder before them', async () => {
    const { problems } = await loadHealthBureau();
    for (const { file } of problems) expect(file).toMatch(/^content\/(?:pages|plans)\//);
  });

  it('misses everything in an empty folder, and does not fall over it', () => {
    const { corpus, problems } = loadCorpus({ label: 'content', files: new Map() }, { asOf: null });
    expect(corpus).toBeNull();
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(
      expect.arrayContaining([
        'content/site.yaml file/missing',
        'content/vocabularies/dimensions.yaml file/missing',
        'content/vocabularies/plan-types.yaml file/missing',
        'content/vocabularies/disclosure-categories.yaml file/missing',
      ]),
    );
  });

  it('gives a corpus of a site that has no plan yet', async () => {
    const { corpus } = await loadHealthBureau({
      ...Object.fromEntries(
        Object.values(files)
          .filter((path) => path.startsWith('plans/'))
          .map((path) => [path, null]),
      ),
      [files.errata]: null,
    });
    expect(corpus?.plans).toEqual([]);
    expect(corpus?.institutions).toHaveLength(2);
  });
});
