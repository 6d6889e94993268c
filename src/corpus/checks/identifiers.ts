import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { digitsInParts, lettersForDigits } from '../../content/problems/letters-for-digits.ts';
import type { Shelf } from '../../content/read/found.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import { toRocYear } from '../../meaning/numbers/roc-year.ts';
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

/** What systems put behind the name of a copy: `101 - 複製`, `101 (2)`, `ncl 的副本`. */
const COPY =
  /^(.+?)\s*(?:(?:[-–—_]\s*)?(?:複製|複本|的?副本|拷貝|copy)(?:\s*[（(]?\d+[)）]?)?|[（(]\d+[)）])$/iu;

/** The name of what was copied, where a name is that of a copy, and no identifier; else null. */
function copiedFrom(name: string): string | null {
  return /^[a-z0-9-]+$/.test(name) ? null : (COPY.exec(name)?.[1] ?? null);
}

/** Whether a file is a copy, or lies in the copy of a folder: that is told by its name, and nothing else of it. */
export function isCopy(path: string): boolean {
  return path.split('/').some((part) => copiedFrom(part.replace(/\.[a-z]+$/, '')) !== null);
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
    const original = copiedFrom(institutionId);
    if (original !== null) {
      yield {
        file,
        at: 'unavailable',
        severity: 'error',
        ruleId: 'id/form',
        message: `「${institutionId}.yaml」像是「${original}.yaml」的複本`,
        fix: `多出來的複本請刪除；若是另一個機關的檔案，請改用它的識別碼作檔名，例如 example.yaml，並為各單位另取識別碼`,
      };
      return;
    }
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
    const original = copiedFrom(folder);
    if (original !== null) {
      yield {
        file: planFile,
        at: 'unavailable',
        severity: 'error',
        ruleId: 'id/form',
        message: `計畫資料夾「${folder}」像是「${original}」的複本`,
        fix: `多出來的複本請刪除；若是另一個計畫，請把資料夾改名為它的民國年，或民國年加英文簡稱，例如 ${facts.roc_year}-green，並為每一列另取識別碼`,
      };
    } else if (!match) {
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

  *table({ measuresFile: file, institutionId, folder, planId, table }, { holders }) {
    const withYear = new RegExp(`^${institutionId}-([1-9]\\d{0,2})-`);
    const ownYear = PLAN_FOLDER.exec(folder)?.[1];
    for (const { id, path } of visitRows(table)) {
      const at = { path: [...path, 'id'] };
      const meant = digitsInParts(id);
      if (meant !== id) {
        yield {
          file,
          at,
          severity: 'warning',
          ruleId: 'id/letters',
          message: `識別碼「${id}」裡有字母寫在數字的地方`,
          fix: `請寫成 ${meant}；${STAYS}`,
        };
        continue;
      }
      const year = withYear.exec(id)?.[1];
      const isOther = year !== undefined && year !== ownYear;
      // Of one that another row has that is told.
      if (!isOther || [...holders.rows.holdersOf(id)].some((each) => each.file !== file)) continue;
      yield {
        file,
        at,
        severity: 'warning',
        ruleId: 'id/other-year',
        message: `識別碼「${id}」像是 ${year} 年度計畫的`,
        fix: `請改成以「${planId}-」開頭、還沒有用過的；${STAYS}`,
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

const STAYS = '已經發布過的識別碼不再更改，可以附理由保留';

/** The name that a folder was meant to have, where only its form is wrong: `097`, `97年`, `９７`. */
function planFolderFor(folder: string, rocYear: number): string {
  const plain = folder.normalize('NFKC').trim();
  const [, year, rest = ''] =
    /^(?:民國)?0*(\d{1,3})\s*(?:年度?)?\s*((?:-[a-z0-9]+)*)$/.exec(
      (lettersForDigits(plain)?.text ?? plain).toLowerCase(),
    ) ?? [];
  const western = /^(?:19|20)\d\d(?=年?度?$)/.exec(plain)?.[0];
  const isYear =
    Number(year) === rocYear || (western !== undefined && toRocYear(Number(western)) === rocYear);
  return isYear ? `請把資料夾改名為「${rocYear}${rest}」；` : '';
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
