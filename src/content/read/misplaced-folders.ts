import { contentTypes } from '../schemas/content-types.ts';
import type { Finding } from '../problems/problem.ts';
import { isPlaceOfFile, meantFolders } from './file-names.ts';

/** A folder that is called, or lies, otherwise than its files need it. */
export interface MisplacedFolder {
  /** From the content folder, without a slash at its end. */
  folder: string;
  /** The files in it that are not read for that, and the paths that they were meant to have. */
  files: ReadonlyMap<string, string>;
  finding: Finding;
}

/** What a folder was meant to be, and why. */
interface Move {
  folder: string;
  meant: string;
  message: string;
  fix: string;
}

/** Folders of which every file would be told by itself, each with what is to be done with it as a whole. */
export function misplacedFolders(paths: readonly string[]): MisplacedFolder[] {
  const there = new Set(paths);
  const found = new Map<string, { move: Move; files: Map<string, string> }>();
  for (const path of paths) {
    const move = isPlaceOfFile(path) ? null : moveOf(path, there);
    if (move === null) continue;
    const known = found.get(move.folder) ?? { move, files: new Map<string, string>() };
    known.files.set(path, move.meant);
    found.set(move.folder, known);
  }
  return Array.from(found, ([folder, { move, files }]) => ({
    folder,
    files,
    finding: {
      file: folder,
      at: 'unavailable',
      severity: 'error',
      ruleId: 'file/unexpected',
      message: `${move.message}，其中 ${files.size} 個檔案不會被發布`,
      fix: move.fix,
    },
  }));
}

function moveOf(path: string, there: ReadonlySet<string>): Move | null {
  return renamed(path) ?? withoutYear(path) ?? oneTooMany(path, there);
}

/** `Plans/…`, `institution/…`: the folder is there under another name. */
function renamed(path: string): Move | null {
  const meant = meantFolders(path);
  if (meant === path || !isPlaceOfFile(meant)) return null;
  const [parts, right] = [path.split('/'), meant.split('/')];
  const last = parts.findLastIndex((part, index) => part !== right[index]);
  const folder = parts.slice(0, last + 1).join('/');
  return {
    folder,
    meant,
    message: '資料夾的名稱不對',
    fix: `請把資料夾改名為「${right.slice(0, last + 1).join('/')}」；已有那個資料夾的，把檔案移進去`,
  };
}

/** Files of a plan right in the folder of its institution. */
function withoutYear(path: string): Move | null {
  const [, folder = '', name = ''] = /^(plans\/[^/]+)\/([^/]+)$/.exec(path) ?? [];
  const isOfPlan = PLAN_FILES.has(name);
  return isOfPlan
    ? {
        folder,
        meant: `${folder}/*/${name}`,
        message: '計畫的檔案直接放在機關的資料夾，少了年度的資料夾',
        fix: `請移到以民國年為名的資料夾，例如 ${folder}/113/`,
      }
    : null;
}

const PLAN_FILES: ReadonlySet<string> = new Set(
  (['plans', 'measures', 'results', 'reviews'] as const).map((type) =>
    contentTypes[type].pattern.replace(/.*\//, ''),
  ),
);

/** `plans/plans/…`, `plans/ncl/101/files/…`: there is a folder around that has no place. */
function oneTooMany(path: string, there: ReadonlySet<string>): Move | null {
  const parts = path.split('/');
  const moves = parts.slice(0, -1).flatMap((_, index) => {
    const meant = parts.toSpliced(index, 1).join('/');
    return isPlaceOfFile(meant) ? [{ index, meant }] : [];
  });
  const ofKnown = ({ meant }: { meant: string }) =>
    there.has(`institutions/${meant.split('/')[1]}.yaml`);
  const move = moves.findLast(ofKnown) ?? moves.at(-1);
  if (move === undefined) return null;
  const folder = parts.slice(0, move.index + 1).join('/');
  const outer = parts.slice(0, move.index).join('/');
  return {
    folder,
    meant: move.meant,
    message: `多了一層資料夾「${parts[move.index]!}」`,
    fix: `請把裡面的檔案移到${outer === '' ? '內容資料夾的最上層' : `「${outer}/」`}，再刪除這一層`,
  };
}
