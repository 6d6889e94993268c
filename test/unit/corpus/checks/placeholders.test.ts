import { describe, expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
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

describe('a placeholder of the site itself', () => {
  const inSite = replacing('示範縣衛生局施政計畫公開', '【待填：網站名稱】');
  it.each([
    ['in the text of a page', files.about, (text: string) => `${text}\n請洽【待填：電話】。\n`],
    ['in the title of a page', files.about, replacing('title: ', 'title: 【待填】')],
    ['without a word of what is wanted', files.about, (text: string) => `${text}\n【待填…】\n`],
    ['in site.yaml', files.site, inSite],
  ])('%s is a warning of the check and an error of the build', async (_, file, change) => {
    const placeholder = { [file]: change };
    const ofCheck = await problemsOf(placeholder);
    expect(ofCheck).toMatchObject([{ severity: 'warning', ruleId: 'review/placeholder' }]);
    expect(ofCheck[0]!.place).toEqual(await placeOf(placeholder, file, '【待填'));
    const ofBuild = await problemsOf(placeholder, { asOf: null, isForPublication: true });
    expect(ofBuild).toMatchObject([{ severity: 'error', ruleId: 'review/placeholder' }]);
    const built = await loadHealthBureau(placeholder, { asOf: null, isForPublication: true });
    expect(built.corpus).toBeNull();
  });

  it('in a plan that is published is an error of both', async () => {
    const inPlan = { [files.midterm]: replacing('年終考核。', '【待填：考核方式】') };
    expect(await problemsOf(inPlan)).toMatchObject([{ severity: 'error' }]);
  });
});
