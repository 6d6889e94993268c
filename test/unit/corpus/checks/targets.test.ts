import { describe, expect, it } from 'vitest';
import { files, onlyProblemOf, placeOf, replacing } from '../../../support/content-folder.ts';

describe('targets of a table', () => {
  it('quote their measure word for word', async () => {
    const changes = {
      [files.annualTable]: replacing('quote: 篩檢率達60%以上', 'quote: 篩檢率達到60%以上'),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annualTable}`,
      place: await placeOf(changes, files.annualTable, '篩檢率達到60%以上'),
      severity: 'error',
      ruleId: 'target/quote',
      message: '引文「篩檢率達到60%以上」不在這項作法的文字裡',
      fix: '請從推動作法原文逐字複製，不可改寫或省略',
    });
  });

  it('give the figure that they quote', async () => {
    const changes = { [files.annualTable]: replacing('value: 1200', 'value: 120') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annualTable, '120\n'),
      ruleId: 'target/figure',
      message: 'value 是 120，但引文「稽查餐飲業者 1,200 家次」裡的數字是 1200',
    });
  });

  it('of a proposal may quote any of its cells', async () => {
    const changes = { [files.midtermTable]: replacing('value: 12\n', 'value: 13\n') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermTable, '13\n          unit: 次'),
      message: 'value 是 13，但引文「全年出車12次」裡的數字是 12',
    });
  });
});
