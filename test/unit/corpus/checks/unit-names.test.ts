import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

describe('names of units', () => {
  it('that two units bear at the same time are errors', async () => {
    const changes = {
      [files.bureau]: replacing(
        '    name: 秘書室',
        '    name: 秘書室\n    aliases: [秘書科, 企 劃 科]',
      ),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.bureau}`,
      place: await placeOf(changes, files.bureau, '企 劃 科'),
      severity: 'error',
      ruleId: 'unit/ambiguous',
      message:
        '「企 劃 科」同時是單位 demo-health-planning 與 demo-health-secretariat 的名稱，無從分辨',
      fix: '請刪除重複的名稱或別名；兩個單位先後存在時，寫明 valid_from、valid_to',
    });
  });

  it('may pass from one unit to the next, but not overlap by a day', async () => {
    // 心理健康科 is two units of the bureau, one until 2015-12-31, one from 2016-01-01.
    const changes = {
      [files.bureau]: replacing("valid_from: '2016-01-01'", "valid_from: '2015-12-31'"),
    };
    expect(await problemsOf({})).toEqual([]);
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'unit/ambiguous',
      message: expect.stringMatching(/^「心理健康科」同時是/) as string,
    });
  });

  it('cannot be both known and impossible to tell', async () => {
    const changes = { [files.bureau]: replacing('written: 檢驗室', 'written: 健促科') };
    expect((await problemsOf(changes)).find(({ ruleId }) => ruleId === 'unit/ambiguous')).toEqual({
      file: `content/${files.bureau}`,
      place: await placeOf(changes, files.bureau, '健促科\n    note'),
      severity: 'error',
      ruleId: 'unit/ambiguous',
      message: '「健促科」列為無法判斷，卻也是單位 demo-health-promotion 的名稱或別名',
      fix: '能確定是這個單位時，從 unresolved_units 刪除；不能確定時，從該單位的別名刪除',
    });
  });
});
