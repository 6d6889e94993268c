import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import type { Corpus, Plan } from '../../../../src/corpus/model/corpus.ts';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { planCorpus } from '../../../../src/datasets/cuts.ts';
import { measures } from '../../../../src/datasets/measures.ts';
import { planJson } from '../../../../src/publish/files/plan-json.ts';
import { planMarkdown } from '../../../../src/publish/files/plan-markdown.ts';
import { planStratml } from '../../../../src/publish/files/plan-stratml.ts';
import { smallContext } from '../../../support/small-corpus.ts';

const folder = await readContentFolder(
  fileURLToPath(new URL('../../../../content', import.meta.url)),
);

/** The content without the institutions that are not meant, their plans and registers. */
function corpusOf(isMeant: (institution: string) => boolean): Corpus {
  const files = [...folder.files].filter(([path]) => {
    const [, institution] = /^(?:institutions|plans|disclosures)\/([^/.]+)/.exec(path) ?? [];
    return institution === undefined || isMeant(institution);
  });
  const { corpus, problems } = loadCorpus({ ...folder, files: new Map(files) }, { asOf: null });
  if (corpus === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return corpus;
}

/** What is published of a plan in files of its own; ODS has the rows of JSON. */
function filesOf(corpus: Corpus, plan: Plan) {
  const { modified } = plan.metadata;
  const origin = { ...smallContext, site: corpus.site, concepts: conceptsOf(corpus), modified };
  return {
    json: planJson(plan, corpus, origin),
    rows: [...measures.rows(planCorpus(corpus, plan), origin)],
    markdown: planMarkdown(plan, origin),
    stratml: planStratml(plan, origin),
  };
}

describe('the files of a plan', () => {
  const all = corpusOf(() => true);

  test.each(all.plans.map((plan) => [plan.planId, plan] as const))(
    'of %s are the same where no other institution has a plan',
    (planId, plan) => {
      const own = plan.institution.institutionId;
      const alone = corpusOf((institution) => institution === own);
      expect(alone.plans).toHaveLength(1);
      expect(filesOf(alone, alone.planById.get(planId)!)).toEqual(filesOf(all, plan));
    },
  );
});
