import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import { files, healthBureau } from '../../../support/content-folder.ts';

describe('refusedEntries', () => {
  it.each(['link', 'special', 'unreadable', 'gone'] as const)(
    'tells of a content file that is refused (%s), and nothing of what follows from it',
    async (why) => {
      const folder = await healthBureau({ [files.greenTable]: null });
      const refused = new Map([[files.greenTable, why]]);
      const { corpus, problems } = loadCorpus({ ...folder, refused }, { asOf: null });
      expect(corpus).toBeNull();
      expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
        { file: `content/${files.greenTable}`, place: 'unavailable', ruleId: `file/${why}` },
      ]);
    },
  );
});
