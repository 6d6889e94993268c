import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const ADDED = '  - { level: aspect, heading: 長照服務, dimension: care }';

const withRules = (...rules: string[]) => ({
  [files.dimensions]: replacing(ADDED, [ADDED, ...rules.map((rule) => `  - ${rule}`)].join('\n')),
});

describe('a comparable dimension', () => {
  it('whose id alone was changed is told of once, where it is named', async () => {
    const changes = { [files.dimensions]: replacing('- id: care', '- id: caring') };
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toEqual([
      'reference/dimension',
    ]);
  });
});

describe('a rule of the crosswalk', () => {
  it('has a heading of a plan', async () => {
    const changes = withRules('{ level: aspect, heading: 長照服物, dimension: care }');
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.dimensions}`,
      place: await placeOf(changes, files.dimensions, '長照服物'),
      severity: 'warning',
      ruleId: 'crosswalk/unmatched',
      message: '對照表有 1 個標題在計畫的這一層都沒有：「長照服物」',
      fix: '是否為「長照服務」？請照計畫的標題改寫，或刪除',
    });
  });

  it.each([
    ['of another level', '{ level: action, heading: 長照服務, dimension: care }'],
    [
      'of another plan',
      '{ level: aspect, heading: 篩檢服務, dimension: care, plans: [demo-health-112] }',
    ],
  ])('is not met by a heading %s', async (_, rule) => {
    expect(await onlyProblemOf(withRules(rule))).toMatchObject({ ruleId: 'crosswalk/unmatched' });
  });

  it.each([
    ['with its number', '{ level: aspect, heading: (二) 長照服務, dimension: care }'],
    ['full width', '{ level: dimension, heading: 創新提案, dimension: administration }'],
    [
      'of the plan named',
      '{ level: aspect, heading: 篩檢服務, dimension: care, plans: [demo-health-112-midterm] }',
    ],
  ])('is met by a heading %s', async (_, rule) => {
    expect(await problemsOf(withRules(rule))).toEqual([]);
  });

  it('is told of together with the others', async () => {
    const changes = withRules(
      '{ level: aspect, heading: 甲, dimension: care }',
      '{ level: action, heading: 乙, dimension: care }',
    );
    expect((await onlyProblemOf(changes)).message).toBe(
      '對照表有 2 個標題在計畫的這一層都沒有：「甲」、「乙」',
    );
  });

  it('is left alone while a table cannot be read', async () => {
    const changes = {
      ...withRules('{ level: aspect, heading: 甲, dimension: care }'),
      [files.foodTable]: (text: string) => text.replace('columns:', 'colums:'),
    };
    const problems = await problemsOf(changes);
    expect(problems.filter(({ ruleId }) => ruleId === 'crosswalk/unmatched')).toEqual([]);
  });
});

it('a comparable dimension has a heading that leads to it', async () => {
  const changes = {
    [files.dimensions]: replacing(
      '\ncrosswalk:',
      '  - id: empty\n    name: 空\n    name_en: Empty\n    description: 無。\n\ncrosswalk:',
    ),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    place: await placeOf(changes, files.dimensions, 'empty'),
    severity: 'warning',
    ruleId: 'crosswalk/unmatched',
    message: '可比較面向「empty」沒有任何標題對到',
  });
});

describe('實施要項 of a plan', () => {
  const rename = replacing('heading: 一、預防保健', 'heading: 一、預防保建');

  it('leads to a comparable dimension, or what stands below it does', async () => {
    // Below it a mapped 實施要項 stands for each row, so nothing is lost.
    const renamed = await problemsOf({ [files.midtermTable]: rename });
    expect(renamed.map(({ file }) => file)).not.toContain(`content/${files.midtermTable}`);
    const changes = {
      [files.midtermTable]: all(rename, replacing('(一)篩檢服務', '(一)篩檢')),
    };
    const problems = await problemsOf(changes);
    expect(problems.find(({ file }) => file.includes('112-midterm'))).toEqual({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, '一、預防保建'),
      severity: 'warning',
      ruleId: 'crosswalk/unmatched',
      message: '實施要項「一、預防保建」沒有對到任何可比較面向，其下有作法無法跨計畫比較',
      fix: '請在 vocabularies/dimensions.yaml 的 crosswalk 加上這個標題，或它下面的實施要項、執行項目',
    });
  });

  it('of a table of proposals does so too', async () => {
    const changes = { [files.midtermTable]: replacing('四、創新提案', '四、創新建議') };
    expect((await problemsOf(changes)).map(({ message }) => message)).toContain(
      '實施要項「四、創新建議」沒有對到任何可比較面向，其下有作法無法跨計畫比較',
    );
  });
});
