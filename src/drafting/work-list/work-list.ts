import { withDays } from '../../meaning/units/unit-history.ts';
import { viewContent, type ContentView } from '../../content/read/content-view.ts';
import type { Several } from '../../content/read/found.ts';
import type {
  ParsedContent,
  ParsedInstitution,
  ParsedPlanText,
} from '../../content/read/parsed-content.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type { RegisterCategoryRecord } from '../../content/schemas/disclosure.ts';
import type { DisclosureCategory } from '../../content/schemas/vocabularies.ts';
import { isExpired } from '../../corpus/assembly/expiry.ts';
import { missingFields, type MissingField } from '../../corpus/assembly/missing-fields.ts';
import { recordInWords } from '../../corpus/assembly/review-words.ts';
import { reviewState } from '../../corpus/assembly/review-state.ts';
import type { Subjects } from '../../corpus/checks/subjects.ts';
import { registerEntries } from '../../corpus/checks/walk-subjects.ts';

/** Kinds of work, the most pressing first. */
export const workKinds = [
  'overdue',
  'withholding-expired',
  'due',
  'review-mark',
  'unit-ended',
  'missing',
] as const;

export type WorkKind = (typeof workKinds)[number];

/** Something that a clerk has still to do; nothing of it keeps the site from being built. */
export interface WorkItem extends Pick<Finding, 'file' | 'at' | 'message' | 'fix'> {
  kind: WorkKind;
  /** True where a category has no state yet. */
  isUnrecorded?: boolean;
  /** Institution that it concerns; null = the site itself. */
  institutionId: string | null;
}

/**
 * What is due or missing, institution by institution, in the order of the content.
 * @param content what could be read; it may have errors
 * @param asOf the day against which reviews are judged; null = none is called due or overdue
 */
export function workList(content: ParsedContent, asOf: string | null): WorkItem[] {
  const view = viewContent(content);
  const entries = Map.groupBy(
    content.registers.flatMap((register) => [...registerEntries(register, content)]),
    ({ institutionId }) => institutionId,
  );
  const plans = Map.groupBy(content.planTexts, ({ institutionId }) => institutionId);
  return [
    ...workOfSite(content),
    ...content.institutions.flatMap((institution) => {
      const { institutionId } = institution;
      return [
        ...workOfInstitution(institution),
        ...workOfRegister(institution, {
          entries: entries.get(institutionId) ?? [],
          view,
          categories: content.disclosureCategories,
          asOf,
        }),
        ...(plans.get(institutionId) ?? []).flatMap((plan) => [...workOfPlan(plan, content, asOf)]),
      ];
    }),
  ];
}

function* workOfSite({ site }: ParsedContent): Generator<WorkItem> {
  if (site === null || site.publisher.email !== null) return;
  yield {
    kind: 'missing',
    institutionId: null,
    file: contentTypes.site.pattern,
    at: { path: ['publisher', 'email'] },
    message: '沒有經營者的電子郵件，讀者發現轉錄錯誤時無處可回報',
    fix: '請填寫 publisher 的 email',
  };
}

function* workOfInstitution({
  institutionId,
  file,
  record,
}: ParsedInstitution): Generator<WorkItem> {
  if (record.website !== null || record.phone !== null || record.email !== null) return;
  yield {
    kind: 'missing',
    institutionId,
    file,
    at: { path: ['name'] },
    message: '沒有機關的網站、電話或電子郵件，讀者不知道向誰詢問',
    fix: '請填寫 website、phone 或 email，並在 sources 寫明出處',
  };
}

function* workOfRegister(
  { institutionId, record, file: institutionFile }: ParsedInstitution,
  {
    entries,
    view,
    categories,
    asOf,
  }: {
    entries: readonly Subjects['registerEntry'][];
    view: ContentView;
    categories: readonly DisclosureCategory[];
    asOf: string | null;
  },
): Generator<WorkItem> {
  const file = `disclosures/${institutionId}.yaml`;
  const register = view.registers.find(institutionId);
  if (register.is === 'absent') {
    yield {
      kind: 'missing',
      institutionId,
      file,
      at: 'unavailable',
      message: '還沒有主動公開登記，各款都是未記載',
      fix: `請建立 ${file}，逐款填寫`,
      isUnrecorded: true,
    };
    return;
  }
  for (const category of categories) {
    const found = entries.find(({ entry }) => entry.category === category.id);
    // What is in a file that cannot be read is not known to be missing.
    if (found === undefined && register.is === 'unknown') continue;
    const { entry, path } = found ?? { entry: undefined, path: ['categories'] };
    const at = { path };
    const item = (kind: WorkKind, message: string, fix: string, key?: string): WorkItem => ({
      kind,
      institutionId,
      file,
      at: key === undefined ? at : { path: [...at.path, key] },
      message: `${nameOf(category)}：${message}`,
      fix,
    });
    if (entry !== undefined) {
      const review = reviewState(entry.next_review ?? null, asOf);
      if (review === 'overdue' || review === 'due') {
        yield item(
          review,
          `下次檢視日 ${entry.next_review}${review === 'overdue' ? ' 已過' : ' 將屆'}`,
          '請檢視這一款是否仍然屬實，然後更新 last_checked 與 next_review',
          'next_review',
        );
      }
      const unit = withDays(record.units).find(({ id }) => id === entry.unit);
      const lastDay = unit?.valid_to ?? null;
      if (unit && asOf !== null && lastDay !== null && lastDay < asOf) {
        yield item(
          'unit-ended',
          `負責單位「${unit.name}」只到 ${lastDay}`,
          `請改為現在的負責單位（${institutionFile} 裡的識別碼）`,
          'unit',
        );
      }
    }
    const missing = missingFields(factsOf(entry));
    if (missing.length === 0) continue;
    if (missing.includes('state')) {
      const how = entry ? '查明後改寫 state' : `查明後加上「- category: ${category.id}」與 state`;
      yield {
        ...item('missing', `未記載${alreadyHere(category, view.plansOf(institutionId))}`, how),
        isUnrecorded: true,
      };
      continue;
    }
    const names = missing.map((field) => missingNames[field]).join('、');
    yield item('missing', `缺${names}`, `請填寫 ${missing.join('、')}`);
  }
}

function factsOf(entry: RegisterCategoryRecord | undefined) {
  return {
    state: entry?.state ?? 'not-recorded',
    unit: entry?.unit ?? null,
    publishedOn: entry?.published_on ?? null,
    lastChecked: entry?.last_checked ?? null,
    nextReview: entry?.next_review ?? null,
  };
}

const missingNames: Readonly<Record<MissingField, string>> = {
  state: '公開情形',
  unit: '負責單位',
  published_on: '公開日',
  last_checked: '上次檢視日',
  next_review: '下次檢視日',
};

/** e.g. `第六款 預算及決算書`. */
function nameOf({ article, name }: DisclosureCategory): string {
  return `${article.replace(/^.*項/, '')} ${name}`;
}

function alreadyHere(category: DisclosureCategory, { seen, all }: Several<ParsedPlanText>): string {
  const here = [...seen].filter(
    ({ metadata: { disclosure_category, retired } }) =>
      disclosure_category === category.id && retired === undefined,
  );
  const count = all === null ? `至少 ${here.length}` : ` ${here.length}`;
  return here.length === 0 ? '' : `（本站已刊有${count} 份屬於這一款的計畫）`;
}

function* workOfPlan(
  { institutionId, planFile, metadata }: ParsedPlanText,
  content: ParsedContent,
  asOf: string | null,
): Generator<WorkItem> {
  const wholeFile = placesOf(planFile, content);
  for (const [index, { until, measure, section, file }] of metadata.withheld.entries()) {
    if (isExpired(until, asOf) !== true) continue;
    yield {
      kind: 'withholding-expired',
      institutionId,
      file: planFile,
      at: { path: wholeFile(['withheld', index, 'until']) },
      message: `「${measure ?? section ?? file}」不予公開的期限 ${until} 已過，仍未公開`,
      fix: '請決定公開或繼續不予公開，並更新 withheld',
    };
  }
  for (const [index, mark] of metadata.review.entries()) {
    yield {
      kind: 'review-mark',
      institutionId,
      file: planFile,
      at: { path: wholeFile(['review', index]) },
      message: recordInWords(mark),
      fix: '核對後刪去這一項；值得留下紀錄的，移到旁邊的 review.yaml，寫明結果',
    };
  }
}

/** The way from a path in what was read to the path in the file, of which only a part may have been read. */
function placesOf(file: string, content: ParsedContent): (path: YamlPath) => YamlPath {
  return content.partlyRead.get(file)?.originalPath ?? ((path) => path);
}
