import type { ContactFact } from '../../corpus/assembly/contact-facts.ts';
import type { MissingField } from '../../corpus/assembly/missing-fields.ts';
import { DUE_WITHIN_DAYS, type ReviewState } from '../../corpus/assembly/review-state.ts';
import type { DisclosureExtent, DisclosureState } from '../../content/schemas/disclosure.ts';
import type { Language } from '../../content/language.ts';

/** What a report of an error is about. */
export interface ReportedPlace {
  id: string;
  /** Permanent address, absolute. */
  address: string;
  /** What this site says there, shortened; null = for the reporter to write. */
  words: string | null;
  /** Source file, and the lines in it where they are known; null = none published. */
  source: string | null;
}

/**
 * Words of the disclosure register and of 「向誰詢問」 in Traditional Chinese (Taiwan usage); its
 * shape is the definition.
 */
const zh = {
  title: '主動公開登記',
  titleOf: (institution: string) => `${institution}：主動公開登記`,
  description: '各機關依政府資訊公開法第七條第一項十款主動公開資訊的情形，逐機關、逐款列出。',
  descriptionOf: (institution: string) =>
    `${institution}依政府資訊公開法第七條第一項十款主動公開資訊的情形、負責單位與檢視日期。`,
  lead: '政府資訊公開法第七條第一項列出十款資訊，「除依第十八條規定限制公開或不予提供者外，應主動公開」。這裡逐機關、逐款記載公開情形。',
  leadOf: '政府資訊公開法第七條第一項的十款，逐款記載公開情形。',
  notRecordedMeans:
    '「未記載」只表示登記裡還沒有寫，不表示機關沒有公開。公開情形由人記載，程式不加推測。',
  keptByOthers: '本站不是所列機關的官方網站；登記由本站依所列來源整理，不是機關所作。',
  asOf: (day: string) => `下次檢視日是否已過，以${day}為準，不是您閱讀的日期。`,
  noAsOf: '本站沒有設定基準日，因此不說哪一款已過檢視日。',

  overview: {
    heading: '總表',
    caption: '各機關十款資訊的公開情形；每一格連到該機關那一款的說明。',
    reviews: `「逾期」是已過下次檢視日，「將屆」是 ${DUE_WITHIN_DAYS} 日內要檢視。`,
    institution: '機關',
    hint: '點機關名稱，一次看一個機關。',
    scrolls: '表格較寬，可左右捲動。',
    empty: '目前沒有機關。',
    onSiteToo: (count: string) => `本站刊有 ${count} 項`,
  },
  statesHeading: '公開情形的意思',
  categoriesHeading: '十款的條文',
  dataHeading: '資料',
  dataLead: '這張表也是資料集，可以整批下載：',

  states: {
    'published-here': '本站公開',
    'published-elsewhere': '公開於他處',
    'none-held': '無此項資訊',
    'not-applicable': '不適用',
    'partly-withheld': '部分限制公開',
    withheld: '限制公開',
    'not-yet': '尚未公開',
    'not-recorded': '未記載',
  } satisfies Record<DisclosureState, string>,
  stateMeanings: {
    'published-here': '在本站公開；是全部或一部分，另行寫明。',
    'published-elsewhere': '在別的地方公開，附網址；是全部或一部分，另行寫明。',
    'none-held': '機關沒有這一款的資訊。',
    'not-applicable': '這一款不適用於該機關，附理由。',
    'partly-withheld':
      '一部分依第十八條第一項限制公開或不予提供，附依據的款；其餘部分公開（第十八條第二項）。',
    withheld: '依第十八條第一項限制公開或不予提供，附依據的款。',
    'not-yet': '有這一款的資訊，還沒有公開。',
    'not-recorded': '登記裡還沒有寫。',
  } satisfies Record<DisclosureState, string>,
  extents: { all: '全部', part: '一部分' } satisfies Record<DisclosureExtent, string>,
  reviews: {
    overdue: '已過檢視日',
    due: '檢視日將屆',
    later: '',
  } satisfies Record<ReviewState, string>,
  /** The same in the narrow cells of the overview. */
  reviewsBriefly: { overdue: '逾期', due: '將屆', later: '' } satisfies Record<ReviewState, string>,

  /** Number of a category, from its id `art7-3`. */
  item: (number: number) => `第${'一二三四五六七八九十'[number - 1] ?? number}款`,
  /** Where in the Act an item of that number is. */
  article: (number: number) => `第七條第一項第${'一二三四五六七八九十'[number - 1] ?? number}款`,
  ground: (number: number) => `第十八條第一項第${'一二三四五六七八九'[number - 1] ?? number}款`,

  entry: {
    contents: '十款目次',
    wording: '條文',
    state: '公開情形',
    link: '公開處',
    grounds: '依據',
    reason: '理由',
    onSite: '本站刊有',
    onSiteNote: '由本站內容找出，不表示這一款已全部公開。',
    contactPage: (facts: string) => `機關頁（${facts}）`,
    contactFacts: {
      address: '地址',
      phone: '電話',
      website: '網址',
      email: '電子郵件',
    } satisfies Record<ContactFact, string>,
    files: '檔案',
    filePublished: (day: string) => `${day}公開`,
    unit: '負責單位',
    approvedOn: '核定日',
    publishedOn: '公開日',
    lastChecked: '上次檢視',
    nextReview: '下次檢視',
    missing: '尚未載明',
    missingAll:
      '這類資訊的有無、公開於何處（或不公開的依據與理由）、負責單位，以及核定、公開與檢視的日期。',
    missingFields: {
      state: '公開情形',
      unit: '負責單位',
      published_on: '公開日',
      last_checked: '上次檢視日',
      next_review: '下次檢視日',
    } satisfies Record<MissingField, string>,
    permanentLink: '永久連結',
  },
  summary: {
    heading: '摘要',
    recorded: (recorded: string, all: string) => `${all} 款中已記載 ${recorded} 款。`,
    overdue: (count: string) => `已過檢視日的有 ${count} 款。`,
    due: (count: string) => `檢視日將屆的有 ${count} 款。`,
    noFile: '這個機關還沒有登記檔，各款都是未記載。',
  },
  notesHeading: '對這份登記的註記',
  sourcesHeading: '登記的依據',
  ofInstitution: {
    heading: '主動公開登記',
    link: '看全部十款',
  },

  ask: {
    heading: '發現錯誤，或有疑問',
    headingOfQuestions: '有疑問',
    errorHeading: '轉錄有錯',
    errorLead: '這裡的文字若與計畫原文不同，請告訴本站經營者，並附上永久網址。',
    errorLink: { mail: '寫信回報轉錄錯誤', issues: '到議題追蹤系統回報轉錄錯誤' },
    errorOfRow: '回報轉錄錯誤',
    reportHint: {
      mail: '會以您的郵件程式開新信，識別碼與網址已經填好；本站沒有表單，不收集個人資料。',
      issues:
        '會在另一個網站開啟新議題，識別碼與網址已經填好；在那裡送出的內容會公開，並可能需要登入。',
    },
    otherContact: '經營者的聯絡方式見：',
    mailSubject: (id: string) => `轉錄錯誤：${id}`,
    mailBody: ({ id, address, words, source }: ReportedPlace) =>
      [
        `識別碼：${id}`,
        `網址：${address}`,
        ...(source === null ? [] : [`來源：${source}`]),
        `本站的文字：${words ?? ''}`,
        '應為：',
        '依據：',
        '',
      ].join('\n\n'),
    planHeading: '問計畫內容，或申請提供資訊',
    planLead: '請直接向訂定計畫的機關提出。本站不代收，也不轉送。',
    /** Where an authority itself publishes. */
    planLeadOfficial: '請向訂定計畫的機關提出。',
    noChannel: '本站沒有這個機關的聯絡方式。',
    sources: '聯絡資料取自機關頁所列的來源，可能已有變動：',
    website: '網站',
    phone: '電話',
    email: '電子郵件',
    address: '地址',
  },
};

export type DisclosureWords = typeof zh;

const en: DisclosureWords = {
  title: 'Disclosure registers',
  titleOf: (institution) => `${institution}: disclosure register`,
  description:
    'What each institution publishes of its own accord, by the ten items of Article 7, paragraph 1 of the Freedom of Government Information Law.',
  descriptionOf: (institution) =>
    `${institution}: what is published of its own accord, by the ten items of Article 7, with the unit responsible and the days of review.`,
  lead: 'Article 7, paragraph 1 of the Freedom of Government Information Law names ten kinds of information that are to be published without being asked for, unless withheld under Article 18. Here is recorded, institution by institution, what is known of each.',
  leadOf:
    'The ten items of Article 7, paragraph 1 of the Freedom of Government Information Law, and what is recorded of each.',
  notRecordedMeans:
    '“Not recorded” says only that nobody has filled it in, not that the institution has not published it. States are recorded by people; nothing is guessed.',
  keptByOthers:
    'This is not an official site of the institutions listed. The registers were compiled by this site from the sources named, not by the institutions.',
  asOf: (day) =>
    `Whether a day of review has passed is judged against ${day}, not the day on which you read this.`,
  noAsOf: 'This site has no reference day, so nothing is called overdue.',

  overview: {
    heading: 'Overview',
    caption: 'State of the ten items for each institution; every cell leads to its entry.',
    reviews: `“Overdue” means that the day of review has passed, “due soon” that it is within ${DUE_WITHIN_DAYS} days.`,
    institution: 'Institution',
    hint: 'Choose an institution to see one at a time.',
    scrolls: 'The table is wide and scrolls sideways.',
    empty: 'There are no institutions at present.',
    onSiteToo: (count) => `${count} on this site`,
  },
  statesHeading: 'What the states mean',
  categoriesHeading: 'Wording of the ten items',
  dataHeading: 'Data',
  dataLead: 'This table is also a dataset, which can be downloaded: ',

  states: {
    'published-here': 'Published here',
    'published-elsewhere': 'Published elsewhere',
    'none-held': 'None held',
    'not-applicable': 'Does not apply',
    'partly-withheld': 'Partly withheld',
    withheld: 'Withheld',
    'not-yet': 'Not yet published',
    'not-recorded': 'Not recorded',
  },
  stateMeanings: {
    'published-here': 'Published on this site; whether all or part of it is said beside.',
    'published-elsewhere':
      'Published elsewhere, with the address; whether all or part of it is said beside.',
    'none-held': 'The institution holds no such information.',
    'not-applicable': 'The item does not apply to the institution, with the reason.',
    'partly-withheld':
      'A part is withheld under Article 18, paragraph 1, with the ground; the rest is published (paragraph 2).',
    withheld: 'Withheld under Article 18, paragraph 1, with the ground.',
    'not-yet': 'There is such information and it has not been published yet.',
    'not-recorded': 'Nobody has filled it in yet.',
  },
  extents: { all: 'all of it', part: 'a part' },
  reviews: { overdue: 'Review overdue', due: 'Review due soon', later: '' },
  reviewsBriefly: { overdue: 'Overdue', due: 'Due soon', later: '' },

  item: (number) => `Item ${number}`,
  article: (number) => `Article 7, paragraph 1, item ${number}`,
  ground: (number) => `Article 18, paragraph 1, item ${number}`,

  entry: {
    contents: 'The ten items',
    wording: 'Wording of the Act',
    state: 'State',
    link: 'Published at',
    grounds: 'Ground',
    reason: 'Reason',
    onSite: 'On this site',
    onSiteNote: 'Found in the content; it does not mean that the item is complete.',
    contactPage: (facts) => `Page of the institution (${facts})`,
    contactFacts: {
      address: 'address',
      phone: 'telephone',
      website: 'website',
      email: 'e-mail',
    },
    files: 'Files',
    filePublished: (day) => `published ${day}`,
    unit: 'Unit responsible',
    approvedOn: 'Approved',
    publishedOn: 'Published',
    lastChecked: 'Last checked',
    nextReview: 'Next review',
    missing: 'Not stated yet',
    missingAll:
      'whether there is such information, where it is published (or on what ground it is not, and why), the unit responsible, and the days of approval, publication and review.',
    missingFields: {
      state: 'state',
      unit: 'unit responsible',
      published_on: 'day of publication',
      last_checked: 'day of last check',
      next_review: 'day of next review',
    },
    permanentLink: 'Permanent link',
  },
  summary: {
    heading: 'Summary',
    recorded: (recorded, all) =>
      `${recorded} of ${all} items ${recorded === '1' ? 'is' : 'are'} recorded.`,
    overdue: (count) => `Reviews overdue: ${count}.`,
    due: (count) => `Reviews due soon: ${count}.`,
    noFile: 'There is no register of this institution yet; nothing is recorded.',
  },
  notesHeading: 'Notes on this register',
  sourcesHeading: 'What the register rests on',
  ofInstitution: {
    heading: 'Disclosure register',
    link: 'See all ten items',
  },

  ask: {
    heading: 'Found an error, or have a question?',
    headingOfQuestions: 'Have a question?',
    errorHeading: 'An error in the transcription',
    errorLead:
      'Where the text here differs from the plan’s own, please tell the publisher of this site and give the permanent address.',
    errorLink: {
      mail: 'Report an error in the transcription by e-mail',
      issues: 'Report an error in the transcription in the issue tracker',
    },
    errorOfRow: 'Report an error',
    reportHint: {
      mail: 'This opens a new message in your mail program with identifier and address filled in. There is no form here, and no personal data is collected.',
      issues:
        'This opens a new issue on another site with identifier and address filled in. What you send there is public, and you may have to log in.',
    },
    otherContact: 'How to reach the publisher: ',
    mailSubject: (id) => `Error in the transcription: ${id}`,
    mailBody: ({ id, address, words, source }) =>
      [
        `Identifier: ${id}`,
        `Address: ${address}`,
        ...(source === null ? [] : [`Source: ${source}`]),
        `Text on the site: ${words ?? ''}`,
        'Should read: ',
        'According to: ',
        '',
      ].join('\n\n'),
    planHeading: 'A question about the plan, or an application for information',
    planLead:
      'Please turn to the institution that made the plan. This site takes nothing in and passes nothing on.',
    planLeadOfficial: 'Please turn to the institution that made the plan.',
    noChannel: 'This site knows no contact of this institution.',
    sources:
      'The contact details come from the sources on the institution’s page and may have changed: ',
    website: 'Website',
    phone: 'Telephone',
    email: 'E-mail',
    address: 'Address',
  },
};

/** Words of the disclosure register by language. */
export const disclosureWords: Readonly<Record<Language, DisclosureWords>> = { zh, en };
