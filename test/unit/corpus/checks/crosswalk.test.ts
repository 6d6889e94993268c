import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const ADDED = '  - { level: aspect, heading: 長照服務, dimension: care }';

describe('the crosswalk', () => {
  it('does not map one heading to two dimensions', async () => {
    const changes = {
      [files.dimensions]: replacing(
        ADDED,
        `${ADDED}\n  - { level: aspect, heading: (一)長照 服務, dimension: prevention }`,
      ),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.dimensions}`,
      place: await placeOf(
        changes,
        files.dimensions,
        'prevention }\n  - { level: aspect, heading: 篩檢',
      ),
      severity: 'error',
      ruleId: 'crosswalk/contradiction',
      message:
        '標題「(一)長照 服務」前面已對到「care」，這裡又對到「prevention」（content/vocabularies/dimensions.yaml:26）',
      fix: '請刪除其中一條；只在某些計畫裡不同時，加上 plans 列出那些計畫',
    });
  });

  it.each([
    ['on another level', '{ level: action, heading: 長照服務, dimension: prevention }'],
    [
      'in a certain plan',
      '{ level: aspect, heading: 長照服務, dimension: prevention, plans: [demo-health-112] }',
    ],
  ])('may map it otherwise %s', async (_, rule) => {
    const changes = { [files.dimensions]: replacing(ADDED, `${ADDED}\n  - ${rule}`) };
    const problems = await problemsOf(changes);
    expect(problems.map(({ ruleId }) => ruleId)).not.toContain('crosswalk/contradiction');
  });
});
