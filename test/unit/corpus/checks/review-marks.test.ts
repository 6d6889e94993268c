import { describe, expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const marked = {
  [files.green]: replacing('notes:', 'review:\n  - 第 2 列的溫度\n  - 標題\nnotes:'),
};

describe('review marks', () => {
  it('hold a published plan not back, and are told each by itself', async () => {
    const problems = await problemsOf(marked);
    expect(problems).toMatchObject([
      { message: '尚待核對：第 2 列的溫度' },
      { message: '尚待核對：標題' },
    ]);
    expect(problems[0]).toEqual({
      file: `content/${files.green}`,
      place: await placeOf(marked, files.green, '第 2 列'),
      severity: 'warning',
      ruleId: 'review/open',
      message: '尚待核對：第 2 列的溫度',
      fix: '核對後刪除這一項；已發布的計畫，在此之前網頁上會註明',
    });
    expect((await loadHealthBureau(marked)).corpus).not.toBeNull();
  });

  it('are warnings when unreviewed plans are expressly allowed', async () => {
    const options = { asOf: null, allowUnreviewed: true };
    const { corpus, problems } = await loadHealthBureau(marked, options);
    expect(problems.filter(({ ruleId }) => ruleId === 'review/open')).toMatchObject([
      { severity: 'warning' },
      { severity: 'warning' },
    ]);
    expect(corpus?.planById.get('demo-health-112-green')?.metadata.review).toHaveLength(2);
  });

  it('are no marks when there are none', async () => {
    await expect(
      onlyProblemOf({ [files.green]: replacing('notes:', 'review: []\nnotes:') }),
    ).rejects.toThrow('expected one problem');
  });
});
