import type { ContentView } from '../../content/read/content-view.ts';
import type { ParsedPlanText, ParsedTable } from '../../content/read/parsed-content.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import type { Check } from './check.ts';
import { issuanceDay } from './issuance-day.ts';

/**
 * The versions of a plan belong together: one of them is current, their numbers and dates ascend,
 * and an id means the same row in all of them and in no other plan.
 */
export const checkVersions: Check = {
  *planText(plan, { formerTexts, hasDay }) {
    const former = formerTexts(plan.planId);
    const others = inOrder(former.seen);
    yield* wrongRecords(plan, others);
    yield* wrongStatus(plan, others, former.all !== null);
    yield* wrongOrder([...others, plan]);
    if (former.all !== null) yield* missingNumbers([...others, plan]);
    yield* otherPlans(plan, others);
    if (!hasDay(plan.planId)) yield* takenOffUnawares(plan, others);
  },
};

/** The same, of former versions: of each the current one is there, and ids mean the same row. */
export const checkFormerVersions: Check = {
  *planText(former, { planTexts, formerTexts }) {
    const [first] = inOrder(formerTexts(former.planId).seen);
    if (planTexts.find(former.planId).is !== 'absent' || first !== former) return;
    yield problem(former, ['title'], {
      ruleId: 'version/without-plan',
      message: `有「${former.planId}」的舊版，卻沒有現行版`,
      fix: '現行版的 plan.md 與 measures.yaml 放在計畫資料夾，舊版才放在 versions/',
    });
  },

  table: wrongIds,
};

function inOrder(versions: Iterable<ParsedPlanText>): ParsedPlanText[] {
  return [...versions].sort((a, b) => Number(a.version) - Number(b.version));
}

type Complaint = Pick<Finding, 'ruleId' | 'message' | 'fix' | 'first'> & {
  severity?: Finding['severity'];
};

function problem(
  { planFile }: Pick<ParsedPlanText, 'planFile'>,
  path: YamlPath,
  complaint: Complaint,
): Finding {
  return { file: planFile, at: { path }, severity: 'error', ...complaint };
}

/** Each version says which it is, and a former one lies in the folder of its number. */
function* wrongRecords(
  plan: ParsedPlanText,
  former: readonly ParsedPlanText[],
): Generator<Finding> {
  const versions = former.length === 0 ? [] : [plan, ...former];
  for (const each of versions) {
    const { version } = each.metadata;
    if (version === undefined) {
      yield problem(each, ['title'], {
        ruleId: 'version/missing',
        message: '這個計畫有幾個版次，這一版卻沒有寫 version',
        fix: `請加上 version，下一層寫 number（版次）、dated（日期）、reason（修正理由）、status（${each === plan ? 'current' : 'superseded'}）`,
      });
    } else if (each !== plan && String(version.number) !== each.version) {
      yield problem(each, ['version', 'number'], {
        ruleId: 'version/folder',
        message: `number 是 ${version.number}，資料夾卻是 versions/${each.version}`,
        fix: '兩者須相同；請改 number 或資料夾名稱，資料夾名稱只寫數字',
      });
    }
  }
}

/** @param areAll whether these are all former versions */
function* wrongStatus(
  plan: ParsedPlanText,
  former: readonly ParsedPlanText[],
  areAll: boolean,
): Generator<Finding> {
  const { status } = plan.metadata.version ?? {};
  // The version before a draft is still the current one.
  if (status === 'draft') return;
  const isCurrent = status !== 'superseded';
  const others = former.filter(({ metadata }) => metadata.version?.status === 'current');
  for (const other of others) {
    yield problem(other, ['version', 'status'], {
      ruleId: isCurrent ? 'version/two-current' : 'version/current-place',
      message: isCurrent
        ? `這個計畫有兩個現行版：計畫資料夾裡的，與 versions/${other.version}`
        : `現行版放在 versions/${other.version}，計畫資料夾裡的卻是舊版`,
      fix: isCurrent
        ? '舊版的 status 寫 superseded；只有計畫資料夾裡的是 current'
        : '請把現行版放在計畫資料夾，舊版移到 versions/',
    });
  }
  if (!isCurrent && areAll && others.length === 0) {
    yield problem(plan, ['version', 'status'], {
      ruleId: 'version/none-current',
      message: '這個計畫沒有現行版：計畫資料夾裡的 status 是 superseded',
      fix: '請改為 current；若已有新版，把新版放在計畫資料夾，這一版移到 versions/',
    });
  }
}

/** @param versions oldest first, the current one last */
function* wrongOrder(versions: readonly ParsedPlanText[]): Generator<Finding> {
  const first = versions[0]?.metadata;
  const issued = first?.issued_on ?? issuanceDay(first?.issuance ?? null);
  let number = 0;
  let last: { number: number; dated: string } | null = null;
  for (const each of versions) {
    const { version, period } = each.metadata;
    // That a former version lies in the folder of another number is told of it alone.
    if (version === undefined || !isPlaced(each)) continue;
    if (version.number <= number) {
      yield problem(each, ['version', 'number'], {
        ruleId: 'version/number',
        message: `版次 ${version.number} 重複，或小於前面的版次 ${number}`,
        fix: `現行版的版次須最大，例如 ${number + 1}`,
      });
    }
    number = Math.max(number, version.number);
    const { dated } = version;
    if (dated === null) continue;
    const at = ['version', 'dated'];
    if (last !== null && dated < last.dated) {
      yield problem(each, at, {
        ruleId: 'version/dated-before',
        message: `第 ${version.number} 版的日期 ${dated} 早於它所修正的第 ${last.number} 版（${last.dated}）`,
        fix: '請查對兩版的日期；版次依先後編號',
      });
    } else if (issued !== null && version.number > 1 && dated < issued) {
      yield problem(each, at, {
        ruleId: 'version/dated-before-plan',
        message: `第 ${version.number} 版的日期 ${dated} 早於計畫的發布日 ${issued}（${first?.issued_on ? 'issued_on' : 'issuance'}）`,
        fix: '請查對日期；西元年減 1911 是民國年',
      });
    } else if (dated < yearBefore(period.start)) {
      yield problem(each, at, {
        ruleId: 'version/dated-before-plan',
        message: `日期 ${dated} 比計畫期間的起日 ${period.start} 早一年以上`,
        fix: '請查對日期；西元年減 1911 是民國年',
      });
    }
    last = { number: version.number, dated };
  }
}

/** Numbers between two that there are. @param versions oldest first, all that there are */
function* missingNumbers(versions: readonly ParsedPlanText[]): Generator<Finding> {
  if (!versions.every(isPlaced)) return;
  for (const [index, each] of versions.entries()) {
    const before = versions[index - 1]?.metadata.version?.number;
    const number = each.metadata.version?.number;
    if (before === undefined || number === undefined || number <= before + 1) continue;
    const first = before + 1;
    const missing = number - 1 === first ? `${first}` : `${first} 至 ${number - 1}`;
    const isFormer = each.version !== null;
    yield problem(each, ['version', 'number'], {
      severity: 'warning',
      ruleId: 'version/missing-number',
      message: `有第 ${before} 版與第 ${number} 版，沒有第 ${missing} 版`,
      fix: `請把第 ${missing} 版放在 versions/${first}${number - 1 === first ? '' : ' 等資料夾'}；這一版其實是第 ${first} 版的，number 寫 ${first}${isFormer ? '，資料夾也改名' : ''}；機關的版次本來就跳號的，接受這個提醒`,
    });
  }
}

/** An amendment that is not yet in force is drafted by its status: the plan has been published. */
function* takenOffUnawares(
  plan: ParsedPlanText,
  former: readonly ParsedPlanText[],
): Generator<Finding> {
  const last = former.at(-1);
  const { version, retired } = plan.metadata;
  if (last === undefined || (version !== undefined && version.status !== 'current')) return;
  const day = last.metadata.published;
  yield problem(plan, ['published'], {
    ruleId: 'version/published-before',
    message: `published 是空的，整份計畫因此不會發布；但 versions/${last.version} 已在 ${day} 登載`,
    fix:
      retired === undefined
        ? `請填回登載日，例如 ${day}；這一版還沒定案的，另在 version 寫 status: draft，其間仍發布前一版；整份計畫要移除的，寫 retired`
        : `請填回登載日，例如 ${day}；空著時，移除的說明也不會發布`,
  });
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** Whether a version says its number and, if it is a former one, lies in the folder of that. */
function isPlaced({ version, metadata }: ParsedPlanText): boolean {
  const number = metadata.version?.number;
  return number !== undefined && (version === null || version === String(number));
}

function* otherPlans(plan: ParsedPlanText, former: readonly ParsedPlanText[]): Generator<Finding> {
  const keys = [
    { key: 'roc_year', name: '年度' },
    { key: 'plan_type', name: '計畫種類' },
  ] as const;
  for (const each of former) {
    for (const { key, name } of keys) {
      if (each.metadata[key] === plan.metadata[key]) continue;
      yield problem(each, [key], {
        ruleId: 'version/other-plan',
        message: `${name}是「${each.metadata[key]}」，現行版卻是「${plan.metadata[key]}」`,
        fix: '同一計畫的各版須相同；若是另一個計畫，請另建資料夾',
      });
    }
    if (each.metadata.withheld.length > 0) {
      yield problem(each, ['withheld'], {
        ruleId: 'withholding/former-version',
        message: '不予公開的各項寫在舊版裡',
        fix: '現行版的 plan.md 已列出的，刪去這裡的；沒有的，移到那裡：在那裡列出的，各版都不公開',
      });
    }
  }
}

function* wrongIds(table: ParsedTable, { rowsOf, holders }: ContentView): Generator<Finding> {
  const { measuresFile: file, planId } = table;
  const seen = new Set<string>();
  for (const { id, path } of visitRows(table.table)) {
    const found = (complaint: Complaint): Finding => ({
      file,
      at: { path: [...path, 'id'] },
      severity: 'error',
      ...complaint,
    });
    const [owner] = holders.rows.holdersOf(id);
    if (seen.has(id)) {
      yield found({
        ruleId: 'id/duplicate',
        message: `這一版裡已有推動作法「${id}」`,
        first: { file, id },
        fix: '同一版裡的識別碼各不相同；各版之間，同一個識別碼是同一項',
      });
    } else if (owner !== undefined && owner.planId !== planId) {
      yield found({
        ruleId: 'version/id-of-other-plan',
        message: `識別碼「${id}」已用於另一個計畫「${owner.planId}」`,
        first: { file: owner.file, id },
        fix: '識別碼全站不得重複；請改用這個計畫自己的識別碼',
      });
    } else if (owner?.file === file && rowsOf(planId).find(id).is === 'absent') {
      yield found({
        severity: 'warning',
        ruleId: 'version/not-retired',
        message: `第 ${table.version} 版有「${id}」，現行版沒有，也沒有列在 retired`,
        fix: `請在現行版 measures.yaml 的 retired 加上 ${id}，原來的網址才能繼續指到說明`,
      });
    }
    seen.add(id);
  }
}
