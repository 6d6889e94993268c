import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { all, files, replacing } from './content-folder.ts';

/**
 * Words that are planted into the content of the invented agency before its site is built, each of
 * characters that stand nowhere else; twice each, for UTF-16. All but the first are not published.
 */
export const planted = {
  published: '龘龘龖龖',
  /** A plan that has no day of publication yet. */
  draft: '靐靐䨻䨻',
  /** What the former version of a plan says in a row and a section that are withheld now. */
  row: '齉齉爩爩',
  target: '麷麷鸞鸞',
  attribute: '籲籲灪灪',
  section: '驫驫羴羴',
  /** A source that is withheld, and one that nothing names; both lie in the folder of the plan. */
  source: '鬱鬱鱻鱻',
  formerSource: '虌虌讞讞',
} as const;

const DRAFT = 'plans/demo-health/114-green';

/** A text of a file, where there is none, or a change of it. */
type Planting = string | ((text: string) => string);

const sourceWith = (word: string) => `示範縣衛生局113年度食品安全計畫\n${word}\n`;

const plantings: Readonly<Record<string, Planting>> = {
  [files.annual]: (text) => `${text}\n## 玖、${planted.published}\n\n文字${planted.published}\n`,
  [files.foodTable]: replacing('公布稽查結果。', `公布稽查結果${planted.published}。`),
  [files.midtermTable]: plantInTexts(planted.published),
  [`${dirname(files.food)}/source.txt`]: sourceWith(planted.source),
  [`${dirname(files.formerFood)}/source.txt`]: sourceWith(planted.formerSource),
  [files.formerFood]: replacing('不預先通知。', `不預先通知${planted.section}。`),
  [files.formerFoodTable]: all(
    replacing('計 60 家。\n', `${planted.row}計 60 家${planted.target}。\n`),
    replacing('績效指標: 抽查家數', `績效指標: 抽查家數${planted.attribute}`),
    replacing('quote: 計 60 家\n', `quote: 計 60 家${planted.target}\n`),
  ),
  [`${DRAFT}/plan.md`]: all(
    (text) => text.replaceAll('112', '114').replaceAll('2023', '2025'),
    (text) => text.replace(/^(title: .*)$/m, `$1${planted.draft}`),
    (text) => text.replace(/^published: .*$/m, 'published: null'),
    (text) => `${text}\n## 捌、${planted.draft}\n\n文字${planted.draft}\n`,
  ),
  [`${DRAFT}/measures.yaml`]: all(
    (text) => text.replaceAll('112', '114'),
    plantInTexts(planted.draft),
  ),
};

function plantInTexts(word: string): (text: string) => string {
  return (text) => text.replace(/^( *(?:- )?(?:text|heading): [^'"|\n]+)$/gm, `$1${word}`);
}

/** Copies the content of the invented agency to a folder, which is emptied, and plants the words. */
export async function copyWithUnpublished(contentDir: string, copy: string): Promise<void> {
  await rm(copy, { recursive: true, force: true });
  await cp(contentDir, copy, { recursive: true });
  await cp(join(copy, dirname(files.green)), join(copy, DRAFT), { recursive: true });
  for (const [path, planting] of Object.entries(plantings)) {
    const file = join(copy, path);
    const text = typeof planting === 'string' ? planting : planting(await readFile(file, 'utf8'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
