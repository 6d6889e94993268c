import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  healthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  textOf,
} from '../../../support/content-folder.ts';

/** Takes an entry of a list out of a file. */
const without = (key: string, id: string) => (text: string) =>
  text.replace(
    new RegExp(`^  - ${key}: ${id}\\n(?:(?!  - ).+\\n)*?(?=  - |  #|\\w|$(?![^]))`, 'm'),
    '',
  );

describe('a register', () => {
  it.each(['art7-1', 'art7-4', 'art7-9'])('has the ten categories: %s is missed', async (id) => {
    const changes = { [files.register]: without('category', id) };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.register}`,
      place: await placeOf(changes, files.register, '- category:'),
      severity: 'warning',
      ruleId: 'disclosure/categories-missing',
      message: `第七條第一項有十款，登記檔沒有寫「${id}」，網站上列為未記載`,
      fix: '請逐款寫出；還不知道的，state 寫 not-recorded',
    });
  });

  it('tells of all that are missed at once', async () => {
    const changes = {
      [files.register]: all(without('category', 'art7-2'), without('category', 'art7-8')),
    };
    expect((await onlyProblemOf(changes)).message).toContain('沒有寫「art7-2」、「art7-8」，');
  });

  it('that names none lacks ten', async () => {
    const [first] = await problemsOf({ [files.register]: 'notes: []\n' });
    expect(first).toMatchObject({
      place: 'unavailable',
      ruleId: 'disclosure/categories-missing',
      message: expect.stringMatching(/沒有寫「art7-1」.*「art7-10」/) as string,
    });
  });
});

describe('the vocabulary of categories', () => {
  it('has no eleventh', async () => {
    const changes = {
      [files.categories]: (text: string) =>
        `${text.trimEnd()}\n  - id: art7-11\n    article: 第 11 款\n    name: 甲\n    name_en: A\n    wording: 甲\n`,
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.categories}`,
      place: await placeOf(changes, files.categories, 'art7-11'),
      severity: 'error',
      ruleId: 'disclosure/categories-of-law',
      message: '政府資訊公開法第七條第一項只有十款，沒有「art7-11」',
      fix: '請刪除，或把識別碼改為 art7-1 至 art7-10 之一',
    });
  });

  it('lacks none of the ten', async () => {
    const changes = { [files.categories]: without('id', 'art7-9') };
    expect(textOf(await healthBureau(changes), files.categories)).not.toContain('art7-9');
    const problems = await problemsOf(changes);
    const own = problems.find(({ ruleId }) => ruleId === 'disclosure/categories-of-law');
    expect(own).toMatchObject({
      place: await placeOf(changes, files.categories, '- id:'),
      severity: 'error',
      message: '政府資訊公開法第七條第一項有十款，這裡少了「art7-9」',
    });
  });
});

it('the grounds for withholding are the nine of Article 18: there is no tenth', async () => {
  const changes = {
    [files.grounds]: (text: string) =>
      `${text.trimEnd()}\n  - id: art18-1-10\n    article: 第 10 款\n    name: 甲\n    name_en: A\n    wording: 甲\n`,
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    place: await placeOf(changes, files.grounds, 'art18-1-10'),
    ruleId: 'disclosure/categories-of-law',
    message: '政府資訊公開法第十八條第一項只有九款，沒有「art18-1-10」',
  });
});

it('a category that is misspelt is not missed as well', async () => {
  const changes = { [files.register]: replacing('category: art7-4', 'category: art-4') };
  expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'reference/disclosure-category' });
});

it.each([
  [files.categories, '第七條第一項第六款', '第七條第一項第十二款', 'art7-6', '六'],
  [files.categories, '第七條第一項第十款', '第七條第一項第九款', 'art7-10', '十'],
  [files.grounds, '第十八條第一項第三款', '第十八條第一項第四款', 'art18-1-3', '三'],
])('an entry of %s has the number of its subparagraph', async (file, right, wrong, id, number) => {
  expect(await onlyProblemOf({ [file]: replacing(right, wrong) })).toMatchObject({
    file: `content/${file}`,
    severity: 'error',
    ruleId: 'disclosure/categories-of-law',
    message: `「${id}」是第${number}款，article 卻是「${wrong}」`,
  });
});
