import type { ContentView } from '../../content/read/content-view.ts';
import type { ParsedPlanText, ParsedTable } from '../../content/read/parsed-content.ts';
import { filesOfVersion } from '../../content/read/files-of-version.ts';
import { splitSections } from '../../content/markdown/split-sections.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome, nearest } from '../../content/problems/suggest.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import { pairedCells } from '../../content/schemas/measures.ts';
import type { WithheldRecord } from '../../content/schemas/plan.ts';
import { visitRows, type TableVisit } from '../../content/table/walk-table.ts';
import { isExpired } from '../assembly/expiry.ts';
import { treeOf } from '../../content/markdown/body-tree.ts';
import type { Check } from './check.ts';
import { otherPlanOfRow } from './plan-of-row.ts';

/**
 * What is withheld is named rightly and stands nowhere any more: not in the row, not in the section,
 * not in a source file. And a row without text is a withheld one.
 * @param asOf the day against which last days are judged; null = none is called past
 */
export const checkWithholding = (asOf: string | null): Check => ({
  *planText(plan, content) {
    const former = content.formerTexts(plan.planId);
    const versions = [plan, ...former.seen];
    const areAll = former.all !== null;
    yield* wrongRecords(plan, { asOf, content });
    yield* wrongSubjects(plan, content);
    yield* wrongSections(plan, versions, areAll);
    yield* wrongFiles(plan, versions, areAll, content);
  },

  *table(table, { planTexts, formerTables }) {
    const plan = planTexts.find(table.planId);
    if (plan.is !== 'known') return;
    const withheld = withheldRows(plan.value);
    yield* textsLeft(table, withheld);
    if (withheld.size > 0) yield* notGrouped(table, withheld, formerTables(table.planId).seen);
  },
});

/** Only a withheld row has no text, in the current version and in former ones. */
export const checkMissingTexts: Check = {
  *row({ planId, measuresFile, row: { id, path, measure, proposal } }, { planTexts }) {
    const row = measure ?? proposal ?? {};
    const keys = measure ? (['text'] as const) : (['name', 'cells'] as const);
    const missing = keys.filter(
      (key) => (row as Partial<Record<typeof key, unknown>>)[key] === undefined,
    );
    if (missing.length === 0) return;
    const plan = planTexts.find(planId);
    // Who is withheld is not known.
    if (plan.is === 'unknown') return;
    if (plan.is === 'known' && withheldRows(plan.value).has(id)) return;
    for (const key of missing) {
      yield {
        file: measuresFile,
        at: { path: [...path, key] },
        severity: 'error',
        ruleId: 'schema/missing',
        message: `缺少「${key}」`,
        fix: `請加上「${key}:」，寫${key === 'cells' ? '清單' : '文字，不可空白'}；不予公開者，在 plan.md 的 withheld 列出`,
      };
    }
  },
};

/** Ids of the rows that a plan withholds. */
function withheldRows({ metadata }: ParsedPlanText): Set<string> {
  return new Set(metadata.withheld.flatMap(({ measure }) => measure ?? []));
}

type Complaint = Pick<Finding, 'ruleId' | 'message' | 'fix' | 'first'> & {
  severity?: Finding['severity'];
};

function inPlan({ planFile }: ParsedPlanText, path: YamlPath, complaint: Complaint): Finding {
  return { file: planFile, at: { path }, severity: 'error', ...complaint };
}

function inTable({ measuresFile }: ParsedTable, path: YamlPath, complaint: Complaint): Finding {
  return { file: measuresFile, at: { path }, severity: 'error', ...complaint };
}

/** What a record is about, as one text; two records of one plan may not be about the same. */
function subjectOf({ measure, section, file }: WithheldRecord): string {
  return measure ?? section ?? file ?? '';
}

function* wrongRecords(
  plan: ParsedPlanText,
  { asOf, content }: { asOf: string | null; content: ContentView },
): Generator<Finding> {
  const { restrictionGrounds } = content;
  const seen = new Map<string, YamlPath>();
  for (const [index, record] of plan.metadata.withheld.entries()) {
    const path = ['withheld', index];
    const named = (['measure', 'section', 'file'] as const).filter((key) => record[key]);
    if (named.length !== 1) {
      yield inPlan(plan, path, {
        ruleId: 'withholding/subject',
        message:
          named.length === 0
            ? '沒有寫不予公開的是什麼'
            : `一項同時寫了 ${named.join('、')}，不知道指的是哪一個`,
        fix: '請寫 measure（識別碼）、section（標題）或 file（檔名）其中一個；有幾個就分成幾項',
      });
      continue;
    }
    const subject = subjectOf(record);
    const first = seen.get(subject);
    if (first !== undefined) {
      yield inPlan(plan, [...path, named[0]!], {
        ruleId: 'withholding/twice',
        message: `「${subject}」列了兩次`,
        first: { file: plan.planFile, path: first },
        fix: '請合併為一項；依據不只一款時，都寫在同一項的 grounds',
      });
    }
    seen.set(subject, first ?? path);
    for (const [position, ground] of record.grounds.entries()) {
      if (restrictionGrounds.find(ground).is !== 'absent') continue;
      const grounds = [...restrictionGrounds.ids()];
      yield inPlan(plan, [...path, 'grounds', position], {
        ruleId: 'reference/restriction-ground',
        message: `沒有「${ground}」這個限制公開的依據；政府資訊公開法第十八條第一項有九款`,
        fix: didYouMean(
          ground,
          grounds,
          grounds.length === 0
            ? `請先建立 ${contentTypes.restrictionGrounds.pattern}`
            : `可用的：${listSome(grounds, 20)}`,
        ),
      });
    }
    if (record.until !== null && record.until < record.decided_on) {
      yield inPlan(plan, [...path, 'until'], {
        ruleId: 'withholding/dates-order',
        message: `until（${record.until}）早於 decided_on（${record.decided_on}）`,
        fix: '請查對兩個日期；沒有期限時 until 寫 null',
      });
    } else if (isExpired(record.until, asOf) === true) {
      yield inPlan(plan, [...path, 'until'], {
        severity: 'warning',
        ruleId: 'withholding/expired',
        message: `「${subject}」不予公開的期限 ${record.until} 已過，待決定；在決定之前仍不公開`,
        fix: '請決定公開（刪除這一項，補上文字）或繼續不予公開（更新 decided_on 與 until）',
      });
    }
  }
}

/** Measures that are withheld stand in some version, or stood on this site once. */
function* wrongSubjects(plan: ParsedPlanText, content: ContentView): Generator<Finding> {
  const { rowsOf, formerTables } = content;
  const rows = rowsOf(plan.planId);
  const former = formerTables(plan.planId).all;
  if (former === null) return;
  const formerIds = former.flatMap(({ table }) => Array.from(visitRows(table), ({ id }) => id));
  for (const [index, { measure }] of plan.metadata.withheld.entries()) {
    if (measure === undefined || formerIds.includes(measure)) continue;
    if (rows.find(measure).is !== 'absent') continue;
    const other = otherPlanOfRow(measure, plan.planId, content);
    yield inPlan(plan, ['withheld', index, 'measure'], {
      ruleId: 'withholding/unknown-measure',
      message:
        other === null
          ? `推動作法「${measure}」不在這個計畫的任何一版裡`
          : `推動作法「${measure}」是計畫 ${other} 的，不是 ${plan.planId} 的`,
      fix:
        other === null
          ? didYouMean(
              measure,
              [...rows.ids(), ...formerIds],
              '請改為 measures.yaml 裡的識別碼；該列保留 id 與 label，刪去其餘',
            )
          : `請移到計畫 ${other} 的 withheld，或改為這個計畫的識別碼`,
    });
  }
}

/** @param areAll whether these are all versions of the plan */
function* wrongSections(
  plan: ParsedPlanText,
  versions: readonly ParsedPlanText[],
  areAll: boolean,
): Generator<Finding> {
  const { withheld } = plan.metadata;
  if (!withheld.some(({ section }) => section !== undefined)) return;
  const sectionsOf = new Map(
    versions.map((each) => [each, splitSections(treeOf(each.body)).sections]),
  );
  const headings = new Set([...sectionsOf.values()].flat().map(({ heading }) => heading));
  for (const [index, { section }] of withheld.entries()) {
    if (section === undefined) continue;
    const path = ['withheld', index, 'section'];
    if (!headings.has(section)) {
      if (!areAll) continue;
      yield inPlan(plan, path, {
        ruleId: 'withholding/unknown-section',
        message: `正文沒有「${section}」這個標題`,
        fix: didYouMean(section, headings, `正文的標題有：${listSome([...headings], 20)}`),
      });
      continue;
    }
    for (const [each, sections] of sectionsOf) {
      const found = sections.filter(({ heading }) => heading === section);
      if (found.length === 0 && each !== plan) {
        yield inPlan(plan, path, {
          severity: 'warning',
          ruleId: 'withholding/section-not-in-version',
          message: `第 ${each.version} 版沒有「${section}」這一節`,
          fix: '該版若以別的標題載有同樣的文字，請把那個標題另列一項',
        });
      }
      // Of former versions it was taken out when they were read.
      const [left] = each === plan ? found.flatMap(({ whole }) => whole) : [];
      if (left === undefined) continue;
      const { line, column } = left.position?.start ?? { line: 1, column: 1 };
      yield {
        file: each.planFile,
        at: { line: each.body.firstLine + line - 1, column },
        severity: 'error',
        ruleId: 'withholding/text-left',
        message: `「${section}」不予公開，其下卻還有文字`,
        fix: '請保留標題，刪去其下的文字；已提交到版本庫的，見 docs/withholding.zh-TW.md',
      };
    }
  }
}

/** The source of a plan that withholds something holds it too, unless it is withheld or redacted itself. */
function* wrongFiles(
  plan: ParsedPlanText,
  versions: readonly ParsedPlanText[],
  areAll: boolean,
  { attachments }: ContentView,
): Generator<Finding> {
  const { withheld } = plan.metadata;
  const files = new Set(withheld.flatMap(({ file }) => file ?? []));
  const holdsText = withheld.some(({ file }) => file === undefined);
  const offered = versions.flatMap((each) => {
    const { source } = each.metadata;
    return source === null || files.has(source.file) ? [] : [{ each, source }];
  });
  for (const { each, source } of offered) {
    if (!holdsText || source.redacted) continue;
    yield inPlan(each, ['source', 'file'], {
      ruleId: 'withholding/source',
      message: `來源檔「${source.file}」含有不予公開的文字，卻供人下載`,
      fix: '請換成遮蔽版，寫 redacted: true 與它自己的 sha256；或在現行版的 withheld 列出 file',
    });
  }
  const folder = plan.planFile.replace(/plan\.md$/, '');
  const all = versions.flatMap(({ metadata }) => filesOfVersion(metadata));
  const attached = versions.flatMap(({ metadata }) =>
    metadata.attachments.map((each) => each.file),
  );
  for (const [index, { file }] of withheld.entries()) {
    if (file === undefined) continue;
    const path = ['withheld', index, 'file'];
    const lying = [...attachments.keys()].filter(
      (each) => each.startsWith(folder) && each.endsWith(`/${file}`),
    );
    // Where a row or section is withheld too, every file was asked for above.
    const isPublic = !holdsText && offered.some(({ source }) => !source.redacted);
    const isUnknown = areAll && !all.includes(file) && lying.length === 0;
    // Perhaps the source that was redacted or removed since; perhaps an attachment, which would stay public.
    if (isUnknown && (isPublic || attached.length > 0)) {
      yield inPlan(plan, path, {
        severity: isPublic || nearest(file, attached) !== null ? 'error' : 'warning',
        ruleId: 'withholding/unknown-file',
        message: `「${file}」不是任何一版的來源檔或附件`,
        fix: didYouMean(
          file,
          all,
          `這份計畫的檔案有：${listSome([...new Set(all)], 20)}；不予公開的附件，attachments 仍保留那一項`,
        ),
      });
    }
    for (const each of lying) {
      yield {
        file: each,
        at: 'unavailable',
        severity: 'warning',
        ruleId: 'withholding/file-left',
        message: '這個檔案不予公開，不會發布，但仍放在內容資料夾',
        fix: '請移出內容資料夾；已提交到版本庫的，見 docs/withholding.zh-TW.md',
      };
    }
    const own = plan.metadata.source;
    if (own?.file === file && own.redacted) {
      yield inPlan(plan, ['source', 'redacted'], {
        ruleId: 'withholding/redacted-withheld',
        message: `來源檔「${file}」標為遮蔽版，卻又列為不予公開，不會發布`,
        fix: '遮蔽版請另取檔名，寫在 source；withheld 只列未遮蔽的檔案',
      });
    }
  }
}

/** What a withheld row may not say any more, and how a clerk knows it. */
const SAYING = [
  'text',
  'name',
  'cells',
  'deadlines',
  'units',
  'supporting_units',
  'attributes',
  'targets',
  'notes',
] as const;

function* textsLeft(table: ParsedTable, withheld: ReadonlySet<string>): Generator<Finding> {
  const fix = '請只留 id 與 label；已提交到版本庫的，見 docs/withholding.zh-TW.md';
  const cells = new Set<TableVisit['cell']>();
  for (const { id, path, measure, proposal, cell } of visitRows(table.table)) {
    if (!withheld.has(id)) continue;
    const row: Partial<Record<(typeof SAYING)[number], unknown>> = measure ?? proposal ?? {};
    const left = SAYING.filter((key) => row[key] !== undefined);
    const [first] = left;
    if (first !== undefined) {
      const reaching = Object.entries(measure?.attributes ?? {}).filter(
        ([, each]) => typeof each !== 'string' && each.rows > 1,
      );
      yield inTable(table, [...path, first], {
        ruleId: 'withholding/text-left',
        message: `「${id}」不予公開，卻還寫著 ${left.join('、')}`,
        fix:
          reaching.length === 0
            ? fix
            : `${fix}；${listSome(reaching.map(([head]) => head))}跨到下面各列，請改寫在下一列，rows 減 1`,
      });
    }
    if (cell === null || cells.has(cell)) continue;
    cells.add(cell);
    for (const key of pairedCells) {
      const count = cell[key]?.length ?? 0;
      if (count < 2 || count !== cell.measures.length) continue;
      yield inTable(table, [...path.slice(0, -2), key], {
        ruleId: 'withholding/text-left',
        message: `「${id}」不予公開，共用格的 ${key} 卻還有 ${count} 項，與格內作法一樣多`,
        fix: '請刪去與它相對的那一項',
      });
    }
  }
}

/**
 * Cells in which there are now as many entries as rows are left, and were not as many as rows in a former
 * version: they would be taken for those that stand opposite each row.
 */
function* notGrouped(
  table: ParsedTable,
  withheld: ReadonlySet<string>,
  former: Iterable<ParsedTable>,
): Generator<Finding> {
  const before = new Map(
    [...former].flatMap((each) => [...visitRows(each.table)].map(({ id, cell }) => [id, cell])),
  );
  const seen = new Set<TableVisit['cell']>();
  for (const { id, path, cell } of visitRows(table.table)) {
    if (cell === null || seen.has(cell) || withheld.has(id)) continue;
    seen.add(cell);
    const left = cell.measures.filter((each) => !withheld.has(each.id)).length;
    for (const key of pairedCells) {
      const count = cell[key]?.length ?? 0;
      if (count === 0 || count !== left || left === cell.measures.length) continue;
      if (cell.grouped?.includes(key) || !before.get(id)?.grouped?.includes(key)) continue;
      yield inTable(table, [...path.slice(0, -2), key], {
        severity: 'warning',
        ruleId: 'withholding/not-grouped',
        message: `共用格的 ${key} 有 ${count} 項，與公開的作法一樣多，會逐項對應；舊版裡卻不是每項作法各一項`,
        fix: `請在這一格加上 grouped，下一行寫「- ${key}」，表示原件的項數與作法不同`,
      });
    }
  }
}
