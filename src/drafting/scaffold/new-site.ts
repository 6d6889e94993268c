import { emailAddress, webAddress } from '../../content/schemas/scalars.ts';
import { SCHEMA_VERSION } from '../../content/schemas/site.ts';
import { placeholder } from '../../content/placeholder.ts';
import type { DisclosureCategory } from '../../content/schemas/vocabularies.ts';
import { recordText, registerText } from './new-institution.ts';
import { ScaffoldRefusal, onlyNewFiles, type Existing, type Scaffold } from './scaffold.ts';

/** What is known of a site that begins; what is not known is null. */
export interface NewSiteFacts {
  /** Of the institution whose plans are published. */
  id: string;
  name: string;
  siteName: string | null;
  /** Where readers write to. */
  email: string | null;
  /** Address at which the site will be published, e.g. `https://plans.example.org/open/`. */
  siteUrl: string | null;
  /** True where the institution itself publishes. */
  isOfficial: boolean;
  /** `YYYY-MM-DD`, the day that files bear as that of their last change. */
  day: string;
}

/** Files that a new site begins with, as they are kept: `{{name}}` and the like stand for facts. */
export interface Starter {
  /** Path inside the content folder → text. */
  files: ReadonlyMap<string, string>;
  /** The ten of the law, for the register. */
  categories: readonly DisclosureCategory[];
}

/**
 * A content folder for an institution: its site, record, register, vocabularies and pages, of which nothing
 * is invented. What nobody has said is left out, and the pages say 尚未載明; a name of the site that is
 * not given is a placeholder, which keeps it from being published.
 * @throws {ScaffoldRefusal} naming everything in the facts that cannot be used, or the files that
 *   stand already
 */
export function newSite(facts: NewSiteFacts, starter: Starter, existing: Existing): Scaffold {
  const faults = faultsOf(facts);
  if (faults.length > 0) throw new ScaffoldRefusal(faults.join('\n'));
  const { id, name, siteName } = facts;
  return onlyNewFiles(
    {
      files: new Map([
        ['site.yaml', siteText(facts)],
        // The letters that reach an institution's own site reach the institution.
        [`institutions/${id}.yaml`, recordText(id, name, facts.isOfficial ? facts.email : null)],
        [`disclosures/${id}.yaml`, registerText(id, starter.categories)],
        ...[...starter.files].map(([path, text]) => [path, filled(text, facts)] as const),
      ]),
      reviewMarks: siteName === null ? [{ reason: 'site.yaml 的 name 尚待填寫' }] : [],
      nextSteps: nextSteps(facts, existing.label),
    },
    existing,
  );
}

function faultsOf({ id, name, siteName, email, siteUrl }: NewSiteFacts): string[] {
  const blank = (option: string, text: string | null) =>
    text !== null && (text.trim() === '' || /[\r\n]/.test(text))
      ? [`「${option}」須是一行文字，不可空白。 ${option} is one line, not blank.`]
      : [];
  return [
    ...(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)
      ? []
      : [
          `--id 為「${id}」：機關識別碼會成為網址，只能用小寫英文字母、數字與連字號，以字母開頭，例如 demo-library。 Not an id.`,
        ]),
    ...blank('--name', name),
    ...blank('--site-name', siteName),
    ...(email === null || emailAddress.safeParse(email).success
      ? []
      : [`--email 為「${email}」，須為電子郵件地址，例如 service@example.org。 Not an address.`]),
    ...(siteUrl === null || addressOf(siteUrl) !== null
      ? []
      : [
          `--site-url 為「${siteUrl}」，須為 http 或 https 的完整網址，例如 https://plans.example.org/。 Not an address.`,
        ]),
  ];
}

/** The two settings by which builds are told an address; null for what is none. */
function addressOf(url: string): { siteUrl: string; basePath: string } | null {
  if (!webAddress.safeParse(url).success) return null;
  const { origin, pathname, search, hash } = new URL(url);
  return search + hash === '' ? { siteUrl: origin, basePath: pathname } : null;
}

function siteText(facts: NewSiteFacts): string {
  const { name, siteName, email, siteUrl, isOfficial, day } = facts;
  const written = (value: string | null) => (value === null ? 'null' : JSON.stringify(value));
  const description = isOfficial
    ? `${name}各年度計畫的逐項全文與開放資料。`
    : `本站收錄的${name}各年度計畫：逐項全文與開放資料。`;
  const planTexts = isOfficial
    ? `各計畫為${name}所訂；授權條件尚未載明。`
    : '各計畫的文字是各該機關的文書，由本站逐字轉錄；本站不以機關的名義授權。';
  return `# 網站自己的資料。開頭是 # 的行是範例，要用時刪去 #；還沒有決定的留 null，網頁會寫「尚未載明」。
schema_version: ${SCHEMA_VERSION}
name:
  zh: ${written(siteName ?? placeholder('網站名稱'))}
#  en: Example Plans
description:
  zh: ${written(description)}
#  en: Plans of the Example Bureau, row by row.
# 首頁的標題；不寫時用通用的一句：
# tagline:
#   zh: 我們承諾了什麼，由誰負責，何時完成
# 介面的語言。加上英文版時寫 [zh, en]，並補上各處的 en 與 pages/ 裡的 *.en.md。
languages: [zh]
# 機關自己的網站寫 true；不是的寫 false，每一頁都會說明。
official: ${isOfficial}
# 經營者：網站由誰經營。
publisher:
  name: ${isOfficial ? written(name) : 'null'}
  url: null
  email: ${written(email)}
  phone: null
# 收轉錄錯誤回報的地方；不寫時用 publisher.email。
# corrections:
#   email: errata@example.org
licence:
  # 本站整理的部分採用什麼授權；決定之後改成：
  #   additions:
  #     name: 政府資料開放授權條款-第1版
  #     url: https://data.gov.tw/license
  #     spdx: OGDL-Taiwan-1.0
  #     attribution:
  #       zh: 經營者名稱，〔資料集名稱〕，依政府資料開放授權條款第1版提供。
  additions: null
  # 計畫原文可以怎麼使用；決定之後一併改寫。
  plan_texts:
    zh: ${written(planTexts)}
  # 只有機關自己發布，並決定採用政府資料開放授權條款時才寫 true。
  government_open_data_licence: false
# 網頁所說的「今天」；null 時不說任何計畫已經結束。
as_of: null
modified: '${day}'
${siteUrl === null ? '' : `# 建置時的網址：${buildCommand(siteUrl)}\n`}`;
}

function buildCommand(siteUrl: string): string {
  const { siteUrl: origin, basePath } = addressOf(siteUrl)!;
  return [
    `SITE_URL=${origin}`,
    ...(basePath === '/' ? [] : [`BASE_PATH=${basePath}`]),
    'npm run build',
  ].join(' ');
}

function nextSteps({ id, siteUrl }: NewSiteFacts, label: string): string[] {
  const folder = label === 'content' ? '' : `CONTENT_DIR=${label} `;
  return [
    `看一遍 ${label}/site.yaml、institutions/${id}.yaml 與 pages/：補上知道的，不知道的不要推測`,
    `檢查：${folder}npm run check`,
    `加入計畫：${folder}npm run import -- 檔案 --institution ${id} --year 民國年，或 ${folder}npm run new -- plan ${id} 民國年`,
    `建置：${folder}${siteUrl === null ? 'SITE_URL=https://網址 npm run build' : buildCommand(siteUrl)}`,
    '把 dist/ 放上網：docs/adopter.md',
  ];
}

/** A text of the starter with the facts in it. */
function filled(text: string, { name, siteName, day }: NewSiteFacts): string {
  const facts: Record<string, string> = {
    name: asMarkdown(name),
    site: asMarkdown(siteName ?? placeholder('網站名稱')),
    day,
  };
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => facts[key]!);
}

/** Signs of Markdown as plain signs. */
function asMarkdown(value: string): string {
  return value.replaceAll(/[\\`*_{}[\]<>#&|~]/g, String.raw`\$&`);
}
