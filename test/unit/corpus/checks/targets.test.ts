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
      fix: '請從原文逐字複製，不可改寫或省略；引自其他欄時，column 寫那一欄的欄名',
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

  it('have the comparator of their words', async () => {
    const changes = {
      [files.annualTable]: replacing('comparator: at-least', 'comparator: at-most'),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annualTable}`,
      place: await placeOf(changes, files.annualTable, 'at-most'),
      severity: 'error',
      ruleId: 'target/comparator',
      message: '引文說「以上」，是 at-least，comparator 卻是 at-most',
      fix: '請照引文改 comparator：以上、至少是 at-least，以下、以內、至多是 at-most，增加多少是 increase-by，減少多少是 decrease-by',
    });
  });

  it('have the unit of their words', async () => {
    const changes = { [files.annualTable]: replacing('unit: 家次', 'unit: 場') };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annualTable}`,
      place: await placeOf(changes, files.annualTable, '場'),
      severity: 'error',
      ruleId: 'target/unit',
      message: '單位是「場」，引文「稽查餐飲業者 1,200 家次」裡數字之後卻是「家次」',
      fix: '請照引文的寫法寫 unit；單位只在表頭或別處時，請查對後保留',
    });
  });

  it('whose words name no unit may have it from elsewhere: that is worth a look', async () => {
    const changes = {
      [files.annualTable]: replacing('quote: 稽查餐飲業者 1,200 家次', 'quote: 稽查餐飲業者 1,200'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'warning',
      ruleId: 'target/unit',
      message: '引文「稽查餐飲業者 1,200」裡沒有單位「家次」',
    });
  });

  it('say how they are measured in words of their row', async () => {
    const changes = {
      [files.annualTable]: replacing(
        'quote: 篩檢率達60%以上',
        'quote: 篩檢率達60%以上\n            measured_by: 由第三方抽查',
      ),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annualTable}`,
      place: await placeOf(changes, files.annualTable, '由第三方抽查'),
      severity: 'error',
      ruleId: 'target/measured-by',
      message: '衡量方式「由第三方抽查」不在這一列的文字裡',
      fix: '請從這一列的原文逐字複製；原文沒有說如何衡量的，不寫 measured_by',
    });
  });

  const promise = (changed: string) => `
          - quote: 篩檢率達60%以上
            indicator: 篩檢率
            comparator: at-least
            value: 60
            unit: '%'${changed}`;

  it('stand there once', async () => {
    const changes = {
      [files.annualTable]: replacing(promise(''), promise('') + promise('')),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'warning',
      ruleId: 'target/twice',
      message: expect.stringMatching(
        /^「篩檢率達60%以上」這個量化目標前面已經寫過（content\/.*:\d+）$/,
      ) as string,
    });
  });

  it('stand there once, in more words or fewer', async () => {
    const shorter = promise('').replace('篩檢率達60%以上', '達60%以上');
    const changes = { [files.annualTable]: replacing(promise(''), promise('') + shorter) };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annualTable, ' 達60%以上').then(({ line, column }) => ({
        line,
        column: column + 1,
      })),
      severity: 'warning',
      message: expect.stringMatching(
        /^「達60%以上」這個量化目標前面已經寫過（content\/.*:\d+）$/,
      ) as string,
    });
  });

  it('do not say two things with the same words', async () => {
    const changes = {
      [files.annualTable]: replacing(promise(''), promise('') + promise('\n            per: 每月')),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annualTable, '每月'),
      severity: 'error',
      ruleId: 'target/twice',
      message: expect.stringMatching(
        /^「篩檢率達60%以上」前面已經寫過，per 卻不同（content\/.*:\d+）$/,
      ) as string,
    });
  });
});
