import type { ContentView } from '../../content/read/content-view.ts';
import type { Several } from '../../content/read/found.ts';
import type {
  ParsedInstitution,
  ParsedPlanText,
  ParsedRegister,
} from '../../content/read/parsed-content.ts';
import { registerFilePath } from '../assembly/build-registers.ts';
import { CONTACT_CATEGORY, contactFactsOf } from '../assembly/contact-facts.ts';
import {
  stateFaults,
  statesWith,
  unpublishedStates,
  type StateField,
} from '../assembly/state-rules.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type {
  DisclosureRegister,
  RegisterCategoryRecord,
} from '../../content/schemas/disclosure.ts';
import type { Check } from './check.ts';
import { missingInstitution } from './missing-institution.ts';
import { isAhead } from './past-dates.ts';
import { endingOf, offeredEndings, wrongBytes } from './offered-files.ts';

/**
 * A disclosure register names its institution's units, the ten categories of Article 7 once each,
 * and with each state what belongs to it. No date is compared with any "today": a register that is
 * valid stays valid (what is due is told by `npm run check -- --work-list`).
 */
export const checkDisclosures: Check = {
  *registerEntry({ institutionId, file, path, entry }, content) {
    const problem = reporter(file, path);
    const institution = content.institutions.find(institutionId);
    yield* wrongCategory(entry, content, problem);
    yield* wrongGrounds(entry, content, problem);
    yield* wrongCombination(entry, problem);
    yield* wrongDates(entry, content.asOf, problem);
    yield* wrongFiles(entry, institutionId, content, problem);
    if (institution.is !== 'known') return;
    yield* wrongUnit(entry, institution.value, problem);
    yield* wrongAboutSite(entry, institution.value, {
      plans: content.plansOf(institutionId),
      drafts: content.draftsOf(institutionId),
      isPlanAstray: () => isPlanAstray(content),
      problem,
    });
  },

  *register({ institutionId, file, register }, content) {
    const institution = missingInstitution(institutionId, content);
    if (institution !== null) yield { file, ...institution };
    yield* categoriesTwice(register, file);
    yield* unlistedFiles({ institutionId, file, register }, content.registerFiles(institutionId));
  },
};

type Report = (
  path: YamlPath,
  problem: Pick<Finding, 'ruleId' | 'message' | 'fix' | 'first'> & {
    severity?: Finding['severity'];
  },
) => Finding;

function reporter(file: string, entryPath: YamlPath): Report {
  return (path, { severity = 'error', ...problem }) => ({
    file,
    at: { path: [...entryPath, ...path] },
    severity,
    ...problem,
  });
}

function* categoriesTwice({ categories }: DisclosureRegister, file: string): Generator<Finding> {
  for (const [index, { category }] of categories.entries()) {
    const first = categories.findIndex((other) => other.category === category);
    if (first < index) {
      yield reporter(file, ['categories', index])(['category'], {
        ruleId: 'disclosure/category-twice',
        message: `「${category}」前面已經寫過一次`,
        first: { file, path: ['categories', first, 'category'] },
        fix: '每一款只寫一次；請把兩處合併，數個檔案都列在同一款的 files',
      });
    }
  }
}

function* wrongCategory(
  { category }: RegisterCategoryRecord,
  { disclosureCategories: categories }: ContentView,
  problem: Report,
): Generator<Finding> {
  if (categories.find(category).is !== 'absent') return;
  const usable = `可用的：${listSome(categories.ids(), 20)}`;
  const number = /^art7-(\d+)$/.exec(category)?.[1];
  yield problem(['category'], {
    ruleId: 'reference/disclosure-category',
    message: `沒有「${category}」這一款；政府資訊公開法第七條第一項有十款`,
    fix:
      number === undefined
        ? didYouMean(category, categories.ids(), usable)
        : `${usable}；請改為資訊所屬的款，或刪除這一項`,
  });
}

function* wrongGrounds(
  { grounds = [] }: RegisterCategoryRecord,
  { restrictionGrounds }: ContentView,
  problem: Report,
): Generator<Finding> {
  for (const [index, ground] of grounds.entries()) {
    if (restrictionGrounds.find(ground).is !== 'absent') continue;
    const known = [...restrictionGrounds.ids()];
    yield problem(['grounds', index], {
      ruleId: 'reference/restriction-ground',
      message: `沒有「${ground}」這個限制公開的依據；政府資訊公開法第十八條第一項有九款`,
      fix:
        known.length === 0
          ? `內容裡沒有 ${contentTypes.restrictionGrounds.pattern}，請從專案的 scripts/init/starter/ 複製`
          : `可用的：${listSome(known, 20)}`,
    });
  }
}

const meaningOf: Readonly<Record<StateField, string>> = {
  extent: '公開的是這一款的全部或部分（all 或 part）',
  link: '公開處的網址',
  grounds: '限制公開的依據，例如 [art18-1-6]',
  reason: '理由',
  approved_on: '核定日',
  published_on: '公開日',
  last_checked: '上次檢視日',
  files: '檔案',
};

function* wrongCombination(entry: RegisterCategoryRecord, problem: Report): Generator<Finding> {
  const { state } = entry;
  const { lacking, unfitting } = stateFaults(entry);
  for (const field of lacking) {
    yield problem(['state'], {
      ruleId: 'disclosure/state-lacks',
      message: `state 是 ${state}，卻沒有寫 ${field}（${meaningOf[field]}）`,
      fix: `請加上「${field}:」；還不知道時，state 先寫 not-recorded`,
    });
  }
  for (const field of unfitting) {
    yield problem([field], {
      ruleId: 'disclosure/state-unfitting',
      message: `state 是 ${state}，不能寫 ${field}（${meaningOf[field]}）`,
      fix: `請刪除 ${field}，或改 state；可寫 ${field} 的有：${listSome(statesWith(field))}`,
    });
  }
}

/** Dates in the order in which they can happen; neighbours that are left out are passed over. */
const dateOrder = [
  { key: 'approved_on', name: '核定日' },
  { key: 'published_on', name: '公開日' },
  { key: 'last_checked', name: '上次檢視日' },
  { key: 'next_review', name: '下次檢視日' },
] as const;

function* wrongDates(
  entry: RegisterCategoryRecord,
  asOf: string | null,
  problem: Report,
): Generator<Finding> {
  const given = dateOrder.flatMap(({ key, name }) => {
    const day = entry[key];
    return day === undefined ? [] : [{ key, name, day }];
  });
  for (const [index, later] of given.entries()) {
    const earlier = given[index - 1];
    // That the earlier one lies ahead is told of that one.
    if (earlier === undefined || earlier.day <= later.day || isAhead(earlier.day, asOf)) continue;
    yield problem([later.key], {
      ruleId: 'disclosure/dates-order',
      message: `${later.name} ${later.day} 早於${earlier.name} ${earlier.day}`,
      fix: '先後須為核定、公開、上次檢視、下次檢視；請查對這兩個日期，公開之後有異動時更新檢視日',
    });
  }
}

function* wrongFiles(
  entry: RegisterCategoryRecord,
  institutionId: string,
  { attachments, registerFiles }: ContentView,
  problem: Report,
): Generator<Finding> {
  const filesHere = registerFiles(institutionId);
  for (const [index, { file, url, format }] of (entry.files ?? []).entries()) {
    const path = ['files', index];
    if ((file === undefined) === (url === undefined)) {
      yield problem(path, {
        ruleId: 'disclosure/file-place',
        message: file === undefined ? '檔案沒有寫在哪裡' : '檔案同時寫了 file 與 url',
        fix: '放在本站的寫 file（檔名），在別處的寫 url（網址），兩者擇一',
      });
      continue;
    }
    if (file === undefined) continue;
    if (format !== undefined) {
      yield problem([...path, 'format'], {
        ruleId: 'disclosure/file-format',
        message: `「${file}」的格式由檔名判斷，不另寫 format`,
        fix: '請刪除 format；只有 url 才需要寫',
      });
    }
    if (!offeredEndings.includes(endingOf(file))) {
      yield problem([...path, 'file'], {
        ruleId: 'disclosure/file-kind',
        message: `「${file}」不是可供下載的檔案格式`,
        fix: `請改用文件、試算表、CSV、純文字或圖片：${offeredEndings.join('、')}；網頁請先另存為 PDF`,
      });
      continue;
    }
    if (filesHere.includes(file)) {
      const { kind } = attachments.get(registerFilePath(institutionId, file))!;
      const wrong = wrongBytes(file, kind);
      if (wrong !== null) {
        yield problem([...path, 'file'], { ruleId: 'disclosure/file-bytes', ...wrong });
      }
      continue;
    }
    const folder = registerFilePath(institutionId, '');
    yield problem([...path, 'file'], {
      ruleId: 'disclosure/file-missing',
      message: `找不到檔案「${folder}${file}」`,
      fix: didYouMean(file, filesHere, `請把檔案放進 ${folder}，或改寫 url`),
    });
  }
}

function* wrongUnit(
  { unit }: RegisterCategoryRecord,
  { file, record }: ParsedInstitution,
  problem: Report,
): Generator<Finding> {
  const units = record.units.map(({ id }) => id);
  if (unit === undefined || units.includes(unit)) return;
  yield problem(['unit'], {
    ruleId: 'reference/unit',
    message: `負責單位「${unit}」不是 ${file} 裡單位的識別碼`,
    fix: didYouMean(
      unit,
      units,
      units.length === 0
        ? `請先在 ${file} 的 units 加上這個單位`
        : `可用的：${listSome(units, 20)}；或先在 ${file} 的 units 加上`,
    ),
  });
}

/** Whether a plan lies in a folder of no institution, which is told of it, and may be of any. */
function isPlanAstray({ planTexts, institutions }: ContentView): boolean {
  return (planTexts.all ?? []).some(
    ({ institutionId }) => institutions.find(institutionId).is === 'absent',
  );
}

function* wrongAboutSite(
  { category, state, files }: RegisterCategoryRecord,
  { record }: ParsedInstitution,
  {
    plans,
    drafts,
    isPlanAstray,
    problem,
  }: {
    plans: Several<ParsedPlanText>;
    drafts: readonly string[];
    isPlanAstray: () => boolean;
    problem: Report;
  },
): Generator<Finding> {
  const isOfCategory = ({ metadata }: ParsedPlanText) =>
    metadata.disclosure_category === category && metadata.retired === undefined;
  const hasContact = category === CONTACT_CATEGORY && contactFactsOf(record).length > 0;
  const plansHere = [...plans.seen].filter(isOfCategory).map(({ planId }) => planId);
  const nothingHere = !hasContact && plans.all !== null && !plans.all.some(isOfCategory);
  if (state === 'published-here' && nothingHere && files === undefined && !isPlanAstray()) {
    yield problem(['state'], {
      ruleId: 'disclosure/nothing-here',
      message: `state 是 published-here，本站卻沒有「${category}」的任何檔案或計畫`,
      fix: '請在 files 列出本站的檔案；公開在別處的寫 published-elsewhere 與 link；要登載的計畫還沒有加入的，先維持 not-recorded，加入後再改',
    });
  }
  const restsOnDrafts = drafts.length > 0 && !hasContact && plansHere.length === 0;
  if (state === 'published-here' && restsOnDrafts && files === undefined) {
    yield problem(['state'], {
      severity: 'warning',
      ruleId: 'disclosure/rests-on-drafts',
      message: `「${category}」在本站只有草稿（${listSome(drafts, 3)}），發布時列為 not-yet`,
      fix: '草稿發布後就會列為 published-here；已有檔案的，請列在 files',
    });
  }
  if (unpublishedStates.includes(state) && (hasContact || plansHere.length > 0)) {
    const here = plansHere.length > 0 ? `計畫${listSome(plansHere, 3)}` : '聯絡資料';
    yield problem(['state'], {
      ruleId: 'disclosure/contradicts-site',
      message: `state 是 ${state}，本站卻刊有屬於「${category}」的${here}`,
      fix: '請改為 published-here 或 partly-withheld；計畫若屬別的款，請改該計畫的 disclosure_category',
    });
  }
}

function* unlistedFiles(
  { institutionId, file, register }: ParsedRegister,
  filesHere: readonly string[],
): Generator<Finding> {
  const listed = new Set(
    register.categories.flatMap(({ files }) => (files ?? []).map((each) => each.file)),
  );
  for (const name of filesHere) {
    if (listed.has(name)) continue;
    yield {
      file: registerFilePath(institutionId, name),
      at: 'unavailable',
      severity: 'warning',
      ruleId: 'disclosure/file-unlisted',
      message: '登記檔沒有列出這個檔案，不會發布',
      fix: `請在 ${file} 所屬那一款的 files 加上它，或把檔案移走`,
    };
  }
}
