import { beforeAll, describe, expect, test } from 'vitest';
import { contentCorpus } from '../support/content-corpus.ts';
import { searchOfCorpus, type CorpusSearch } from '../support/search-of-corpus.ts';

/**
 * Searches as people type them, written from the texts of the five plans by somebody who knew neither the
 * index nor the words that it treats alike. What is right was found by reading; a search is answered well where that
 * stands among what the page shows at first; of what no plan says, where nothing is counted as said and near matches stand
 * apart.
 */

interface Right {
  /** Rows all of which are shown. */
  all?: readonly string[];
  /** Rows one of which is enough: what is asked stands in none of them word for word. */
  some?: readonly string[];
  /** Rows that are no hits. */
  none?: readonly string[];
  /** What the page says that no plan says. */
  unsaid?: readonly string[];
  /** Plans in whose narrative it stands. */
  passages?: readonly string[];
  /** How many texts say it word for word. */
  total?: number;
}

const searches: Readonly<Record<string, readonly (readonly [typed: string, right: Right])[]>> = {
  citizens: [
    ['借書證怎麼辦', { all: ['ntl-101-002'] }],
    [
      '哺乳室',
      {
        all: ['ncl-101-026', 'nstm-104-071', 'ntl-101-001', 'ntl-101-034', 'ntl-101-042'],
        total: 5,
      },
    ],
    ['停車場', { all: ['ntl-101-034', 'ttcsec-97-003'], total: 2 }],
    [
      '無障礙廁所',
      {
        some: ['ntl-101-034', 'nstm-104-072', 'ttcsec-97-003', 'ncl-101-026', 'nstm-104-078'],
        total: 0,
      },
    ],
    ['可以帶筆電嗎', { all: ['ntl-101-036', 'nlpi-106-017'] }],
    ['wifi', { all: ['ntl-101-085', 'nlpi-106-055', 'nstm-104-092'], total: 0 }],
    ['手機充電', { all: ['nlpi-106-018'] }],
    ['還書得來速', { all: ['nlpi-106-097'], total: 1 }],
    ['閉館後還書', { all: ['ntl-101-046'] }],
    ['小孩 說故事', { all: ['nlpi-106-098'] }],
    ['盲人 點字書', { all: ['nlpi-106-041'] }],
    ['掉東西', { some: ['ntl-101-001', 'nlpi-106-035', 'nlpi-106-056'] }],
    ['失物招領', { all: ['nlpi-106-035', 'nlpi-106-056'], total: 2 }],
    ['国图 电子书', { all: ['ncl-101-001', 'ncl-101-074'] }],
    ['場地租借', { all: ['ttcsec-97-031', 'nlpi-106-065', 'nstm-104-006'] }],
    ['老人服務', { some: ['ntl-101-047', 'nlpi-106-078', 'nlpi-106-087', 'nlpi-106-079'] }],
    ['科工館停車', { all: ['nstm-104-077'] }],
    ['週一有開嗎', { some: ['ncl-101-024', 'ncl-101-027'] }],
    ['預約書自助取', { all: ['nlpi-106-069'] }],
    ['生活美學館 場地', { all: ['ttcsec-97-031'] }],
  ],
  clerks: [
    ['總務組', { all: ['ncl-101-028', 'ntl-101-001', 'ntl-101-014'] }],
    ['秘書室 無障礙', { all: ['nstm-104-078'] }],
    ['97.12.10', { all: ['ttcsec-97-001', 'ttcsec-97-022', 'ttcsec-97-034'] }],
    ['nlpi-106-001', { all: ['nlpi-106-001'] }],
    ['電話禮貌測試', { all: ['nlpi-106-023', 'nstm-104-086', 'ntl-101-052'], total: 3 }],
    ['滿意度80%', { all: ['ncl-101-057'] }],
    ['1010011353A', { passages: ['ntl-101', 'ncl-101'], total: 0 }],
    ['SOP', { all: ['nlpi-106-001', 'ntl-101-056'], total: 2 }],
    ['內控', { all: ['nlpi-106-002', 'nlpi-106-003'] }],
    ['主計室', { all: ['nstm-104-170'] }],
    ['每月1日', { all: ['ncl-101-045'] }],
    ['閱覽資訊科', { all: ['nlpi-106-013', 'nlpi-106-014', 'nlpi-106-036', 'nlpi-106-039'] }],
    ['104年12月 人事室', { all: ['nstm-104-012'] }],
    ['閱覽組 滿意度調查', { all: ['ncl-101-052'] }],
    ['計劃核定後12個月', { all: ['nlpi-106-105'] }],
  ],
  journalists: [
    ['政府資訊公開法第7條', { all: ['ntl-101-075'] }],
    ['個資', { all: ['nlpi-106-118'] }],
    ['預算', { all: ['nstm-104-170', 'ttcsec-97-016', 'ttcsec-97-024'], total: 3 }],
    ['2012 滿意度', { all: ['ncl-101-052', 'ntl-101-067'] }],
    ['民國101年 電子書 -ISBN', { all: ['ncl-101-043'] }],
    ['"單一窗口"', { all: ['ncl-101-001', 'nstm-104-001'], total: 11 }],
    ['麥當勞 OR 書店', { all: ['nlpi-106-097', 'nlpi-106-076'] }],
    ['3日內', { all: ['ncl-101-013', 'ncl-101-057', 'ttcsec-97-017', 'ttcsec-97-022'], total: 4 }],
    ['ISO 50001', { passages: ['nstm-104'] }],
    ['開放資料', { some: ['nlpi-106-033', 'nstm-104-154'] }],
    ['省電', { some: ['nstm-104-066', 'nstm-104-043', 'nstm-104-040', 'ntl-101-015'] }],
    ['外籍配偶', { some: ['ntl-101-062', 'nlpi-106-087', 'nlpi-106-088'] }],
    ['陳情幾天回覆', { some: ['ttcsec-97-022', 'ttcsec-97-017', 'ntl-101-073', 'nlpi-106-125'] }],
    ['2017年6月', { all: ['nlpi-106-076'] }],
    ['機器人', { all: ['nlpi-106-107'], total: 1 }],
  ],
  'a second list, written when the first was mended': [
    ['心肺復甦', { all: ['ntl-101-050'] }],
    ['二手書', { all: ['ntl-101-064'] }],
    ['捐書', { all: ['nlpi-106-045'] }],
    ['資安', { all: ['nlpi-106-118'] }],
    ['忘記密碼', { all: ['ncl-101-004'] }],
    ['身障停車', { all: ['ncl-101-026'] }],
    ['午餐 餐廳', { all: ['nstm-104-076', 'ntl-101-049'] }],
    ['museum tickets', { all: ['nstm-104-166'] }],
    ['reading room seat', { some: ['ntl-101-011', 'nlpi-106-006'] }],
    ['foreign visitors', { all: ['ttcsec-97-029'] }],
    ['Taiwan studies', { all: ['ntl-101-006'] }],
    ['how to complain', { some: ['ncl-101-056', 'ntl-101-073', 'nlpi-106-125'] }],
    ['wi-fi password', { some: ['ntl-101-085', 'nlpi-106-055', 'nstm-104-092'] }],
  ],
  'who reads no Chinese': [
    ['how many books can I borrow', { some: ['ntl-101-002', 'nlpi-106-068', 'nlpi-106-069'] }],
    ['renew books', { all: ['nlpi-106-062'] }],
    ['return books', { all: ['nlpi-106-097', 'ntl-101-009'] }],
    ['story time', { all: ['nlpi-106-098'] }],
    ['who is responsible for parking?', { all: ['ntl-101-034', 'ttcsec-97-003'] }],
    ['who answers for complaints', { some: ['ncl-101-056', 'ntl-101-073', 'nlpi-106-125'] }],
    ['when is the library open', { some: ['ncl-101-024', 'ncl-101-027'] }],
    ['free wifi', { all: ['ntl-101-085', 'nlpi-106-055', 'nstm-104-092'] }],
  ],
  'what failed before': [
    ['isbn 申請', { all: ['ncl-101-001', 'ncl-101-013', 'ncl-101-066', 'ncl-101-074'], total: 5 }],
  ],
  'a third list: numbers, places, needs, and what no plan says': [
    ['nlpi-106-097', { all: ['nlpi-106-097'] }],
    ['NTL 101 050', { all: ['ntl-101-050'] }],
    ['ncl101-013', { all: ['ncl-101-013'] }],
    ['无障碍设施', { all: ['ncl-101-026', 'nstm-104-078', 'ntl-101-034'], none: ['ncl-101-001'] }],
    ['图书馆 志愿者', { all: ['nlpi-106-011'] }],
    ['国图 电子书', { all: ['ncl-101-001', 'ncl-101-074'], none: ['nlpi-106-049'] }],
    ['電子書 101年', { all: ['ncl-101-017', 'ntl-101-003'], none: ['nlpi-106-049'] }],
    ['106年10月', { all: ['nlpi-106-054', 'nlpi-106-055'], none: ['ncl-101-001'] }],
    ['101年5月前要完成的', { all: ['ntl-101-114'] }],
    ['國資圖 還書', { all: ['nlpi-106-068', 'nlpi-106-097'], none: ['ntl-101-009'] }],
    ['科工館停車', { all: ['nstm-104-077'], none: ['ncl-101-026'] }],
    ['國台圖 志工', { all: ['ntl-101-054'], none: ['nlpi-106-011'] }],
    ['台東生活美學館 意見箱', { all: ['ttcsec-97-021'] }],
    ['聽不懂中文', { all: ['ntl-101-083', 'nstm-104-031'], total: 0, unsaid: ['聽不懂中文'] }],
    ['可以帶狗進去嗎', { all: ['nstm-104-046'], total: 0 }],
    ['帶狗', { all: ['nstm-104-046'], total: 0, unsaid: ['帶狗'] }],
    ['博物館票價', { all: ['nstm-104-037'], total: 0, unsaid: ['票價'] }],
    ['機關開放資料 XML', { all: ['nstm-104-154', 'nlpi-106-033'], total: 0, unsaid: ['xml'] }],
    ['餵母乳的地方', { all: ['nstm-104-071', 'ntl-101-042', 'ncl-101-026'] }],
    ['哪裡可以幫手機充電？', { all: ['nlpi-106-018'] }],
    ['WIFI', { all: ['nstm-104-092', 'nlpi-106-055', 'ntl-101-085'] }],
    ['免費無線上網', { all: ['nstm-104-092', 'nlpi-106-055', 'ntl-101-085'] }],
    ['心臟電擊器', { all: ['ntl-101-050'] }],
    ['"還書得來速"', { all: ['nlpi-106-097'] }],
    [
      '電子書 -ISBN',
      { all: ['nlpi-106-049', 'ncl-101-017'], none: ['ncl-101-001', 'ncl-101-074'] },
    ],
    ['哺乳室 OR 尿布', { all: ['nstm-104-070', 'nstm-104-071', 'ntl-101-042', 'ncl-101-026'] }],
    ['滿意度90%', { all: ['ncl-101-053'], none: ['nstm-104-140'] }],
    ['整體滿意度達70%以上', { all: ['ncl-101-052', 'ntl-101-067'] }],
    ['三天內回覆民眾', { all: ['ttcsec-97-017', 'ttcsec-97-022'] }],
    ['IPV6 升級', { all: ['nlpi-106-054'] }],
    ['line', { all: ['nlpi-106-109'], none: ['ncl-101-001'] }],
    ['QR code', { all: ['nstm-104-091'] }],
    ['臉書', { all: ['ntl-101-093'] }],
    ['外籍配偶', { all: ['ntl-101-062', 'ntl-101-083', 'nlpi-106-087'] }],
    ['老人家', { all: ['ntl-101-047', 'nlpi-106-078'] }],
    ['盲人', { all: ['ntl-101-004', 'nlpi-106-084'] }],
    ['坐輪椅', { all: ['ncl-101-026', 'nstm-104-078', 'ntl-101-034'], total: 0 }],
    ['說故事給小朋友聽', { all: ['nlpi-106-098'] }],
    ['哪些機關做電話禮貌測試', { all: ['nlpi-106-023', 'nstm-104-086', 'ntl-101-052'] }],
    ['誰負責消防安全檢查？', { all: ['nstm-104-052'] }],
    ['圖書館幾點開門', { some: ['ncl-101-024', 'ntl-101-013'], total: 0, unsaid: ['開門'] }],
    ['無 線 網 路', { all: ['nstm-104-092', 'nlpi-106-055'] }],
    ['ISBN申請', { all: ['ncl-101-001', 'ncl-101-066'] }],
    ['2000冊', { all: ['ncl-101-074'] }],
    ['1000 萬筆', { all: ['ncl-101-072'] }],
    ['書本消毒', { all: ['ntl-101-044'] }],
    ['麥當勞還書', { all: ['nlpi-106-097'] }],
    ['陳情多久會回覆', { all: ['ttcsec-97-022', 'ncl-101-056'] }],
    ['義工', { all: ['nlpi-106-011'], total: 0 }],
    ['廁所', { all: ['nstm-104-072', 'nstm-104-033'] }],
    ['秘書室 106年', { all: ['nlpi-106-018', 'nlpi-106-023'], none: ['nstm-104-009'] }],
    ['閱覽組 國圖 每月', { all: ['ncl-101-009', 'ncl-101-031'] }],
    [
      '104年 滿意度調查',
      {
        all: ['nstm-104-140', 'nstm-104-141', 'nstm-104-142', 'nstm-104-143'],
        none: ['ncl-101-018'],
      },
    ],
    ['民國97年的英文網站', { all: ['ttcsec-97-029'] }],
    ['satisfaction survey', { all: ['ncl-101-052'] }],
    ['library card', { all: ['nlpi-106-027'] }],
    ['e-book', { all: ['ncl-101-001'] }],
    ['停車場 -電梯', { all: ['ttcsec-97-003'], none: ['ntl-101-034'] }],
    ['(停車場 OR 停車位) 國圖', { all: ['ncl-101-026'], none: ['ntl-101-034'] }],
    ['Line@生活圈', { all: ['nlpi-106-109'] }],
    ['24小時', { all: ['ttcsec-97-036'] }],
    ['兒童手表', { all: ['nlpi-106-104'] }],
    ['臺灣學系列講座 12場', { all: ['ntl-101-065'] }],
    ['資安', { all: ['nlpi-106-118', 'ttcsec-97-034'] }],
    ['個資保護', { all: ['nlpi-106-118'], total: 0 }],
    ['弱勢', { all: ['nstm-104-131'] }],
    ['遠距教學', { all: ['ncl-101-088', 'ncl-101-053'], total: 0 }],
    ['館長信箱', { all: ['ncl-101-055', 'ntl-101-072', 'ntl-101-092'] }],
  ],
  'a fourth list, written when the third was mended': [
    ['高雄的博物館 停車', { all: ['nstm-104-077'] }],
    ['台中圖書館 還書', { all: ['nlpi-106-068', 'nlpi-106-097'], none: ['ntl-101-009'] }],
    ['央圖台灣分館 哺乳室', { all: ['ntl-101-042'] }],
    ['2008 英文網站', { all: ['ttcsec-97-029'] }],
    ['民國一百零一年 AED', { all: ['ntl-101-050'] }],
    ['106/12/31', { all: ['nlpi-106-002'] }],
    ['101年底前', { all: ['ncl-101-011'], none: ['nlpi-106-002'] }],
    ['K書中心', { all: ['nlpi-106-006', 'ntl-101-011'], total: 0 }],
    ['排隊太久', { all: ['ntl-101-045', 'ntl-101-008'], total: 0 }],
    ['館員態度差', { some: ['ntl-101-051', 'ncl-101-030'], total: 0 }],
    ['可以預約座位嗎', { all: ['nlpi-106-006', 'ntl-101-011'] }],
    ['高中生志工時數', { some: ['ntl-101-027', 'ntl-101-054'], total: 0 }],
    ['CPR 訓練', { all: ['ntl-101-050'] }],
    ['AED在哪', { all: ['ntl-101-050'] }],
    ['Line 官方帳號', { all: ['nlpi-106-109'], total: 0 }],
    ['youtube頻道', { all: ['ntl-101-093'], total: 0 }],
    ['app 下載', { all: ['nstm-104-126'] }],
    ['看電影', { all: ['nstm-104-063', 'nstm-104-130'], total: 0, unsaid: ['看電影'] }],
    ['越南文', { all: ['ntl-101-083'], total: 0 }],
    ['尿布台', { all: ['nstm-104-070'] }],
    ['寄物櫃', { some: ['nstm-104-075', 'ntl-101-002'] }],
    ['冷氣太冷', { all: ['ntl-101-041'], total: 0 }],
    ['論文查詢', { some: ['ncl-101-061', 'ntl-101-078'] }],
    ['古籍 線上看', { some: ['ncl-101-042', 'ncl-101-080'], total: 0 }],
    ['新書多久上架', { all: ['ntl-101-071'] }],
    ['滿意度目標', { some: ['ncl-101-052', 'ntl-101-067'] }],
    ['70％', { all: ['ncl-101-052', 'ntl-101-067'] }],
    ['百分之七十', { all: ['ncl-101-052', 'ntl-101-067'], total: 0 }],
    ['12場講座', { all: ['ntl-101-065'] }],
    ['三十日', { all: ['ntl-101-071'], total: 0 }],
    ['訂閱電子報', { all: ['ncl-101-045'] }],
    ['校外教學', { some: ['nlpi-106-075', 'nlpi-106-082'], total: 0, unsaid: ['校外教學'] }],
    ['檔案申請', { some: ['ntl-101-014', 'nlpi-106-065'] }],
    ['申請書下載', { all: ['ncl-101-012'] }],
    ['神秘客', { all: ['nstm-104-084'] }],
    ['太陽能', { total: 0, unsaid: ['太陽能'] }],
    ['綠建築', { total: 0, unsaid: ['綠建築'] }],
    ['女生廁所', { all: ['nstm-104-072'], total: 0 }],
    ['"single window"', { some: ['nstm-104-001', 'ncl-101-001'] }],
    ['wheelchair access', { some: ['ncl-101-026', 'nstm-104-078'] }],
    ['opening hours on weekends', { some: ['ttcsec-97-040', 'ncl-101-024'], total: 0 }],
    ['National Taiwan Library volunteers', { all: ['ntl-101-054'], none: ['nlpi-106-011'] }],
    ['staff training 2012', { some: ['ntl-101-053', 'ntl-101-115'], total: 0 }],
    ['complaints within 3 days', { all: ['ttcsec-97-022'], total: 0 }],
    ['deaf', { some: ['ncl-101-026', 'ntl-101-034'], total: 0 }],
    ['多少機關有哺乳室', { all: ['ncl-101-026', 'nstm-104-071', 'ntl-101-042'] }],
    ['国立科学工艺博物馆 残疾人', { all: ['nstm-104-078'], none: ['ncl-101-026'] }],
    ['网络预约', { all: ['ncl-101-022'] }],
    ['人事室 教育訓練 -志工', { all: ['nstm-104-096', 'nlpi-106-008'], none: ['nlpi-106-011'] }],
    ['館長信箱 OR 意見箱', { all: ['ncl-101-055', 'ttcsec-97-021', 'ntl-101-072'] }],
    ['個資外洩', { all: ['nlpi-106-118'], total: 0 }],
    ['政府資訊公開法第七條', { all: ['ntl-101-075'] }],
    ['106年 每季', { all: ['nlpi-106-072'], total: 0 }],
    ['創意提案獎金', { some: ['ncl-101-089', 'ntl-101-114'], total: 0 }],
    ['預算書', { some: ['ttcsec-97-016', 'ttcsec-97-024'], total: 0 }],
    ['一證通用', { all: ['nlpi-106-060'] }],
    ['手語翻譯', { some: ['nstm-104-031', 'ntl-101-083'], total: 0 }],
    ['email', { some: ['ncl-101-021', 'nlpi-106-004'] }],
    ['E - mail 通知', { all: ['ncl-101-021'] }],
    ['isrc', { all: ['ncl-101-005'] }],
    ['QRcode', { all: ['nstm-104-091'] }],
    ['web 2.0', { all: ['ncl-101-068'] }],
    ['rfid智慧書架', { all: ['nlpi-106-105'] }],
  ],
  newcomers: [
    ['ebook', { all: ['ncl-101-001'] }],
    ['library card', { all: ['ntl-101-002'] }],
    ['wheelchair', { some: ['ntl-101-034', 'ntl-101-035', 'nstm-104-078', 'ncl-101-026'] }],
    ['nursing room', { all: ['ntl-101-042'] }],
    ['information desk', { some: ['ntl-101-002', 'ncl-101-002', 'nstm-104-010', 'ttcsec-97-012'] }],
    ['National Central Library ISBN', { all: ['ncl-101-001', 'ncl-101-005'] }],
    ['opening hours', { some: ['ttcsec-97-040', 'ntl-101-013', 'ntl-101-046', 'ncl-101-024'] }],
    ['satisfaction survey', { all: ['ncl-101-052'] }],
    ['braille', { all: ['nlpi-106-041'] }],
    ['parking', { all: ['ntl-101-034', 'nstm-104-077'] }],
  ],
};

/** What the page lists at first: of texts, and of each list beside them. */
const FIRST = { exact: 20, beside: 5 };

describe.each(Object.entries(searches))('%s', (_, asked) => {
  let search: CorpusSearch;
  beforeAll(async () => {
    search = searchOfCorpus(await contentCorpus('five-plans'));
  });

  test.each(asked)(
    '%s',
    async (typed, { all = [], some = [], none = [], passages = [], total, unsaid }) => {
      const { answer, related } = await search.ask(typed);
      const { rows, plans, passages: ofPlans } = search.table;
      const shown = [
        ...answer.exact.rows.slice(0, FIRST.exact),
        ...[related.synonyms.rows, related.otherYear.rows, related.otherColumns, related.near.rows]
          .map((list) => list.slice(0, FIRST.beside))
          .flat(),
      ].map((row) => rows.measureId[row]!);
      expect(all.filter((id) => !shown.includes(id))).toEqual([]);
      if (some.length > 0) expect(some.filter((id) => shown.includes(id))).not.toEqual([]);
      const said = related.passages.map((passage) => plans[ofPlans[passage]!.plan]!.id);
      expect(passages.filter((id) => !said.includes(id))).toEqual([]);
      if (total !== undefined) expect(answer.exact.rows).toHaveLength(total);
      const hits = answer.exact.rows.map((row) => rows.measureId[row]!);
      expect(none.filter((id) => hits.includes(id))).toEqual([]);
      if (unsaid !== undefined) expect(related.unsaid).toEqual(unsaid);
    },
  );
});

test('a name under which nothing is found stays a condition, so that no other institution answers', async () => {
  const search = searchOfCorpus(await contentCorpus('five-plans'));
  const { answer, related } = await search.ask('生活美學館 展覽');
  expect(answer.understood.filters.map(({ values }) => values)).toEqual([['ttcsec']]);
  expect([answer.exact.rows.length, answer.withoutFilters]).toEqual([0, 12]);
  expect(related.near.rows).toEqual([]);
});
