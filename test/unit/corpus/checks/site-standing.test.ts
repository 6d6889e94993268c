import { describe, expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const noMailbox = replacing('email: service@health.example.org', 'email: null');

describe('a site that names nobody to report an error to', () => {
  it('is warned', async () => {
    expect(await onlyProblemOf({ [files.site]: noMailbox })).toMatchObject({
      file: 'content/site.yaml',
      severity: 'warning',
      ruleId: 'site/no-report',
    });
  });

  it.each(['email: fix@health.example.org', "issues: 'https://github.com/o/plans/issues'"])(
    'is not warned with corrections: %s',
    async (line) => {
      const site = (text: string) => `${noMailbox(text)}corrections:\n  ${line}\n`;
      expect(await problemsOf({ [files.site]: site })).toEqual([]);
    },
  );
});

it('a site that holds together is told nothing', async () => {
  const { problems } = await loadHealthBureau();
  expect(problems.filter(({ ruleId }) => ruleId.startsWith('site/'))).toEqual([]);
});

describe('an official site', () => {
  it.each([
    '本局的官方網站。',
    '這些資料不是個人資料，與其他機關的資料庫相連。',
    '本站由本局經營，不是民間團體。',
    'The official site; it is not a plan of its own.',
  ])('may say «%s»', async (line) => {
    expect(await problemsOf({ [files.about]: (text) => `${text}\n${line}\n` })).toEqual([]);
  });

  it.each([
    '- 本站不是所列機關的官方網站，也不代表這些機關。',
    '本站並非機關之官方網站。',
    '這是非官方網站。',
    'This is not an official site.',
    'Unofficial site.',
    'A non-official copy.',
    '本網站不是政府網站。',
    '本站非屬機關網站。',
    '本站與所列機關並無關係，與各機關無關。',
    '本站由民間志工架設。',
    'This is not the official site of the bureau.',
    'This site is not affiliated with the institutions listed.',
    'It is not run by the agencies named.',
  ])('is warned where a page says «%s»', async (line) => {
    const problem = await onlyProblemOf({ [files.about]: (text) => `${text}\n${line}\n` });
    expect(problem).toMatchObject({
      file: 'content/pages/about.md',
      severity: 'warning',
      ruleId: 'site/official',
    });
  });

  it('is told the line and column of such words', async () => {
    const changes = { [files.about]: (text: string) => `${text}\n請注意：這是非官方網站。\n` };
    const { place } = await onlyProblemOf(changes);
    expect(place).toEqual(await placeOf(changes, files.about, '非官方網站'));
  });

  it('is warned where its name is missing', async () => {
    expect(
      await onlyProblemOf({ [files.site]: replacing('name: 示範縣衛生局\n', 'name: null\n') }),
    ).toMatchObject({ severity: 'warning', ruleId: 'site/official' });
  });

  it('is warned where site.yaml says that it is none', async () => {
    const changes = {
      [files.site]: replacing('zh: 各計畫為本局所訂', 'zh: 本站不是這些機關。各計畫為本局所訂'),
    };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({ file: 'content/site.yaml', ruleId: 'site/official' });
    expect(problem.place).toEqual(await placeOf(changes, files.site, '本站不是這些機關'));
  });
});

it('a site that is not official may say so', async () => {
  const changes = {
    [files.site]: (text: string) =>
      text
        .replace('official: true', 'official: false')
        .replace('name: 示範縣衛生局\n', 'name: null\n')
        .replace('zh: 各計畫為本局所訂', 'zh: 本站不是這些機關。各計畫為該局所訂')
        .replace('government_open_data_licence: true', 'government_open_data_licence: false'),
    [files.about]: (text: string) => `${text}\n本站不是所列機關的官方網站。\n`,
  };
  expect(await problemsOf(changes)).toEqual([]);
});

const ccBy = (text: string) =>
  text
    .replace('name: 政府資料開放授權條款－第1版', 'name: CC BY 4.0')
    .replace(
      'url: https://data.gov.tw/license',
      'url: https://creativecommons.org/licenses/by/4.0/',
    )
    .replace('spdx: OGDL-Taiwan-1.0', 'spdx: CC-BY-4.0');

describe('a site that names two licences', () => {
  it('is warned, and publishes under the one that the agency states', async () => {
    const changes = { [files.site]: ccBy };
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'warning',
      ruleId: 'site/licence',
    });
    const { corpus } = await loadHealthBureau(changes);
    const { additions } = corpus!.site.licence;
    expect(additions).toMatchObject({
      name: '政府資料開放授權條款-第1版',
      url: 'https://data.gov.tw/license',
      spdx: 'OGDL-Taiwan-1.0',
    });
    expect(additions.attribution.zh).toMatch(
      /^示範縣衛生局 2024〔資料集名稱〕。此開放資料依政府資料開放授權條款（Open Government Data License）進行公眾釋出，使用者於遵守本條款各項規定之前提下，得利用之。/,
    );
  });

  it('is warned where it licenses in the name of an agency that it is not', async () => {
    const changes = { [files.site]: replacing('official: true', 'official: false') };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'site/licence' });
    const { corpus } = await loadHealthBureau(changes);
    expect(corpus!.site.licence.government_open_data_licence).toBe(false);
  });

  it('is warned where it names the licence and says that it does not use it', async () => {
    const changes = {
      [files.site]: replacing(
        'government_open_data_licence: true',
        'government_open_data_licence: false',
      ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'site/licence' });
  });
});

it('an agency that releases its plans is told where it still says that nothing is decided, and publishes no such words', async () => {
  const changes = {
    [files.site]: (text: string) =>
      text.replace(/plan_texts:\n    zh: .*/, 'plan_texts:\n    zh: 授權條件尚未載明。'),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    severity: 'warning',
    ruleId: 'site/licence',
  });
  const { corpus } = await loadHealthBureau(changes);
  expect(corpus?.site.licence.plan_texts.zh).toBe('計畫原文依政府資料開放授權條款-第1版釋出。');
});

describe('a site without English words', () => {
  const noEnglishName = replacing('\n  en: Demonstration County Health Plans', '');

  it('is warned of each text that its English pages would lack', async () => {
    expect(await onlyProblemOf({ [files.site]: noEnglishName })).toMatchObject({
      severity: 'warning',
      ruleId: 'site/no-english',
      message: 'name 沒有英文，英文網頁會寫著中文',
    });
  });

  it('is told nothing where it publishes in Chinese alone', async () => {
    const site = (text: string) => `${noEnglishName(text)}languages: [zh]\n`;
    expect(await problemsOf({ [files.site]: site })).toEqual([]);
    const { corpus } = await loadHealthBureau({ [files.site]: site });
    expect(corpus?.site.name).toEqual({
      zh: '示範縣衛生局施政計畫公開',
      en: '示範縣衛生局施政計畫公開',
    });
  });

  it('is warned of each page of prose that has no English text, and of none where it has no English pages', async () => {
    const changes = { 'pages/privacy.en.md': null };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: 'content/pages/privacy.md',
      severity: 'warning',
      ruleId: 'site/no-english',
    });
    const site = (text: string) => `${text}languages: [zh]\n`;
    expect(await problemsOf({ ...changes, [files.site]: site })).toEqual([]);
  });

  it('asks for the English names of its kinds of plans as well, and only where there is an English interface', async () => {
    const types = replacing('    name_en: Annual programme\n', '');
    expect(await onlyProblemOf({ [files.planTypes]: types })).toMatchObject({
      file: 'content/vocabularies/plan-types.yaml',
      severity: 'warning',
      ruleId: 'site/no-english',
    });
    const site = (text: string) => `${text}languages: [zh]\n`;
    expect(await problemsOf({ [files.planTypes]: types, [files.site]: site })).toEqual([]);
  });

  it.each(['[en]', '[]', '[zh, zh]'])('cannot choose the languages %s', async (chosen) => {
    const site = (text: string) => `${text}languages: ${chosen}\n`;
    expect(await onlyProblemOf({ [files.site]: site })).toMatchObject({ severity: 'error' });
  });
});
