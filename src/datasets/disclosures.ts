import type { RegisterFile } from '../corpus/model/corpus.ts';
import { DUE_WITHIN_DAYS, type ReviewState } from '../corpus/assembly/review-state.ts';
import type { DisclosureExtent, DisclosureState } from '../content/schemas/disclosure.ts';
import { isoDate, slug, webAddress } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { asUri } from '../meaning/text/uri.ts';
import { institutionIdColumn, urlColumn } from './common-columns.ts';
import type { Bilingual } from '../content/bilingual.ts';
import {
  column,
  optionalTextColumn,
  textListColumn,
  codeColumn,
  optionalCodeColumn,
  conceptColumn,
  conceptListColumn,
  type DatasetContext,
} from './column.ts';
import { datasetOf } from './dataset.ts';

/** The Article 7 registers: a row an institution and category. */
export const disclosures = datasetOf(function* ({ registers, asOf }) {
  for (const { entries } of registers) {
    for (const entry of entries) yield { entry, asOf };
  }
})({
  name: 'disclosures',
  madeFrom: 'registers',
  title: { zh: '主動公開登記', en: 'Disclosure registers' },
  description: {
    zh: '各機關依政府資訊公開法第七條第一項十款的主動公開情形：公開情形、公開處、限制公開的依據、負責單位、核定日、公開日與檢視日。每個機關每一款一列；沒有記載的留空，沒有人記載的寫 not-recorded，不加推測。',
    en: 'What each institution publishes of its own accord, by the ten categories of Article 7, paragraph 1 of the Freedom of Government Information Law: state, place, grounds for withholding, responsible unit and dates. One row an institution and category; what nobody has recorded is not-recorded and is not guessed.',
  },
  primaryKey: ['institution_id', 'category_id'],
  foreignKeys: [
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
    { columns: ['unit_id'], references: { dataset: 'units', columns: ['unit_id'] } },
  ],
  columns: {
    institution_id: institutionIdColumn(({ entry }) => entry.institution.institutionId),
    category_id: conceptColumn(({ entry }) => entry.category.id, {
      vocabulary: 'disclosure-categories',
      title: { zh: '款別', en: 'Category' },
      description: {
        zh: '政府資訊公開法第七條第一項的款，art7-1 為第一款，art7-10 為第十款。',
        en: 'Item of Article 7, paragraph 1 of the Freedom of Government Information Law: art7-1 is item 1, art7-10 item 10.',
      },
    }),
    state: codeColumn(({ entry }) => entry.state, {
      title: { zh: '公開情形', en: 'State' },
      description: {
        zh: '由人記載的公開情形；沒有人記載的一律是 not-recorded，那只表示沒有記載，不表示機關沒有公開。',
        en: 'State as recorded by a person. What nobody has recorded is not-recorded, which does not mean that the institution has not published it.',
      },
      values: {
        'published-here': { zh: '在本站公開', en: 'published on this site' },
        'published-elsewhere': { zh: '在別處公開，見 link', en: 'published elsewhere, see link' },
        'none-held': { zh: '機關沒有這類資訊', en: 'the institution holds none' },
        'not-applicable': { zh: '不適用，理由見 reason', en: 'does not apply, see reason' },
        'partly-withheld': {
          zh: '一部分限制公開或不予提供，依據見 grounds',
          en: 'part of it withheld, see grounds',
        },
        withheld: { zh: '限制公開或不予提供，依據見 grounds', en: 'withheld, see grounds' },
        'not-yet': { zh: '尚未公開', en: 'not published yet' },
        'not-recorded': { zh: '未記載', en: 'not recorded' },
      } satisfies Record<DisclosureState, Bilingual>,
    }),
    extent: optionalCodeColumn(({ entry }) => entry.extent, {
      title: { zh: '公開範圍', en: 'Extent' },
      description: {
        zh: '公開的是這一款的全部或一部分；沒有公開或未記載者為空。',
        en: 'Whether all or part of the category is published there; empty where nothing is, or where it is not recorded.',
      },
      values: {
        all: { zh: '全部', en: 'all of it' },
        part: { zh: '一部分', en: 'a part' },
      } satisfies Record<DisclosureExtent, Bilingual>,
    }),
    link: column(webAddress.nullable(), ({ entry }) => entry.link && asUri(entry.link), {
      title: { zh: '公開處', en: 'Link' },
      description: {
        zh: '在別處公開者的網址。',
        en: 'Address of what is published elsewhere.',
      },
    }),
    grounds: conceptListColumn(({ entry }) => entry.grounds.map(({ id }) => id), {
      vocabulary: 'restriction-grounds',
      title: { zh: '限制公開的依據', en: 'Grounds' },
      description: {
        zh: '限制公開或不予提供的依據，即政府資訊公開法第十八條第一項的款，art18-1-6 為第六款。',
        en: 'Grounds on which it is withheld: items of Article 18, paragraph 1, art18-1-6 being item 6.',
      },
    }),
    reason: optionalTextColumn(({ entry }) => entry.reason, {
      title: { zh: '理由', en: 'Reason' },
      description: {
        zh: '不適用、沒有、尚未公開或限制公開的理由。',
        en: 'Why it does not apply, is not held, not published yet, or withheld.',
      },
    }),
    unit_id: column(slug.nullable(), ({ entry }) => entry.unit?.id ?? null, {
      title: { zh: '負責單位識別碼', en: 'Responsible unit' },
      description: {
        zh: '機關內負責這一款的單位；未記載者為空。',
        en: 'Unit of the institution that is responsible; empty where it is not recorded.',
      },
    }),
    approved_on: column(isoDate.nullable(), ({ entry }) => entry.approvedOn, {
      title: { zh: '核定日', en: 'Approved on' },
      description: {
        zh: '資訊經核定的日期；未記載者為空。',
        en: 'Day on which it was approved; empty where it is not recorded.',
      },
    }),
    published_on: column(isoDate.nullable(), ({ entry }) => entry.publishedOn, {
      title: { zh: '公開日', en: 'Published on' },
      description: {
        zh: '在公開處公開的日期；未記載者為空。',
        en: 'Day on which it was published at the place named; empty where it is not recorded.',
      },
    }),
    last_checked: column(isoDate.nullable(), ({ entry }) => entry.lastChecked, {
      title: { zh: '上次檢視日', en: 'Last checked' },
      description: {
        zh: '上次確認這一列屬實的日期；未記載者為空。',
        en: 'Day on which somebody last saw that this row is true; empty where it is not recorded.',
      },
    }),
    next_review: column(isoDate.nullable(), ({ entry }) => entry.nextReview, {
      title: { zh: '下次檢視日', en: 'Next review' },
      description: {
        zh: '下次應檢視的日期；未記載者為空。',
        en: 'Day on which it is to be looked at again; empty where it is not recorded.',
      },
    }),
    review: optionalCodeColumn(({ entry }) => entry.review, {
      title: { zh: '檢視情形', en: 'Review' },
      description: {
        zh: '下次檢視日與 as_of 相比的結果；兩者缺一者為空。',
        en: 'How next_review stands against as_of; empty where either is missing.',
      },
      values: {
        overdue: { zh: '已過下次檢視日', en: 'the day has passed' },
        due: {
          zh: `下次檢視日在當日或 ${DUE_WITHIN_DAYS} 日之內`,
          en: `on that day or within ${DUE_WITHIN_DAYS} days`,
        },
        later: { zh: `在 ${DUE_WITHIN_DAYS} 日之後`, en: `later than ${DUE_WITHIN_DAYS} days` },
      } satisfies Record<ReviewState, Bilingual>,
      isOfToday: true,
    }),
    as_of: column(isoDate.nullable(), ({ asOf }) => asOf, {
      title: { zh: '基準日', en: 'As of' },
      description: {
        zh: '判斷 review 所依的日期，由網站設定，不是取用的當日；未設定者為空。',
        en: 'Day against which review was judged: set by the site, not the day of use; empty where none is set.',
      },
      isOfToday: true,
    }),
    on_site: textListColumn(
      ({ entry }, { settings }) => entry.onSite.map(({ href }) => absoluteUrl(settings, href)),
      {
        title: { zh: '本站刊有', en: 'On this site' },
        description: {
          zh: '本站刊登而屬於這一款的計畫與機關頁的網址，由內容找出，不是由人記載；不表示這一款已全部公開。',
          en: 'Addresses of plans and institution pages on this site that belong to the category, found in the content and not recorded by anybody; it does not mean that the category is complete.',
        },
        addresses: 'any',
      },
    ),
    file_titles: textListColumn(({ entry }) => entry.files.map(({ title }) => title), {
      title: { zh: '檔案名稱', en: 'File titles' },
      description: { zh: '登記檔所列各檔案的名稱。', en: 'Titles of the files that are listed.' },
    }),
    file_urls: textListColumn(
      ({ entry }, { settings }) => entry.files.map((file) => addressOf(file, settings)),
      {
        title: { zh: '檔案網址', en: 'File URLs' },
        description: {
          zh: '各檔案的網址，順序與 file_titles 相同。',
          en: 'Addresses of the files, in the order of file_titles.',
        },
        addresses: 'any',
      },
    ),
    notes: textListColumn(({ entry }) => entry.notes, {
      title: { zh: '註記', en: 'Notes' },
      description: { zh: '對這一列的說明。', en: 'Remarks on the row.' },
    }),
    url: urlColumn(({ entry }) => entry.href),
  },
});

function addressOf({ url, download }: RegisterFile, settings: DatasetContext['settings']): string {
  return url ? asUri(url) : absoluteUrl(settings, download!.href);
}
