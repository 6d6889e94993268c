import { expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { deadlineChoice } from '../../../../src/site/views/deadline-choice.ts';
import { deadlineLists } from '../../../../src/site/views/deadline-lists.ts';
import { deadlineMonthWords } from '../../../../src/words/interface/deadline-months.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const five = await contentCorpus('five-plans');
const health = await contentCorpus('health-bureau');

function choiceOf(corpus: Corpus, institutionId: string | null) {
  const lists = deadlineLists(corpus);
  const own = lists.institutions.find((each) => each.institution?.institutionId === institutionId);
  const site = { language: 'zh', chinese: undefined, corpus, page: (path: string) => path };
  const { name, lines, first } = deadlineChoice(site as unknown as SiteView, own ?? lists.all);
  return {
    name,
    overview: deadlineMonthWords('zh').overview(first),
    lines: lines.map((line) => [
      line.name,
      line.choices.slice(0, 2).map(({ label, href }) => [label, href]),
    ]),
  };
}

/** The site of one of them alone. */
const alone: Corpus = {
  ...five,
  institutions: five.institutions.filter(({ institutionId }) => institutionId === 'ntl'),
  plans: five.plans.filter(({ institution }) => institution.institutionId === 'ntl'),
};

test('among several institutions one is chosen, and of that one a unit', () => {
  const { name, lines } = choiceOf(five, 'ntl');
  expect(name).toBe('依機關與單位選擇');
  expect(lines[0]).toEqual(['機關', [['所有機關', '/deadlines/'], expect.anything()]]);
  expect(lines[1]).toEqual(['單位', [['所有單位', '/deadlines/ntl/'], expect.anything()]]);
});

test('so it is where one of several alone has deadlines', () => {
  expect(health.institutions.length).toBeGreaterThan(1);
  expect(deadlineLists(health).institutions).toHaveLength(1);
  expect(choiceOf(health, 'demo-health').lines[0]).toEqual([
    '機關',
    [['所有機關', '/deadlines/'], expect.anything()],
  ]);
  expect(choiceOf(health, null).lines).toHaveLength(1);
});

test('where there is one institution alone, no choice among one is offered', () => {
  const { name, lines } = choiceOf(alone, null);
  expect(name).toBe('依單位選擇');
  expect(lines).toEqual([['單位', [['所有單位', '/deadlines/'], expect.anything()]]]);
});

test('what can be chosen before a month is told: an institution, a unit, or nothing', () => {
  expect(choiceOf(five, null).overview).toMatch(/；或先選機關。$/);
  expect(choiceOf(alone, null).overview).toMatch(/；或先選單位。$/);
  const withoutUnits = { ...alone, rowsByUnit: new Map(), unitsAndNames: new Map() };
  expect(choiceOf(withoutUnits, null).overview).toBe('選一個月，看那個月到期與定期辦理的。');
});
