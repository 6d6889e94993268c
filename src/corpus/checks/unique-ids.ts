import type { IdIndex } from '../../content/read/id-index.ts';
import type { Check } from './check.ts';
import { isCopy } from './identifiers.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';

const REMOVED_AND_THERE =
  '表裡的是同一列、仍在計畫裡的，請刪除 retired 的這一項；已移除的，請從表裡刪去那一列；表裡的是後來新增的另一列，請為它另取識別碼';

/** Identifiers of plans, rows (retired ones included), units and vocabulary entries are given once only. */
export const checkUniqueIds: Check = {
  *planFacts({ planId, planFile }, { holders }) {
    const first = otherHolder(planId, planFile, holders.plans);
    if (first === null) return;
    yield {
      file: planFile,
      at: 'unavailable',
      severity: 'error',
      ruleId: 'id/duplicate',
      message: `計畫識別碼「${planId}」重複，已用於 ${first}`,
      fix: '計畫識別碼由機關與資料夾的名稱合成；請為後來新增的一個改名',
    };
  },

  *row({ measuresFile, isRepeated, row: { id, path } }, { holders }) {
    yield* rowTwice({ id, file: measuresFile, path, isRepeated }, holders.rows);
  },

  *retired({ measuresFile, isRepeated, path, record: { id } }, { holders }) {
    for (const finding of rowTwice({ id, file: measuresFile, path, isRepeated }, holders.rows)) {
      // That the removed row gets another id would be wrong: its address was published.
      yield otherHolder(id, measuresFile, holders.rows) === null
        ? { ...finding, fix: REMOVED_AND_THERE }
        : finding;
    }
  },

  *institution({ file, record }, { holders }) {
    const own = new Set<string>();
    for (const [index, { id }] of record.units.entries()) {
      const first = otherHolder(id, file, holders.units) ?? (own.has(id) ? file : null);
      own.add(id);
      if (first !== null) yield inFile('單位', id, { file, path: ['units', index] }, first);
    }
  },

  dimensions: ({ file, vocabulary: { dimensions } }) =>
    entries('可比較面向', file, 'dimensions', dimensions),
  planTypes: (vocabulary) => entries('計畫類別', vocabulary.file, 'plan_types', vocabulary.entries),
  disclosureCategories: (vocabulary) =>
    entries('公開類別', vocabulary.file, 'disclosure_categories', vocabulary.entries),
  restrictionGrounds: (vocabulary) =>
    entries('限制公開的依據', vocabulary.file, 'restriction_grounds', vocabulary.entries),
};

/** The file that has an id by right, where that is another one; else null. */
function otherHolder(id: string, file: string, index: IdIndex): string | null {
  const [first] = [...index.holdersOf(id)].filter((holder) => !isCopy(holder.file));
  if (first === undefined || first.file === file || isCopy(file)) return null;
  // Before the rows of a draft come those of its own former versions, which are the same rows.
  const ownVersions = file.replace(/[^/]+$/, 'versions/');
  return first.file.startsWith(ownVersions) ? null : first.file;
}

function* rowTwice(
  { id, file, path, isRepeated }: { id: string; file: string; path: YamlPath; isRepeated: boolean },
  index: IdIndex,
): Generator<Finding> {
  const first = otherHolder(id, file, index) ?? (isRepeated ? file : null);
  if (first !== null) yield inFile('推動作法', id, { file, path }, first);
}

/** Entries of a vocabulary, which stand below one key. */
function* entries(
  kind: string,
  file: string,
  key: string,
  list: readonly { id: string }[],
): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) yield inFile(kind, id, { file, path: [key, index] }, file);
    seen.add(id);
  }
}

function inFile(
  kind: string,
  id: string,
  { file, path }: { file: string; path: YamlPath },
  first: string,
): Finding {
  return {
    file,
    at: { path: [...path, 'id'] },
    severity: 'error',
    ruleId: 'id/duplicate',
    message: `${kind}識別碼「${id}」重複，已用於${first === file ? '同一檔案的前面' : '另一個檔案'}`,
    first: { file: first, id },
    fix: '請為後來新增的一項另取識別碼；已公布的識別碼不可更改，也不可重用',
  };
}
