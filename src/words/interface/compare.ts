import type { LikenessLevel } from '../../corpus/figures/likeness-level.ts';
import type { DeadlineClass } from '../../meaning/deadlines/deadline-class.ts';
import { toGregorianYear } from '../../meaning/numbers/roc-year.ts';
import type { Language } from '../../content/language.ts';
import { countedRows } from './counted-rows.ts';
import { enDates, zhDates } from './dates.ts';

/** Words of the comparison in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  date: zhDates,
  title: '並列比較',
  description: (hasDimensions: boolean) =>
    `把不同機關、不同年度的計畫${hasDimensions ? '依共通面向' : ''}並列：這份有什麼、那份沒有什麼、哪些作法文字相近。`,
  lead: (hasDimensions: boolean): string =>
    hasDimensions
      ? '把兩份以上的計畫並列，看同一面向各寫了什麼、哪些作法相近；也可以只看一個面向或含有某個字詞的作法。'
      : '把兩份以上的計畫並列，看各寫了什麼、哪些作法相近；也可以只看含有某個字詞的作法。',
  tooFew: '要有兩份以上的計畫才能並列。',
  caution:
    '項數不含標題列。一份計畫把表切成幾列是編寫習慣，項數多不代表做得多，本站不為機關排名；收錄的計畫也不是抽樣，不能推論其他機關。',
  noscript: (hasDimensions: boolean) =>
    `並列計畫需要 JavaScript。沒有 JavaScript 時，下方的表格列出各計畫${hasDimensions ? '在各面向的項數：選面向的名稱，就看到各計畫在這個面向的作法；選數字，就直接到該計畫的作法。' : '的項數。'}`,
  chooser: {
    fold: '更改選擇',
    legend: '選擇要並列的計畫',
    institution: '機關',
    plan: '計畫',
    add: '加入',
    chosen: '已選的計畫',
    remove: '移除',
    clear: '全部移除',
    hint: (most: string) => `選 2 至 ${most} 份。網址會記下選擇，可以直接分享。`,
    sameYear: (rocYear: string) => `${rocYear} 年度的計畫`,
    sameYearHeading: '從同一年度開始',
  },
  narrow: {
    legend: (hasDimensions: boolean) =>
      `只看${hasDimensions ? '一個面向或' : '含有某些'}字詞${hasDimensions ? '' : '的作法'}（可不選）`,
    hint: '字詞在作法及其標題中尋找；數個字詞以空格分開，要全部符合。網址也會記下。',
    dimension: '面向',
    all: '全部面向',
    words: '字詞',
    reset: '看全部作法',
    /** What is looked at alone, as a part of a sentence. */
    what: (dimension: string | null, words: string, alike: boolean) =>
      [
        dimension === null ? '' : `「${dimension}」`,
        words === ''
          ? alike
            ? '文字相近的作法'
            : ''
          : `含有「${words}」${alike ? '、文字相近' : ''}的作法`,
      ]
        .filter((part) => part !== '')
        .join('中'),
    alike: '只看彼此文字相近的作法（可能是同樣的承諾）',
    found: (what: string, counts: string) => `${what}：${counts}。`,
    foundIn: (plan: string, count: string) => `${plan} ${count} 項`,
    waiting: (what: string) => `選好計畫後只列出${what}。`,
    column: (count: string) => `${count} 項`,
    empty: '這份計畫沒有符合的作法。',
    none: '所選的計畫都沒有符合的作法。',
    unknown: (id: string) => `網址所要的面向「${id}」不在本站，所以列出全部面向。`,
    fromDimension: '選兩份以上的計畫，並列這個面向',
  },
  planName: (institution: string, rocYear: string, _year: string, kind: string | null) =>
    `${institution}${rocYear}年度${kind === null ? '' : `（${kind}）`}`,
  planYear: (rocYear: string, _year: string, kind: string | null) =>
    `${rocYear}年度${kind === null ? '' : `（${kind}）`}`,
  status: {
    none: '尚未選擇計畫。',
    one: (name: string) => `已選「${name}」，請再選一份。`,
    loading: '讀取中……',
    failed: '計畫的資料讀取失敗，可能是連線中斷。',
    done: (count: string) => `已並列 ${count} 份計畫。`,
    unknown: (ids: string) => `網址所要的計畫「${ids}」不在本站，請改選其他計畫。`,
    leftOut: (most: string, ids: string) => `一次最多並列 ${most} 份，沒有列出「${ids}」。`,
    full: (most: string) => `一次最多並列 ${most} 份，請先移除一份。`,
  },
  retry: '再試一次',
  listSeparator: '、',
  sentenceSpace: '',
  pathSeparator: '›',
  result: {
    heading: '並列結果',
    figures: '概況',
    item: '項目',
    period: '計畫期間',
    state: '狀態',
    ended: (day: string) => `期間已結束（以${day}為準）`,
    notEnded: (day: string) => `期間尚未結束（以${day}為準）`,
    stateSeparator: '，',
    resultsUnknown: '執行結果未載明',
    resultsKnown: '執行情形見計畫頁',
    measures: '推動作法（不含標題列）',
    innovations: '創新提案',
    deadlineClass: (name: string) => `期限：${name}`,
    countedOnce: '一列有數個期限時，只算最前面的一種。',
    withAlike: '在其他所選計畫中有文字相近者',
    count: (count: string) => `${count} 項`,
    onlySome: '只有部分計畫有的面向',
    onlySomeNone: '每個面向都至少有一項，沒有哪份計畫獨缺。',
    has: (dimension: string, having: string, lacking: string) =>
      `「${dimension}」：${having}有，${lacking}沒有。`,
    byDimension: (hasDimensions: boolean): string =>
      hasDimensions ? '各面向的內容' : '各計畫的內容',
    openAll: '全部展開',
    closeAll: '全部收合',
    onlyDifferent: '只看在其他所選計畫中找不到相近文字的項目',
    note: (hasDimensions: boolean) =>
      `${hasDimensions ? '面向後面' : '括號內'}的數字依序是各計畫的項數。「相近」只比對文字，用字不同的同類作法可能沒有找到。`,
    countsIn: (dimension: string, counts: string) => `${dimension}（${counts}）`,
    empty: '這份計畫在這個面向沒有項目。',
    emptyFiltered: '沒有符合的項目。',
    alike: '相近：',
    deadline: '期限：',
    units: '承辦：',
    planEnd: '（即計畫期末）',
    inherited: '（依上層）',
    unmapped: '未歸類',
    everything: '全部作法',
    innovation: '創新提案',
  },
  deadlineClasses: {
    dated: '寫明日期或月份',
    recurring: '定期辦理',
    'plan-end': '只寫到計畫期末',
    undated: '沒有固定日期',
    none: '沒有期限',
  } satisfies Record<DeadlineClass, string> as Record<DeadlineClass, string>,
  matrix: {
    /** @param hasDimensions whether the site has comparable dimensions */
    heading: (hasDimensions: boolean): string =>
      hasDimensions ? '各計畫在各面向的項數' : '各計畫的項數',
    lead: (hasDimensions: boolean, hasProposals: boolean) =>
      `數的是${countedRows.zh(hasProposals)}，不含標題列。${hasDimensions ? '面向的名稱連到各計畫在該面向的內容，數字連到該計畫的那一段；0 表示沒有列歸入該面向。' : ''}`,
    plan: '計畫',
    total: '合計',
    unmapped: '未歸類',
    deadlinesHeading: '各計畫期限的寫法',
    deadlinesLead:
      '期限寫的就是計畫期間的最後一天或最後一個月，等於「年度內完成」，與寫明其他日期的分開數。不予公開的列只算在合計裡。',
    similar: '相近作法',
    tableOf: (heading: string) => `${heading}（表格）`,
  },
  pairs: {
    caption: (pairs: string) => `文字相近的作法 ${pairs} 對，最相近的在前`,
    region: '文字相近的作法',
    score: '相近程度',
    one: '一份計畫的作法',
    other: '另一份計畫的作法',
    scored: (score: string, level: string) => `相近程度 ${score}（${level}）`,
    levels: {
      same: '文字相同',
      most: '大半文字相同',
      much: '不少文字相同',
      some: '少數文字相同',
    } satisfies Record<LikenessLevel, string> as Record<LikenessLevel, string>,
    meaning:
      '相近程度由 0 到 1：兩項共有的字詞越多、越少見就越大，逐字相同而面向也相同是 1，未達 0.15 不列。0.5 以上常是同樣或同類的承諾，0.25 以下往往只是題材相同。它只比文字，不比作法與成效；是不是同樣的承諾，請讀兩邊的文字。',
  },
  similar: {
    title: (plan: string) => `相近作法：${plan}`,
    shortTitle: '相近作法',
    description: (plan: string) => `${plan}各項作法在其他計畫中的相近作法。`,
    heading: '其他計畫的相近作法',
    /** @param isOfSeveral whether there are plans of other institutions */
    lead: (isOfSeveral: boolean) =>
      `供標竿學習參考。本站以文字比對（共同的字詞，少見的字詞較重）找出用字相近的作法；用字相近不表示作法相同或成效相同，用字不同的同類作法也可能沒有找到。${isOfSeveral ? '每項至多列三項：先列其他機關，本機關其他計畫最相近的一項列在最後。' : '每項列出本機關其他計畫中最相近的一項。'}不分高下。`,
    counts: (found: string, all: string, hasProposals: boolean) =>
      `${all} 項（${countedRows.zh(hasProposals)}）中，${found} 項找得到相近的作法。`,
    none: '這份計畫的作法在其他計畫中都沒有找到文字相近的。',
    without: '沒有找到相近作法的項目',
    own: '這份計畫的作法',
    others: '其他計畫的相近作法',
    toPlan: '回到計畫',
    toCompare: '與其他計畫並列',
  },
};

export type CompareWords = typeof zh;

const plural = (count: string, noun: string) => `${count} ${noun}${count === '1' ? '' : 's'}`;

const en: CompareWords = {
  date: enDates,
  title: 'Compare',
  description: (hasDimensions) =>
    `Plans of different institutions and years side by side${hasDimensions ? ' by comparable dimension' : ''}: what one has and another lacks, and which measures read alike.`,
  tooFew: 'It takes two plans or more to put them side by side.',
  lead: (hasDimensions) =>
    hasDimensions
      ? 'Puts two or more plans side by side: what each says in a dimension, and which measures read alike. One dimension, or the measures with certain words, can be shown alone.'
      : 'Puts two or more plans side by side: what each says, and which measures read alike. The measures with certain words can be shown alone.',
  caution:
    'Counts leave out headings. How a plan cuts its table into rows is a matter of style: more rows do not mean more work, and this site ranks no institution. The plans collected here are no sample, so nothing follows for other institutions.',
  noscript: (hasDimensions) =>
    `Putting plans side by side needs JavaScript. Without it, the tables below count the rows of each plan${hasDimensions ? ' by dimension: the name of a dimension leads to what each plan says there, a number to the rows of that plan.' : '.'}`,
  chooser: {
    fold: 'Change the choice',
    legend: 'Plans to put side by side',
    institution: 'Institution',
    plan: 'Plan',
    add: 'Add',
    chosen: 'Plans chosen',
    remove: 'Remove',
    clear: 'Remove all',
    hint: (most) => `Choose 2 to ${most}. The address keeps the choice and can be shared.`,
    sameYear: (rocYear) => `Plans of ${toGregorianYear(Number(rocYear))} (ROC ${rocYear})`,
    sameYearHeading: 'Start from one year',
  },
  narrow: {
    legend: (hasDimensions) =>
      `${hasDimensions ? 'One dimension or words' : 'Measures with some words'} alone (optional)`,
    hint: 'Words are sought in measures and in the headings above them; of several, with spaces between, all must be there. The address keeps this, too.',
    dimension: 'Dimension',
    all: 'All dimensions',
    words: 'Words',
    reset: 'Show all measures',
    what: (dimension, words, alike) =>
      [
        words === '' && !alike
          ? ''
          : `measures${words === '' ? '' : ` with “${words}”`}${alike ? ' that read alike' : ''}`,
        dimension === null ? '' : words === '' && !alike ? dimension : `in ${dimension}`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    alike: 'Only measures that read alike (the same promise, perhaps)',
    found: (what, counts) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${counts}.`,
    foundIn: (plan, count) => `${plan}: ${count}`,
    waiting: (what) => `Once plans are chosen, only ${what} will be shown.`,
    column: (count) => plural(count, 'row'),
    empty: 'This plan has no such measure.',
    none: 'None of the plans has such a measure.',
    unknown: (id) =>
      `The address asks for the dimension “${id}”, which this site does not have; all are shown.`,
    fromDimension: 'Choose two or more plans and see this dimension side by side',
  },
  planName: (institution, rocYear, year, kind) =>
    `${institution}, ${year} (ROC ${rocYear}${kind === null ? '' : `, ${kind}`})`,
  planYear: (rocYear, year, kind) => `${year} (ROC ${rocYear}${kind === null ? '' : `, ${kind}`})`,
  status: {
    none: 'No plan is chosen yet.',
    one: (name) => `“${name}” is chosen. Choose one more.`,
    loading: 'Loading …',
    failed: 'The data of a plan could not be read; the connection may be down.',
    done: (count) => `${count} plans stand side by side.`,
    unknown: (ids) =>
      `The address asks for “${ids}”, which this site does not have. Choose another plan.`,
    leftOut: (most, ids) => `At most ${most} plans stand side by side; “${ids}” is left out.`,
    full: (most) => `At most ${most} plans stand side by side. Remove one first.`,
  },
  retry: 'Try again',
  listSeparator: ', ',
  sentenceSpace: ' ',
  pathSeparator: '›',
  result: {
    heading: 'Side by side',
    figures: 'At a glance',
    item: 'Item',
    period: 'Period',
    state: 'State',
    ended: (day) => `The period has ended (as of ${day})`,
    notEnded: (day) => `The period has not ended (as of ${day})`,
    stateSeparator: '. ',
    resultsUnknown: 'Results are not stated here',
    resultsKnown: 'Results are on the plan’s page',
    measures: 'Measures (without headings)',
    innovations: 'Innovation proposals',
    deadlineClass: (name) => `Deadline: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    countedOnce: 'A row with several deadlines counts once, in the first class that holds.',
    withAlike: 'With a row reading alike in another plan chosen',
    count: (count) => count,
    onlySome: 'Dimensions that only some plans have',
    onlySomeNone: 'Every plan has at least one row in every dimension.',
    has: (dimension, having, lacking) => `${dimension}: in ${having}; not in ${lacking}.`,
    byDimension: (hasDimensions) => (hasDimensions ? 'By dimension' : 'What the plans say'),
    openAll: 'Open all',
    closeAll: 'Close all',
    onlyDifferent: 'Only rows with none reading alike in the other plans chosen',
    note: (hasDimensions) =>
      `The numbers ${hasDimensions ? 'after a dimension' : 'in brackets'} are the rows of each plan, in order. Only words are compared: a measure of the same kind in other words may not be found.`,
    countsIn: (dimension, counts) => `${dimension} (${counts})`,
    empty: 'This plan has no row in this dimension.',
    emptyFiltered: 'No such row.',
    alike: 'Reads alike: ',
    deadline: 'Deadline: ',
    units: 'Unit: ',
    planEnd: ' (just the end of the plan)',
    inherited: ' (from the heading)',
    unmapped: 'Not mapped',
    everything: 'All measures',
    innovation: 'Innovation proposal',
  },
  deadlineClasses: {
    dated: 'A date or month is named',
    recurring: 'Recurring',
    'plan-end': 'Just the end of the plan',
    undated: 'Without a date',
    none: 'No deadline',
  },
  matrix: {
    heading: (hasDimensions) =>
      hasDimensions ? 'Rows of each plan by dimension' : 'Rows of each plan',
    lead: (hasDimensions, hasProposals) =>
      `Counted are ${countedRows.en(hasProposals)}, headings are not.${hasDimensions ? ' The name of a dimension leads to what all plans say there, a number to the plan’s rows; 0 means that no row was mapped to it.' : ''}`,
    plan: 'Plan',
    total: 'Total',
    unmapped: 'Not mapped',
    deadlinesHeading: 'How each plan gives its deadlines',
    deadlinesLead:
      'A deadline that is just the last day or month of the plan’s period means “within the year” and is counted apart. Rows that are withheld count in the total alone.',
    similar: 'Similar measures',
    tableOf: (heading) => `${heading} (table)`,
  },
  pairs: {
    caption: (pairs) =>
      `${plural(pairs, 'pair')} of measures that read alike, the most alike first`,
    region: 'Measures that read alike',
    score: 'Likeness',
    one: 'Measure of one plan',
    other: 'Measure of the other plan',
    scored: (score, level) => `likeness ${score} (${level})`,
    levels: {
      same: 'the same words',
      most: 'mostly the same words',
      much: 'many words the same',
      some: 'a few words the same',
    },
    meaning:
      'Likeness goes from 0 to 1: the more words two measures share and the rarer these are, the greater it is; 1 is the same text in the same dimension, and nothing below 0.15 is listed. From 0.5 on it is often the same promise or one of its kind, below 0.25 often only the same subject. It compares words alone, neither what is done nor its effect; whether two promise the same is for you to read.',
  },
  similar: {
    title: (plan) => `Similar measures: ${plan}`,
    shortTitle: 'Similar measures',
    description: (plan) => `Measures of other plans that read like those of ${plan}.`,
    heading: 'Similar measures in other plans',
    lead: (isOfSeveral) =>
      `For learning from others. Found by comparing wording (shared words, rare ones counting more): like wording does not mean the same measure or the same effect, and measures of the same kind in other words may be missing. ${isOfSeveral ? 'Three are named at most: those of other institutions first, last the one most alike in another plan of this institution.' : 'The one most alike in another plan of this institution is named.'} No judgement is made.`,
    counts: (found, all, hasProposals) =>
      `Of ${plural(all, 'row')} (${countedRows.en(hasProposals)}), ${found} have similar ones in other plans.`,
    none: 'No other plan has a measure that reads like those of this plan.',
    without: 'Measures without similar ones',
    own: 'Measure of this plan',
    others: 'Similar measures in other plans',
    toPlan: 'Back to the plan',
    toCompare: 'Put beside other plans',
  },
};

/** Words of the comparison in an interface language. */
export function compareWords(language: Language): CompareWords {
  return language === 'en' ? en : zh;
}
