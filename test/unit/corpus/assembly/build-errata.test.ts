import { describe, expect, it } from 'vitest';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';

describe('corrections', () => {
  it('stand newest first and keep their names as others are added', async () => {
    const idsWith = async (more: string) => {
      const { corpus } = await loadHealthBureau({
        [files.errata]: replacing('errata:\n', `errata:\n${more}`),
      });
      return corpus!.errata.map(({ erratumId }) => erratumId);
    };
    expect(await idsWith('')).toEqual([
      'demo-health-112-2023-03-01-1',
      'demo-health-112-2023-02-20-1',
    ]);
    const other = `  - date: '2023-02-10'
    plan: demo-health-112
    field: title
    was: 誤
    now: 年度施政計畫
    reason: 試。
`;
    expect(await idsWith(other)).toEqual([
      'demo-health-112-2023-03-01-1',
      'demo-health-112-2023-02-20-1',
      'demo-health-112-2023-02-10-1',
    ]);
  });

  it('are found by plan and by row', async () => {
    const { corpus } = await loadHealthBureau();
    expect(corpus!.errataByPlan.get('demo-health-112')).toHaveLength(2);
    expect(
      corpus!.errataByRow.get('demo-health-112-007')?.map(({ was, now }) => [was, now]),
    ).toEqual([['稽查餐飲業者 120 家次', '稽查餐飲業者 1,200 家次']]);
    expect(corpus!.errataByRow.get('demo-health-112-008')).toBeUndefined();
  });
});
