import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  all,
} from '../../../support/content-folder.ts';

const ON = "on: '2023-07-01'";
const bureau = (change: (text: string) => string) => ({ [files.bureau]: change });
const CARE = '      - unit: demo-health-care\n';

describe('the predecessor of a unit', () => {
  it('has to be a unit, and the nearest id is told', async () => {
    const changes = bureau(replacing(CARE, '      - unit: demo-health-caer\n'));
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.bureau}`,
      place: await placeOf(changes, files.bureau, 'demo-health-caer'),
      severity: 'error',
      ruleId: 'unit/predecessor',
      message: '前身「demo-health-caer」不是這個機關的單位',
      fix: '是否為「demo-health-care」？',
    });
  });

  it('cannot be a unit of another institution', async () => {
    const clinic = (text: string) =>
      `${text}units:
  - id: demo-clinic-desk
    name: 櫃臺
`;
    expect(
      await onlyProblemOf({
        ...bureau(replacing(CARE, '      - unit: demo-clinic-desk\n')),
        [files.clinic]: clinic,
      }),
    ).toMatchObject({
      ruleId: 'unit/predecessor',
      message: `前身「demo-clinic-desk」是另一個機關的單位（${files.clinic}）`,
    });
  });

  it('cannot be the unit itself', async () => {
    const changes = bureau(replacing(CARE, '      - unit: demo-health-long-term-care\n'));
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'unit/predecessor',
      message: '單位 demo-health-long-term-care 以自己為前身',
    });
  });

  it('is named once', async () => {
    const twice = `${CARE}        ${ON}\n${CARE}        ${ON}`;
    expect(await onlyProblemOf(bureau(replacing(`${CARE}        ${ON}`, twice)))).toMatchObject({
      ruleId: 'unit/predecessor',
      message: expect.stringContaining('寫了兩次') as string,
    });
  });

  it('cannot come from the unit in turn, over however many steps', async () => {
    const changes = bureau(
      all(
        replacing(
          '  - id: demo-health-planning\n',
          "  - id: demo-health-planning\n    predecessors:\n      - unit: demo-health-long-term-care\n        on: '2024-01-01'\n",
        ),
        replacing(
          "    valid_from: '2013-01-01'\n",
          "    predecessors:\n      - unit: demo-health-planning\n        on: '2025-01-01'\n",
        ),
      ),
    );
    const found = (await problemsOf(changes)).filter(({ ruleId }) => ruleId === 'unit/predecessor');
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('前身');
  });
});

describe('the day on which a unit went over into another', () => {
  it.each([
    [
      'is the day after the last one of the former',
      ON,
      "on: '2023-08-01'",
      '的 valid_to 卻是 2023-06-30',
    ],
    [
      'is no day before the former began',
      "    valid_to: '2023-06-30'\n  - id: demo-health-long-term-care\n    name: 長照服務科\n    predecessors:\n      - unit: demo-health-care\n        on: '2023-07-01'",
      "  - id: demo-health-long-term-care\n    name: 長照服務科\n    predecessors:\n      - unit: demo-health-care\n        on: '2012-07-01'",
      '卻自 2013-01-01 起才有',
    ],
    [
      'is no day before the later one began',
      '    name: 長照服務科\n',
      "    name: 長照服務科\n    valid_from: '2023-09-01'\n",
      '「長照服務科」卻自 2023-09-01 起才有',
    ],
    [
      'is no day after the later one ended',
      '    name: 長照服務科\n',
      "    name: 長照服務科\n    valid_to: '2023-03-31'\n",
      '「長照服務科」卻只到 2023-03-31',
    ],
    [
      'is one day, though several units came from it',
      '    name: 秘書室\n',
      "    name: 秘書室\n    predecessors:\n      - unit: demo-health-care\n        on: '2022-01-01'\n",
      '另一處卻說它於 2023-07-01 改為別的單位',
    ],
  ])('%s', async (_, passage, replacement, message) => {
    const problems = await problemsOf(bureau(replacing(passage, replacement)));
    const found = problems.filter(({ ruleId }) => ruleId === 'unit/change-day');
    expect(found.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
    expect(found[0]!.severity).toBe('error');
  });
});
