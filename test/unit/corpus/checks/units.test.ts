import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const BUREAU = `institutions/demo-health.yaml`;

describe('units of a table', () => {
  it('that the institution does not declare are errors, with the nearest name', async () => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', '[心裡健康科]') };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, '心裡健康科'),
      severity: 'error',
      ruleId: 'unit/unknown',
      message: `主辦單位「心裡健康科」不在 ${BUREAU} 的單位之中`,
      fix: '是否為「心理健康科」？',
    });
  });

  it.each(['心理健康科✅', '示範縣衛生局心理健康科'])(
    'to which signs or the institution were added are known: %s',
    async (written) => {
      const changes = { [files.midtermTable]: replacing('[心理健康科]', `[${written}]`) };
      expect(await onlyProblemOf(changes)).toMatchObject({
        ruleId: 'unit/unknown',
        fix: '是否為「心理健康科」？',
      });
    },
  );

  it('that stand in the place of deadlines, and these in theirs, are told of once', async () => {
    const changes = {
      [files.midtermTable]: (text: string) =>
        text
          .replace('deadlines: [3日內, 每週一]', 'deadlines: [企劃科]')
          .replace('units: [健康促進枓]', 'units: [3日內, 每週一]'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermTable, '[企劃科]\n                units: [3'),
      severity: 'error',
      ruleId: 'unit/exchanged',
    });
  });

  it.each([
    ['units: [健康促進枓]', 'units: [企劃科, 114年6月]', 'unit/unknown', '請移到 deadlines'],
    [
      'deadlines: [3日內, 每週一]',
      'deadlines: [企劃科]',
      'deadline/not-understood',
      '請移到 units',
    ],
  ])('and deadlines do not stand in one cell: %s → %s', async (before, after, ruleId, fix) => {
    const problem = await onlyProblemOf({ [files.midtermTable]: replacing(before, after) });
    expect(problem.ruleId).toBe(ruleId);
    expect(problem.fix).toContain(fix);
  });

  it.each([
    ['同上', '請寫上一列的單位，並在 notes 註明原文作「同上」'],
    ['—', '這一格沒有單位的，請刪除這一項'],
  ])('in whose place %s stands are told as such', async (written, fix) => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', `[${written}]`) };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({
      ruleId: 'unit/unknown',
      message: `主辦單位「${written}」不是單位`,
    });
    expect(problem.fix).toContain(fix);
  });

  it('that part by a sign of lists are told of once', async () => {
    const changes = {
      [files.midtermTable]: replacing('[心理健康科]', '[心理健康科;食品藥物科]'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'unit/separator' });
  });

  it.each([
    ['心理健康科，視預算辦理', '視預算辦理', '心理健康科'],
    ['心理健康科及相關單位', '相關單位', '心理健康科'],
    ['心理健康科/食品藥物租/各里', '各里', '心理健康科、食品藥物科'],
  ])('are not made of what is none: %s', async (written, other, units) => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', `['${written}']`) };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'unit/separator',
      message: `主辦單位「${written}」裡的「${other}」不在 ${BUREAU} 的單位之中`,
      fix: `這一欄只寫單位：「${other}」不是單位的，請寫成 ${units}，其餘移到 notes；是單位的，請在 ${BUREAU} 的 units 加上，再用「、」分開`,
    });
  });

  it('without a near name get told where to declare them', async () => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', '[太空探索司]') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'unit/unknown',
      fix: `請在 ${BUREAU} 的 units 加上這個單位；它是現有單位的簡稱或另一種寫法時，加在那個單位的 aliases；現有單位的舊名，另列一個單位，由現有單位的 predecessors 指到它；無法判斷是哪個單位時，加在 unresolved_units 並說明`,
    });
  });

  it.each([
    ['心理健康科（協辦）', '請把「心理健康科」寫在 supporting_units（協辦單位）'],
    ['協助單位：心理健康科', '請把「心理健康科」寫在 supporting_units（協辦單位）'],
    [
      '心理健康科(主辦)',
      '請在 units 只寫「心理健康科」；協辦的寫在 supporting_units，兩者就分得出主辦與協辦',
    ],
  ])('are written without their role, which is told of %s', async (written, fix) => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', `['${written}']`) };
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'error',
      ruleId: 'unit/role',
      message: `主辦單位「${written}」連同它的角色寫在一起`,
      fix,
    });
  });

  it('with a word in brackets that is no role are units that nobody declared', async () => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', '[心理健康科（新）]') };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'unit/unknown' });
  });

  it('are told apart inside one cell, and the message names the column as printed', async () => {
    const changes = {
      [files.annualTable]: replacing('[企劃科、資訊<b>小組</b>]', '[企畫科、資訊小組]'),
    };
    expect((await problemsOf(changes)).map(({ message }) => message)).toEqual([
      `協辦單位「企畫科」不在 ${BUREAU} 的單位之中`,
      `協辦單位「資訊小組」不在 ${BUREAU} 的單位之中`,
    ]);
  });

  it('may be written by an alias, or by a name of which it is known that it cannot be told', async () => {
    const changes = { [files.midtermTable]: replacing('[心理健康科]', '[健促科, 檢驗室]') };
    expect(await problemsOf(changes)).toEqual([]);
  });

  it('that did not exist in the period of the plan are errors', async () => {
    const changes = { [files.annualTable]: replacing('[食品藥物科]', '[食品衛生科]') };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.annualTable}`,
      place: await placeOf(changes, files.annualTable, '食品衛生科'),
      severity: 'error',
      ruleId: 'unit/not-then',
      message: '主辦單位「食品衛生科」在計畫期間並不存在（存續期間：起日不明 至 2019-12-31）',
      fix: `當時這個單位是「食品藥物科」；請查對計畫年度，或修改 ${BUREAU} 中該單位的 valid_from、valid_to`,
    });
  });

  it('that existed for a part of the period are right', async () => {
    const changes = { [files.annualTable]: replacing('[長期照護科]', '[長期照護科, 長照服務科]') };
    expect(await problemsOf(changes)).toEqual([]);
  });
});
