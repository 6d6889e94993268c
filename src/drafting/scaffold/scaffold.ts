import type { ReviewMarkRecord } from '../../content/schemas/review.ts';

/** New files of a content folder, and what is left for a person to do. */
export interface Scaffold {
  /** Path inside the content folder → text. */
  files: ReadonlyMap<string, string>;
  /** Review marks set in the files: what has to be looked at before publishing. */
  reviewMarks: readonly ReviewMarkRecord[];
  /** What to do next, in Chinese. */
  nextSteps: readonly string[];
}

/** Nothing can be made as asked; the message (in Chinese) says why and what to do instead. */
export class ScaffoldRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ScaffoldRefusal';
  }
}

/** A file that the scaffold is made from has errors; what it says is not known. */
export function unreadable(path: string): ScaffoldRefusal {
  return new ScaffoldRefusal(`${path} 讀不到；請先執行 npm run check，修正它的錯誤。`);
}

/** Where files stand already. */
export interface Existing {
  /** Paths inside the content folder. */
  paths: { has(path: string): boolean };
  /** How messages name the folder, e.g. `content`. */
  label: string;
}

/**
 * The scaffold, if none of its files stands already.
 * @throws {ScaffoldRefusal} naming those that do
 */
export function onlyNewFiles(scaffold: Scaffold, { paths, label }: Existing): Scaffold {
  const standing = [...scaffold.files.keys()].filter((path) => paths.has(path));
  if (standing.length === 0) return scaffold;
  throw new ScaffoldRefusal(
    `檔案已經存在，沒有寫入任何檔案：${standing.map((path) => `${label}/${path}`).join('、')}。` +
      '要重新產生，請先把它移走或改名。',
  );
}
