import { describe, expect, it } from 'vitest';
import type { PlanTable, Section } from '../../../../../src/corpus/model/corpus.ts';
import { planBody, placesOf } from '../../../../../src/site/views/plan-table/body-view.ts';
import { readingWords } from '../../../../../src/words/interface/reading.ts';
import { planParts } from '../../../../../src/words/plan-outline.ts';
import { contentCorpus } from '../../../../support/content-corpus.ts';
import { exampleTable } from '../example-row.ts';

const section = (heading: string, role: Section['role'] = null): Section => ({
  heading,
  level: 1,
  anchor: `section-${heading}`,
  role,
  html: () => '',
  withheld: null,
  text: '',
  blocks: [],
});

const fivePlans = await contentCorpus('five-plans');
const nlpi = fivePlans.planById.get('nlpi-106')!;
const body = planBody({ language: 'zh', corpus: fivePlans }, nlpi, new Map());

describe('the body of a plan’s page', () => {
  it('shows the table first and says in the text where it stood', () => {
    expect(body.tables.map(({ view }) => view.name)).toEqual(['計畫表']);
    const text = body.text.map((part) =>
      part.kind === 'table' ? `→${part.anchor}` : part.section.heading,
    );
    expect(text.slice(4, 6)).toEqual(['伍、計畫內容：', '→table-1']);
    expect(text.at(-1)).toBe('柒、管考獎懲');
  });

  it('has the contents in the order of the page', () => {
    const labels = body.outline.map(({ label }) => label);
    expect(labels.slice(0, 5)).toEqual([
      '一、基礎服務',
      '二、服務遞送',
      '三、服務量能',
      '四、服務評價',
      '壹、計畫依據：',
    ]);
    expect(body.outline[0]!.children[1]).toEqual({
      label: '（二）服務友善',
      english: null,
      anchor: 'dimension-1-2',
      children: [],
    });
  });

  it('knows the place of each part on paper: before, in and after the table', () => {
    const parts = planParts({
      sections: [section('壹'), section('貳'), section('參', 'content'), section('肆')],
      tables: [exampleTable()],
    });
    expect(placesOf(parts).map(({ place }) => place)).toEqual([
      'at-1',
      'at-1',
      'at-1',
      'at-2',
      'at-3',
    ]);
  });

  it('quotes what the plan calls a table, and not what this site calls one without a name', () => {
    const linksOf = (title: string | null) => {
      const tables = nlpi.tables.map((table) => ({ ...table, title }));
      return planBody({ language: 'zh', corpus: fivePlans }, { ...nlpi, tables }, new Map())
        .text.flatMap((part) => (part.kind === 'table' ? [part] : []))
        .map(({ name, isTitle }) => readingWords('zh').table.stoodHere(name, isTitle));
    };
    expect(linksOf('執行計畫表')).toEqual(['「執行計畫表」原在此處，本頁移到最前面']);
    expect(linksOf(null)).toEqual(['計畫表原在此處，本頁移到最前面']);
  });

  it('says nothing of where tables stood in a plan without sections', () => {
    const plan = { ...nlpi, sections: [] as Section[], tables: nlpi.tables as PlanTable[] };
    expect(planBody({ language: 'zh', corpus: fivePlans }, plan, new Map()).text).toEqual([]);
  });

  it('says nothing of where a table stood that nobody has placed: it is at the end for want of a place', () => {
    const sections = nlpi.sections.map((each) => ({ ...each, role: null }));
    const kinds = planBody({ language: 'zh', corpus: fivePlans }, { ...nlpi, sections }, new Map());
    expect(kinds.text.map(({ kind }) => kind)).toEqual(sections.map(() => 'section'));
  });

  it('has on English pages the comparable dimension of a heading, where it was mapped to one', () => {
    const ntl = fivePlans.planById.get('ntl-101')!;
    const english = (language: 'zh' | 'en') =>
      planBody({ language, corpus: fivePlans }, ntl, new Map()).tables[0]!.view.english;
    expect(english('en').get('aspect (一) 服務流程便捷性')).toBe('Service process');
    expect(english('zh').size).toBe(0);
  });

  it('names it in the contents, too, beside each heading that has one', () => {
    const ntl = fivePlans.planById.get('ntl-101')!;
    const contents = (language: 'zh' | 'en') =>
      planBody({ language, corpus: fivePlans }, ntl, new Map())
        .outline.flatMap((entry) => [entry, ...entry.children])
        .map(({ label, english }) => [label, english]);
    expect(contents('en')).toContainEqual(['(一) 民眾滿意度', 'Satisfaction']);
    expect(contents('en')).toContainEqual(['三、顧客關係', null]);
    expect(contents('zh').every(([, english]) => english === null)).toBe(true);
  });
});
