import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const path = (file: string) => `content/${file}`;

/** A slip in the versions of the plan that was amended, where it is shown, and what is said. */
const slips = [
  {
    slip: 'two current versions',
    file: files.formerFood,
    change: replacing('status: superseded', 'status: current'),
    at: 'current',
    ruleId: 'version/two-current',
    message: '這個計畫有兩個現行版：計畫資料夾裡的，與 versions/1',
  },
  {
    slip: 'no current version',
    file: files.food,
    change: replacing('status: current', 'status: superseded'),
    at: 'superseded',
    ruleId: 'version/none-current',
    message: '這個計畫沒有現行版：計畫資料夾裡的 status 是 superseded',
  },
  {
    slip: 'a version dated before the one it amends',
    file: files.food,
    change: replacing("dated: '2024-04-15'", "dated: '2024-01-07'"),
    at: "'2024-01-07'",
    ruleId: 'version/dated-before',
    message: '第 2 版的日期 2024-01-07 早於它所修正的第 1 版（2024-01-08）',
  },
  {
    slip: 'a version dated long before its plan',
    file: files.formerFood,
    change: replacing("dated: '2024-01-08'", "dated: '2014-01-08'"),
    at: "'2014-01-08'",
    ruleId: 'version/dated-before-plan',
    message: '日期 2014-01-08 比計畫期間的起日 2024-01-01 早一年以上',
  },
  {
    slip: 'a number that is repeated',
    file: files.food,
    change: replacing('number: 2', 'number: 1'),
    at: '1\n  dated',
    ruleId: 'version/number',
    message: '版次 1 重複，或小於前面的版次 1',
  },
  {
    slip: 'a number that is left out',
    file: files.food,
    change: replacing('number: 2', 'number: 4'),
    at: '4\n  dated',
    ruleId: 'version/missing-number',
    message: '有第 1 版與第 4 版，沒有第 2 至 3 版',
  },
  {
    slip: 'a number that is not that of the folder',
    file: files.formerFood,
    change: replacing('number: 1', 'number: 3'),
    also: { [files.food]: replacing('number: 2', 'number: 4') },
    at: '3\n  dated',
    ruleId: 'version/folder',
    message: 'number 是 3，資料夾卻是 versions/1',
  },
  {
    slip: 'the number of the current version in the folder of another',
    file: files.formerFood,
    change: replacing('number: 1', 'number: 2'),
    at: '2\n  dated',
    ruleId: 'version/folder',
    message: 'number 是 2，資料夾卻是 versions/1',
  },
  {
    slip: 'another year',
    file: files.formerFood,
    change: all(
      replacing('roc_year: 113', 'roc_year: 114'),
      replacing("end: '2024-12-31'", "end: '2025-12-31'"),
    ),
    at: '114',
    ruleId: 'version/other-plan',
    message: '年度是「114」，現行版卻是「113」',
  },
  {
    slip: 'the id of another plan',
    file: files.formerFoodTable,
    change: replacing('id: demo-health-113-food-006', 'id: demo-health-112-green-001'),
    at: 'demo-health-112-green-001',
    ruleId: 'version/id-of-other-plan',
    message: `識別碼「demo-health-112-green-001」已用於另一個計畫「demo-health-112-green」（content/${files.greenTable}:6）`,
  },
  {
    slip: 'an id twice in one version',
    file: files.formerFoodTable,
    change: replacing('id: demo-health-113-food-006', 'id: demo-health-113-food-005'),
    at: "demo-health-113-food-005\n        label: '2.2'",
    ruleId: 'id/duplicate',
    message: '這一版裡已有推動作法「demo-health-113-food-005」',
  },
  {
    slip: 'a row that is gone without a retired entry',
    file: files.formerFoodTable,
    change: replacing('id: demo-health-113-food-006', 'id: demo-health-113-food-008'),
    at: 'demo-health-113-food-008',
    ruleId: 'version/not-retired',
    message: '第 1 版有「demo-health-113-food-008」，現行版沒有，也沒有列在 retired',
  },
  {
    slip: 'a deadline of a former version that is not understood',
    file: files.formerFoodTable,
    change: replacing('113年3月', '三不五時'),
    at: '三不五時',
    ruleId: 'deadline/not-understood',
    message: '辦理期程「三不五時」無法判讀',
  },
];

describe('the versions of a plan', () => {
  it.each(slips)('$slip', async ({ file, change, also, at, ruleId, message }) => {
    const changes = { [file]: change, ...also };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({
      file: path(file),
      place: await placeOf(changes, file, at),
      ruleId,
    });
    expect(problem.message).toContain(message);
  });

  it('each say which they are', async () => {
    const changes = { [files.food]: (text: string) => text.replace(/^version:\n(?: .*\n)+/m, '') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: path(files.food),
      ruleId: 'version/missing',
    });
  });

  it('an amendment dated before the plan was issued is told by the words of its issuance', async () => {
    const changes = {
      [files.formerFood]: replacing("dated: '2024-01-08'", "dated: '2024-01-02'"),
      [files.food]: replacing("dated: '2024-04-15'", "dated: '2024-01-05'"),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: path(files.food),
      ruleId: 'version/dated-before-plan',
      message: '第 2 版的日期 2024-01-05 早於計畫的發布日 2024-01-08（issuance）',
    });
  });

  it('are two files each, as the plan is', async () => {
    const problems = await problemsOf({ [files.formerFoodTable]: null });
    expect(problems.map(({ file, ruleId }) => [file, ruleId])).toContainEqual([
      path(files.formerFoodTable),
      'file/missing',
    ]);
  });
});
