import { expect, it } from 'vitest';
import { files, onlyProblemOf, problemsOf } from '../../../support/content-folder.ts';

const given = (words: string) => (text: string) => `${text}search:\n  examples: [${words}]\n`;

it('a site is warned of a word to try that no row of its plans says', async () => {
  expect(await onlyProblemOf({ [files.site]: given('稽查, 哺乳室') })).toMatchObject({
    file: 'content/site.yaml',
    severity: 'warning',
    ruleId: 'site/search-example',
    message: expect.stringContaining('「哺乳室」') as string,
  });
});

it('a word counts as found as the search finds it, whatever its width and case', async () => {
  expect(
    await problemsOf({ [files.site]: given('稽查'), [files.greenTable]: (text) => text }),
  ).toEqual([]);
  const led = (text: string) => text.replace(/^( *(?:- )?text: )/mu, '$1ＬＥＤ');
  expect(await problemsOf({ [files.site]: given('led'), [files.greenTable]: led })).toEqual([]);
});

it('nothing is said while a plan cannot be read, for the word may stand in it', async () => {
  const problems = await problemsOf({
    [files.site]: given('哺乳室'),
    [files.greenTable]: 'columns: [\n',
  });
  expect(problems.map(({ ruleId }) => ruleId)).not.toContain('site/search-example');
});
