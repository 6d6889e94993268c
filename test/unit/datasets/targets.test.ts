import { expect, it } from 'vitest';
import { targets } from '../../../src/datasets/targets.ts';
import { contentCorpus } from '../../support/content-corpus.ts';

const context = { settings: { siteUrl: 'https://plans.example.org', basePath: '/' } };

it('a target says in which cell its words stand, of a proposal, too, and says none of the text itself', async () => {
  const corpus = await contentCorpus('five-plans');
  const rows = [...targets.rows(corpus, context)];
  const ofProposals = rows.filter(
    ({ measure_id: id }) => corpus.rowById.get(id as string)!.kind === 'innovation',
  );
  expect(ofProposals.map(({ measure_id: id, column }) => [id, column])).toEqual([
    ['nstm-104-165', '（四）服務措施執行方法效能性'],
    ['nstm-104-169', '（二）服務措施延續性'],
  ]);
  for (const { measure_id: id, quote, column } of rows) {
    if (column === null) expect(corpus.rowById.get(id as string)!.text).toContain(quote);
  }
});
