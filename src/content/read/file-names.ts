import { contentTypes } from '../schemas/content-types.ts';
import { codePoint, isImpossible, oddCharacterIn } from './odd-characters.ts';
import type { Finding } from '../problems/problem.ts';

const patterns = Object.values(contentTypes);

/** Files that are passed on lie beside a plan, a former version of one, or in an institution's folder; the site's mark beside `site.yaml`. */
const PASSED_ON =
  /^mark\.(?:png|webp|jpe?g)$|^(?:plans\/[^/]+\/[^/]+\/(?:versions\/[^/]+\/)?|disclosures\/[^/]+\/)[^/]+$/;

/** Left by office programs, file managers and editors, and the page on which an import is reviewed; nothing of a plan is in them. */
const LITTER =
  /^(?:~\$.*|.*\.tmp|#.*#|import-review\.html|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.~lock\..*|.*~)$/i;

/** What a repository has at its root for those who look into it; hosts of repositories make it by themselves. */
const OF_REPOSITORY =
  /^(?:readme|licen[cs]e|changelog|contributing|codeowners|security)(?:\.[a-z-]+)*$/i;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** File systems hold names of 255 bytes; leftovers of a build need a few for themselves. */
const MOST_BYTES = 200;

/**
 * True of what is passed over: files that systems and programs leave behind, and, at the root of the
 * content folder, those that tell about a repository (`README.md`, `LICENSE`).
 */
export function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return LITTER.test(name) || OF_REPOSITORY.test(path);
}

/**
 * The path that a misnamed content file was meant to have: `plan.md.txt`, `Plan.md`, `ncl.YAML`,
 * `results - 複製.yaml`, `result.yaml`, `version/1/plan.md`, `１０１/plan.md`, `097/plan.md` and the like; null where none is near.
 */
export function meantPath(path: string): string | null {
  const meant = path
    .split('/')
    .map((part, index, parts) => meantName(part, index, index === parts.length - 1))
    .join('/');
  if (meant === path) return null;
  return patterns.some(({ match }) => match.test(meant)) ? meant : null;
}

/** Whether a file may lie there: one that is read, or one that is passed on. */
export function isPlaceOfFile(path: string): boolean {
  return PASSED_ON.test(path) || patterns.some(({ match }) => match.test(path));
}

/** The path with its folders as they were meant to be called: `Plans/ncl/101/a.pdf` → `plans/…`. */
export function meantFolders(path: string): string {
  const parts = path.split('/');
  return parts
    .map((part, index) => (index === parts.length - 1 ? part : meantName(part, index, false)))
    .join('/');
}

/** Names that are written in the plural, or not, against what most would expect. */
const otherNumber: Readonly<Record<string, string>> = {
  'measure.yaml': 'measures.yaml',
  'result.yaml': 'results.yaml',
  'reviews.yaml': 'review.yaml',
  'plans.md': 'plan.md',
  plan: 'plans',
  institution: 'institutions',
  disclosure: 'disclosures',
  vocabulary: 'vocabularies',
  page: 'pages',
  version: 'versions',
};

/** Folders with names of ours: the outermost ones, and `versions` in that of a plan. The others bear ids. */
const OUR_FOLDERS: readonly number[] = [0, 3];

function meantName(part: string, depth: number, isFile: boolean): string {
  const plain = part
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .trim()
    .toLowerCase();
  if (!isFile) {
    const name = meantFolder(plain);
    return OUR_FOLDERS.includes(depth) ? (otherNumber[name] ?? name) : name;
  }
  const name = plain
    .replace(/\s*(?:\.(?:txt|bak|old|orig|md|yaml|yml))+$/, (endings) =>
      /\.md/.test(endings) ? '.md' : /\.ya?ml/.test(endings) ? '.yaml' : endings,
    )
    .replace(/\s*(?:- ?(?:複製|copy)|副本|的副本)?\s*(?:\(\d+\))?\s*(?=\.[a-z.]+$)/, '');
  return otherNumber[name] ?? name;
}

function meantFolder(name: string): string {
  return name
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/^(?:民國)?(\d{1,3})年度?/, '$1');
}

/** What is wrong with the names of files, each cause once. */
export function misnamedFiles(paths: readonly string[], passedOn: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const add = (file: string, ruleId: string, message: string, fix: string) =>
    findings.push({ file, at: 'unavailable', severity: 'error', ruleId, message, fix });
  const told = new Set<string>();
  const byFold = new Map<string, string>();
  for (const path of paths) {
    if (passedOn.has(path)) {
      const meant = meantPath(path);
      if (meant !== null) {
        told.add(path);
        add(
          path,
          'file/unexpected',
          '這個名稱不會被當作內容讀取，它不會被發布',
          paths.includes(meant)
            ? `已有「${meant}」；請刪除這個檔案，或把內容併入該檔`
            : `請改名為「${meant}」（Windows 請先在檔案總管開啟「副檔名」顯示）`,
        );
      } else if (!PASSED_ON.test(path)) {
        told.add(path);
        add(
          path,
          'file/unexpected',
          '這個位置不該有這種檔案，它不會被發布',
          '請移走；計畫的來源檔放在 plans/<institution>/<plan>/，登記的檔案放在 disclosures/<institution>/',
        );
      }
    }
    if (!told.has(path)) {
      const odd = oddName(path);
      if (odd !== null) add(path, 'file/name', ...odd);
    }
    // Names of content files and of their folders are held to one form anyhow.
    if (!passedOn.has(path) || told.has(path)) continue;
    const folded = path.normalize('NFC').toLowerCase();
    const other = byFold.get(folded);
    byFold.set(folded, other ?? path);
    if (other === undefined) continue;
    add(
      path,
      'file/same-name',
      `與「${other}」只差大小寫或字元寫法，在 Windows、macOS 是同一個名稱`,
      '請把其中一個改成別的名稱，或合併成一個',
    );
  }
  return findings;
}

/** Message and fix for a name that some system cannot hold or that breaks an address. */
function oddName(path: string): [string, string] | null {
  for (const part of path.split('/')) {
    for (const sign of part) {
      if (isImpossible(sign) || /[\t\n]/.test(sign) || oddCharacterIn(sign) !== null) {
        return [`名稱「${part}」含有字元 ${codePoint(sign)}`, '請改名，刪除這個字元'];
      }
    }
    const sign = /[<>:"\\|?*#%]/.exec(part)?.[0];
    if (sign !== undefined) {
      return [
        `名稱「${part}」含有「${sign}」，不能用於網址或 Windows`,
        `請改名為「${part.replaceAll(/[<>:"\\|?*#%]+/g, '-')}」`,
      ];
    }
    if (/^\s|[\s.]$/.test(part)) {
      return [
        `名稱「${part}」的前後有空格或句點`,
        `請改名為「${part.replace(/^\s+|[\s.]+$/g, '')}」`,
      ];
    }
    if (DEVICE.test(part)) {
      return [`名稱「${part}」是 Windows 保留給裝置的名稱`, '請改用別的名稱，例如在後面加上年度'];
    }
    const bytes = new TextEncoder().encode(part).length;
    if (bytes > MOST_BYTES) {
      return [
        `名稱有 ${bytes} 位元組，超過上限 ${MOST_BYTES}`,
        '請改用較短的名稱（中文一字為 3 位元組）',
      ];
    }
  }
  return null;
}
