import { expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  replacing,
} from '../../../support/content-folder.ts';

const changes = { [files.clinic]: replacing('示範鎮衛生所', '【待填：機關全銜】') };

it('holds back what has still to be filled in', async () => {
  expect(await onlyProblemOf(changes)).toEqual({
    file: `content/${files.clinic}`,
    place: await placeOf(changes, files.clinic, '【待填'),
    severity: 'error',
    ruleId: 'review/placeholder',
    message: '「【待填：機關全銜】」還沒有填寫',
    fix: '請換成實際的內容',
  });
});

it('only warns where unreviewed content is expressly allowed', async () => {
  const { corpus } = await loadHealthBureau(changes, { asOf: null, allowUnreviewed: true });
  expect(corpus).not.toBeNull();
});
