import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { languages, type Language } from '../../../../src/content/language.ts';
import { dueRowEntry } from '../../../../src/site/html/due-row-entry.ts';
import { planTable } from '../../../../src/site/html/plan-table.ts';
import { rowEntry, unitMeasure } from '../../../../src/site/html/row-entry.ts';
import { languageView } from '../../../../src/site/views/language-view.ts';
import { planBody } from '../../../../src/site/views/plan-table/body-view.ts';
import { rowFilter } from '../../../../src/site/views/plan-table/row-filter.ts';
import { unitRowFacts } from '../../../../src/site/views/unit-row-facts.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const HOSTILE = `</td></script><script>alert(1)</script><img src=x onerror='alert(1)' title="`;

/** The fields of a table that hold words of a plan, and by which nothing is found. */
const wordFields = new Set(
  `text label path notes title caption heading headings column criterion indicator quote unit per
   written reason decidedBy wording words head sentence`.split(/\s+/),
);

/** A copy of a value in which every word of a plan ends with signs that would break a page. */
function withHostileWords(value: unknown, copies: Map<unknown, unknown>, isWords = false): unknown {
  if (typeof value === 'string') return isWords ? value + HOSTILE : value;
  if (typeof value !== 'object' || value === null) return value;
  const before = copies.get(value);
  if (before !== undefined) return before;
  const copy: Record<string, unknown> = {};
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    copies.set(value, map);
    for (const [key, each] of value)
      map.set(withHostileWords(key, copies), withHostileWords(each, copies));
    return map;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copies.set(value, list);
    for (const each of value) list.push(withHostileWords(each, copies, isWords));
    return list;
  }
  copies.set(value, copy);
  for (const [key, each] of Object.entries(value)) {
    copy[key] = withHostileWords(each, copies, wordFields.has(key));
  }
  return copy;
}

/** The tables of all plans, and every row in each form of list. */
function markupOf(corpus: Corpus, language: Language): string {
  const view = languageView(language, { siteUrl: 'https://plans.example.org', basePath: '/open/' });
  const site = { ...view, corpus };
  const tables = corpus.plans.flatMap((plan) => {
    const facts = {
      spans: new Map(plan.rows.map(({ measureId }) => [measureId, { from: 1, to: 2 }])),
    };
    const { tables } = planBody(site, plan, rowFilter(site, plan).marks);
    return tables.map((placed, index) => planTable(site, placed, facts, index === 0));
  });
  const entries = [...corpus.rowById.values()].flatMap((row) => [
    rowEntry(site, row, undefined),
    dueRowEntry(
      site,
      { row, deadlines: row.typedDeadlines },
      { naming: { withInstitution: true, withState: true }, withDeadline: true },
    ),
    unitMeasure(site, unitRowFacts({ row, assignments: row.assignments.slice(1) }, '', site)),
  ]);
  return [...tables, ...entries].join('');
}

/** The elements of markup with the names of their attributes, as a browser understands them. */
function elementsOf(html: string): string[] {
  const elements: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    elements.push([tagName, ...Object.keys(properties)].join(' '));
  });
  return elements;
}

const corpora = {
  'the five plans': await contentCorpus('five-plans'),
  'the invented agencies': await contentCorpus('health-bureau'),
  'the agencies of the demonstration': await contentCorpus('demo'),
};

describe.each(Object.entries(corpora))('tables and lists of %s', (_name, corpus) => {
  test.each(languages)('hold words as words, whatever signs are in them (%s)', (language) => {
    const hostile = markupOf(withHostileWords(corpus, new Map()) as Corpus, language);
    expect(hostile.split('&lt;script&gt;').length).toBeGreaterThan(corpus.rowById.size);
    const names = (html: string) => new Set(elementsOf(html));
    expect(names(hostile).difference(names(markupOf(corpus, language)))).toEqual(new Set());
  });
});
