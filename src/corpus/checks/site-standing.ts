import type { Finding } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import {
  OPEN_GOVERNMENT_LICENCE,
  saysUnstated,
  withOneLicence,
} from '../../content/site-licence.ts';
import type { Site } from '../../content/schemas/site.ts';
import type { Check } from './check.ts';
import { textsIn } from './texts-in.ts';

const file = contentTypes.site.pattern;

/** Words that say that a site is not official. */
const DENIAL = new RegExp(
  [
    String.raw`不是[^。\n]{0,20}(?:官方(?:的)?網站|這些機關|政府網站)`,
    String.raw`並?非(?:屬)?[^。\n]{0,12}(?:官方(?:網站)?|政府網站|機關網站)`,
    String.raw`與[^。\n]{0,20}(?:機關|政府)[^。\n]{0,6}(?:無關|沒有關係|無隸屬|沒有隸屬)`,
    String.raw`由?民間(?:團體|人士|志工)?(?:自行)?(?:架設|製作|建置|經營|營運)`,
    String.raw`\bnot (?:an?|the) official\b|\b(?:un|non-)official\b|\bnot one of those institutions\b`,
    String.raw`\bnot (?:affiliated|associated) with\b`,
    String.raw`\bnot (?:run|operated|published|maintained) by (?:the|any|these|those|an?) (?:institutions?|agenc|government|authorit)`,
  ].join('|'),
  'i',
);

/**
 * Whether what a site says of itself holds together: whether it is official, its licence, and where
 * errors are reported. The same words are not said twice: pages get whether a site is official from
 * `site.yaml`.
 */
export const checkSiteStanding: Check = {
  *site(site) {
    yield* licenceFindings(site);
    const { corrections, publisher, official } = site;
    if (corrections.email === null && corrections.issues === null && publisher.email === null) {
      yield {
        file,
        at: { path: ['publisher', 'email'] },
        severity: 'warning',
        ruleId: 'site/no-report',
        message:
          '沒有信箱，也沒有議題追蹤系統，讀者發現轉錄錯誤時無法回報，網頁上不會有「回報轉錄錯誤」',
        fix: "填寫 publisher.email，或加上 corrections，其下寫 email: 收回報的信箱，或 issues: 'https://github.com/帳號/專案/issues'",
      };
    }
    yield* missingEnglish(site);
    if (!official) return;
    if (publisher.name === null) {
      yield {
        file,
        at: { path: ['publisher', 'name'] },
        severity: 'warning',
        ruleId: 'site/official',
        message: 'official 是 true，publisher.name 卻沒有填寫，網頁說不出這是哪個機關的官方網站',
        fix: '填寫機關全銜；若不是機關自己的網站，official 改為 false',
      };
    }
    for (const { path, text } of textsIn(site, (each) => DENIAL.test(each))) {
      yield denial(file, { path }, DENIAL.exec(text)![0]);
    }
  },

  *planTypes({ file: inFile, entries }, { hasEnglish }) {
    if (hasEnglish !== true) return;
    yield* entries.flatMap(({ name, name_en, lead, keywords }, index) => [
      ...englishWanted(inFile, ['plan_types', index, 'name'], 'name_en', { zh: name, en: name_en }),
      ...englishWanted(inFile, ['plan_types', index, 'lead'], 'en', lead),
      ...englishWanted(inFile, ['plan_types', index, 'keywords'], 'en', keywords),
    ]);
  },

  *dimensions({ file: inFile, vocabulary: { dimensions } }, { hasEnglish }) {
    if (hasEnglish !== true) return;
    yield* dimensions.flatMap(({ name, name_en }, index) =>
      englishWanted(inFile, ['dimensions', index, 'name'], 'name_en', { zh: name, en: name_en }),
    );
  },

  *page({ file: pageFile, body }, { isOfficial }) {
    if (isOfficial !== true) return;
    for (const [index, line] of body.markdown.split('\n').entries()) {
      const found = DENIAL.exec(line);
      if (found === null) continue;
      yield denial(pageFile, { line: body.firstLine + index, column: found.index + 1 }, found[0]);
    }
  },
};

/** English pages whose words would be Chinese. */
function* missingEnglish(site: Site): Generator<Finding> {
  if (!site.languages.includes('en')) return;
  const { name, description, tagline, keywords, licence } = site;
  const texts: [path: string[], words: { zh: unknown; en: unknown } | null][] = [
    [['name'], name],
    [['description'], description],
    [['tagline'], tagline],
    [['keywords'], keywords],
    [['licence', 'additions', 'attribution'], licence.additions.attribution],
    // As it is published: what the licence replaces is on no page.
    [['licence', 'plan_texts'], withOneLicence(site).licence.plan_texts],
  ];
  for (const [path, words] of texts) yield* englishWanted(file, path, 'en', words);
}

/** Words whose English is the Chinese that stands in its place. @param key where English would be written */
function englishWanted(
  inFile: string,
  path: (string | number)[],
  key: 'en' | 'name_en',
  words: { zh: unknown; en: unknown } | null,
): Finding[] {
  const english = String(words?.en);
  if (words === null || english !== String(words.zh) || !/\p{Script=Han}/u.test(english)) return [];
  const place = key === 'en' ? '在其下' : '在旁邊';
  return [
    {
      file: inFile,
      at: { path },
      severity: 'warning',
      ruleId: 'site/no-english',
      message: `${path.join('.')} 沒有英文，英文網頁會寫著中文`,
      fix: `${place}加上 ${key}: 英文；不做英文版時，site.yaml 的 languages 改為 [zh]`,
    },
  ];
}

function denial(where: string, at: Finding['at'], words: string): Finding {
  return {
    file: where,
    at,
    severity: 'warning',
    ruleId: 'site/official',
    message: `site.yaml 的 official 是 true，這裡卻說「${words}」`,
    fix: '請改寫或刪除這句話；若不是機關自己的網站，official 改為 false',
  };
}

function* licenceFindings({ official, licence }: Site): Generator<Finding> {
  const { additions, government_open_data_licence: isGovernment } = licence;
  const isGovernmentName = additions.spdx === OPEN_GOVERNMENT_LICENCE.spdx;
  const { name, url, spdx } = OPEN_GOVERNMENT_LICENCE;
  const finding = (path: string[], message: string, fix: string): Finding => ({
    file,
    at: { path: ['licence', ...path] },
    severity: 'warning',
    ruleId: 'site/licence',
    message,
    fix,
  });
  if (isGovernment && !official) {
    yield finding(
      ['government_open_data_licence'],
      '不是機關自己的網站（official 是 false），不能代機關以政府資料開放授權條款釋出；這個設定不會採用',
      'government_open_data_licence 改為 false；若是機關自己的網站，official 改為 true',
    );
  } else if (isGovernment && !isGovernmentName) {
    yield finding(
      ['additions', 'spdx'],
      `同一份資料寫了兩種授權：government_open_data_licence 是 true，additions 卻是「${additions.name}」；所有檔案與網頁一律以「${name}」為準`,
      `additions 改為 name: ${name}、url: ${url}、spdx: ${spdx}；若採用「${additions.name}」，government_open_data_licence 改為 false`,
    );
  } else if (!isGovernment && official && isGovernmentName) {
    yield finding(
      ['government_open_data_licence'],
      `additions 是「${additions.name}」，government_open_data_licence 卻是 false，授權頁會說沒有以這個條款釋出`,
      'government_open_data_licence 改為 true',
    );
  }
  if (isGovernment && official && saysUnstated(licence.plan_texts)) {
    yield finding(
      ['plan_texts', 'zh'],
      `計畫原文依「${name}」釋出，plan_texts 卻還說尚未載明；網頁與檔案不採用這句話`,
      '改寫成與授權相符的一句，例如「各計畫為本機關所訂，依政府資料開放授權條款釋出。」',
    );
  }
}
