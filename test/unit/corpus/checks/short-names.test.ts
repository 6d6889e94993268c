import { describe, expect, it } from 'vitest';
import { files, onlyProblemOf, problemsOf } from '../../../support/content-folder.ts';

const short = (names: string) => (text: string) => `${text}short_names: [${names}]\n`;

describe('short names of an institution', () => {
  it('may be any that no other institution has', async () => {
    expect(
      await problemsOf({ [files.bureau]: short('示範衛生局'), [files.clinic]: short('示範所') }),
    ).toEqual([]);
  });

  it('are of one institution only, told at each of them', async () => {
    const problems = await problemsOf({
      [files.bureau]: short('衛 生局'),
      [files.clinic]: short('衛生局'),
    });
    expect(problems.map(({ file, ruleId }) => [file, ruleId])).toEqual([
      [`content/${files.clinic}`, 'institution/short-name'],
      [`content/${files.bureau}`, 'institution/short-name'],
    ]);
  });

  it('cannot be the name of another institution', async () => {
    expect(await onlyProblemOf({ [files.bureau]: short('示範鎮衛生所') })).toMatchObject({
      file: `content/${files.bureau}`,
      severity: 'error',
      ruleId: 'institution/short-name',
      message: '「示範鎮衛生所」也是機關 demo-clinic 的名稱或簡稱，無從分辨',
    });
  });

  it('are given once', async () => {
    expect(await onlyProblemOf({ [files.bureau]: short('衛生局, 衛生局') })).toMatchObject({
      message: '簡稱「衛生局」寫了兩次',
    });
  });
});
