import { describe, expect, it } from 'vitest';
import { conceptsOf } from '../../../src/datasets/concepts.ts';
import { planMarkdown } from '../../../src/publish/files/plan-markdown.ts';
import { planStratml } from '../../../src/publish/files/plan-stratml.ts';
import type { RowAttribute } from '../../../src/corpus/model/corpus.ts';
import { cellInText, isSharedFigure } from '../../../src/words/shared-figure.ts';
import { contentCorpus } from '../../support/content-corpus.ts';
import { smallContext } from '../../support/small-corpus.ts';

const cell: RowAttribute = {
  column: '經費（千元）',
  text: '1,200',
  role: 'amount',
  isMerged: true,
  isFirst: true,
  weight: null,
};

describe('a figure in a cell of several rows', () => {
  it('is of them together where it is a sum of money or a weight', () => {
    expect(isSharedFigure(cell)).toBe(true);
    expect(isSharedFigure({ ...cell, role: 'weight' })).toBe(true);
    expect(isSharedFigure({ ...cell, role: 'text' })).toBe(false);
    expect(isSharedFigure({ ...cell, isMerged: false })).toBe(false);
  });

  it('is told to count once, whichever of its rows is read', () => {
    const words = '1,200（原表數列或數欄合為這一格，加總時只計一次）';
    expect(cellInText(cell)).toBe(words);
    expect(cellInText({ ...cell, isFirst: false })).toBe(words);
    expect(cellInText({ ...cell, isMerged: false })).toBe('1,200');
  });

  it('is so in the Markdown and the StratML of a plan', async () => {
    const corpus = await contentCorpus('demo');
    const plan = corpus.plans.find(({ rows }) =>
      rows.some(({ attributes }) => attributes.some(isSharedFigure)),
    )!;
    const cells = plan.rows.flatMap(({ attributes }) => attributes.filter(isSharedFigure));
    expect(cells.length).toBeGreaterThan(1);
    const origin = {
      site: corpus.site,
      concepts: conceptsOf(corpus),
      ...smallContext,
      modified: '2026-01-02',
    };
    for (const file of [planMarkdown(plan, origin), planStratml(plan, origin)]) {
      expect(file.match(/加總時只計一次/g)).toHaveLength(cells.length);
    }
  });
});
