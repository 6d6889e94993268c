import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { lettersForDigits } from '../../content/problems/letters-for-digits.ts';
import type { Shelf } from '../../content/read/found.ts';
import type { Check } from './check.ts';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Whether a name has the form of an identifier, which it needs as a part of addresses. */
export function isIdentifier(name: string): boolean {
  return SLUG.test(name);
}

/** Whether there is an institution that would have this id, were its own of the right form; that is told of it. */
export function isMisnamed(id: string, institutions: Shelf<unknown>): boolean {
  return [...institutions.ids()].some(
    (other) => !isIdentifier(other) && other.normalize('NFKC').toLowerCase() === id,
  );
}

const PLAN_FOLDER = /^([1-9]\d{0,2})(?:-[a-z0-9]+)*$/;

/** What else has an anchor on a plan's page: sections, dimensions with their aspects, corrections. */
const PAGE_ANCHOR = /^(?:section|dimension)-\d+(?:-\d+)?$|-\d{4}-\d{2}-\d{2}-\d+$/;

/**
 * Names of files and folders become addresses, so they are held to the form of identifiers. Rows are
 * anchors of their plan's page, where other things have anchors too.
 */
export const checkIdentifiers: Check = {
  *institution({ institutionId, file }) {
    if (isIdentifier(institutionId)) return;
    const meant = institutionId
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-');
    yield {
      file,
      at: 'unavailable',
      severity: 'error',
      ruleId: 'id/form',
      message: `機關檔名「${institutionId}」不能當作網址的一部分`,
      fix: `${isIdentifier(meant) ? `請改名為「${meant}.yaml」；` : ''}檔名請用小寫英文字母、數字與連字號，以字母開頭，例如 example.yaml`,
    };
  },

  *planFacts({ folder, planFile, facts }) {
    const match = PLAN_FOLDER.exec(folder);
    if (!match) {
      yield {
        file: planFile,
        at: 'unavailable',
        severity: 'error',
        ruleId: 'id/form',
        message: `計畫資料夾「${folder}」不合格式`,
        fix: `${planFolderFor(folder, facts.roc_year)}請用民國年，或民國年加英文簡稱，例如 101 或 101-green`,
      };
    } else if (Number(match[1]) !== facts.roc_year) {
      yield {
        file: planFile,
        at: { path: ['roc_year'] },
        severity: 'error',
        ruleId: 'period/folder-year',
        message: `roc_year 是 ${facts.roc_year}，資料夾卻是「${folder}」`,
        fix: `兩者須為同一民國年；請改 roc_year 或資料夾名稱`,
      };
    }
  },

  *row({ measuresFile, row }) {
    if (PAGE_ANCHOR.test(row.id)) yield reserved(measuresFile, row.id, row.path);
  },

  *retired({ measuresFile, path, record }) {
    if (PAGE_ANCHOR.test(record.id)) yield reserved(measuresFile, record.id, path);
  },
};

/** The name that a folder was meant to have, where only its form is wrong: `097`, `97年`, `９７`. */
function planFolderFor(folder: string, rocYear: number): string {
  const plain = folder.normalize('NFKC').trim();
  const [, year, rest = ''] =
    /^(?:民國)?0*(\d{1,3})\s*(?:年度?)?\s*((?:-[a-z0-9]+)*)$/.exec(
      (lettersForDigits(plain)?.text ?? plain).toLowerCase(),
    ) ?? [];
  return Number(year) === rocYear ? `請把資料夾改名為「${rocYear}${rest}」；` : '';
}

function reserved(file: string, id: string, path: YamlPath): Finding {
  return {
    file,
    at: { path: [...path, 'id'] },
    severity: 'error',
    ruleId: 'id/reserved',
    message: `推動作法識別碼「${id}」與網頁自己的錨點同一形式，連結會到錯的地方`,
    fix: '請以機關與年度開頭另取識別碼，例如 example-113-001',
  };
}
