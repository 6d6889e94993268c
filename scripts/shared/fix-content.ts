import type { ContentFolder } from '../../src/content/read/content-folder.ts';
import { formatProblem } from '../../src/content/problems/report.ts';
import { migrateContent } from '../../src/corpus/assembly/migrate-content.ts';
import { replaceFiles } from './replace-files.ts';

/**
 * Rewrites the files of a content folder that have a former form, all or none.
 * @param directory absolute path of the folder
 * @returns what was done, a line each, for a person
 */
export async function fixContent(directory: string, folder: ContentFolder): Promise<string> {
  const { files, byHand, refused, published } = migrateContent(folder);
  const encoder = new TextEncoder();
  await replaceFiles(
    directory,
    new Map(
      Array.from(files, ([path, { text }]) => [
        path,
        { before: folder.files.get(path)!.data!, after: encoder.encode(text) },
      ]),
    ),
  );
  const lines = [
    ...Array.from(
      files,
      ([path, { does }]) => `已改寫 Rewritten: ${folder.label}/${path}  ${does.join('；')}`,
    ),
    ...byHand.map(
      ({ path, does }) =>
        `請自行改寫 Rewrite by hand: ${folder.label}/${path}  ${does}（寫法特別，程式不敢改）`,
    ),
    ...refused.flatMap(({ does, problems }) => [
      `沒有改寫 Not rewritten: ${does}，因為改寫之後會有這些錯誤（還不發布的計畫，請寫 published: null）：`,
      ...problems.map((problem) => `  ${formatProblem(problem)}`),
    ]),
    ...(published.length === 0
      ? []
      : [
          '不再是草稿，下次產生網站就會發布；還不發布的，請寫 published: null No draft any more, and published by the next build:',
          ...published.map((place) => `  ${place}`),
        ]),
  ];
  return lines.length === 0 ? '沒有舊寫法的檔案。 No file has a former form.' : lines.join('\n');
}
