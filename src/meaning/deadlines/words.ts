import { timelessDraft, understood, withNote } from './drafts.ts';
import type { Family } from './family.ts';
import type { DeadlineKind } from './typed-deadline.ts';

interface Word {
  kind: Extract<DeadlineKind, 'on-demand' | 'other'>;
  note: string | null;
}

const onDemand: Word = { kind: 'on-demand', note: null };
const noInterval: Word = { kind: 'other', note: '原文未載週期' };
const irregular: Word = { kind: 'other', note: '原文載明不定期，無週期' };
const fromNow: Word = { kind: 'other', note: '自即日起，原文未載起訖日期' };
const noDays: Word = { kind: 'other', note: '原文未載是哪些日子' };
const ongoing: Word = { kind: 'other', note: '持續辦理，原文未載週期' };

/** Words that say when without a number. `other` holds what has no calendar meaning, by name. */
const words: ReadonlyMap<string, Word> = new Map(
  Object.entries({
    隨到隨辦: onDemand,
    即收即辦: onDemand,
    隨案: onDemand,
    隨時: onDemand,
    即時: onDemand,
    立即: onDemand,
    定期: noInterval,
    不定期: irregular,
    不定時: irregular,
    即日起: fromNow,
    經常: ongoing,
    經常性: ongoing,
    常態: ongoing,
    常態性: ongoing,
    例行: ongoing,
    例行性: ongoing,
    持續: ongoing,
    持續性: ongoing,
    賡續: ongoing,
    長期: ongoing,
    常年: ongoing,
    長年: ongoing,
    終年: ongoing,
    平時: ongoing,
    即刻: onDemand,
    平日: noDays,
    週末: noDays,
    上班日: noDays,
    工作日: noDays,
    假日: noDays,
    例假日: noDays,
    國定假日: noDays,
    連假: noDays,
    連續假日: noDays,
    連續假期: noDays,
    國定連續假日: noDays,
    國定連續假期: noDays,
    上班時間: noDays,
    辦公時間: noDays,
    服務時間: noDays,
    開館時間: noDays,
  }),
);

/** Words behind one that stands for a time, which add nothing to it: `隨時受理`, `經常性業務`. */
const behind = /(?:辦理|執行|實施|進行|處理|受理|業務|工作|事項)$/;

/** A word that stands for a time (`隨到隨辦`, `定期`), with or without what often follows it; `全年不定期`. */
export const wordFamily: Family = (phrase) => {
  const [, year, rest = ''] = /^((?:\d+年)?全年度?)(.+)$/.exec(phrase) ?? [];
  if (year !== undefined) {
    const word = wordOf(rest);
    return word === undefined
      ? null
      : understood(withNote(timelessDraft(word.kind, word.note), year));
  }
  const word = wordOf(phrase);
  return word === undefined ? null : understood(timelessDraft(word.kind, word.note));
};

function wordOf(phrase: string): Word | undefined {
  return words.get(phrase) ?? words.get(phrase.replace(behind, ''));
}

const dependence = [
  // 依節日辦理, 依計畫期程, 配合中秋節活動, 視實際需要
  /^(?:依|配合|視)(?!.*於\d+[年月]).{2,}$/,
  // 俟預算核定後, 待驗收完成後辦理
  /^(?:俟|待).{2,}後.*$/,
  // 計畫核定後, 豪雨特報發布後: an event of administration
  /^\D{0,12}(?:核定|核准|核可|核備|函頒|發布|公告|公布|通過|驗收|決標|簽約|完工|竣工|結束|開學|結案|修法)後$/,
  // 重陽節前, 汛期前, 每年汛期前, 母親節: a time that has a name
  /^(?:每年)?(?:農曆|學年|學期)?(?:春節|清明節?|端午節?|中秋節?|重陽節?|國慶日?|防?汛期|颱風季|開學|結束|寒假|暑假)前$/,
  /^(?:每年)?(?:農曆)?(?:新年|春節|元宵節?|兒童節|清明節?|母親節|端午節?|父親節|祖父母節|中秋節?|教師節|重陽節?|聖誕節)(?:期間|前|後|前後|當[日天])?$/,
  // 101學年度, 全學年, 101學年度第2學期: nothing here tells its days
  /^(?:\d+|[全整本])學年度?(?:(?:第?[12一二]|[上下])學期)?(?:[初中末內起]|期間|開學[前後]|結束[前後])?$/,
  // 學期初, 暑假期間, 每學期開學前, 每學期1次
  /^(?:每年?|\d+年)?(?:(?:[上下]|第?[12一二])?學期(?:[初中末]|期[初中末]|結束前|開學[前後]|期間)?|學年|寒、?暑?假(?:期間)?|暑假(?:期間)?|防?汛期(?:間)?)(?:至少)?(?:\d+次)?$/,
  // 期初, 期末; 101-1學期, 101上學期
  /^期[初中末]考?[前後]?$/,
  /^\d{2,3}(?:-?[12]|[上下])學期[初中末]?$/,
  // 學期中每日, 暑假期間每週一
  /^(?:學期[中間]|學期期間|寒暑?假期間|暑假期間|開學期間)每.{1,12}$/,
  // 次月10日前: counted from something that came before
  /^(?:次|翌|隔)(?:[月年季週]|[日天]).{0,8}$/,
  /^明年(?:\d+月.{0,4}|第\d季|[上下]半年|度|底前?)?$/,
  // 農曆8月15日: another day of the calendar each year
  /^(?:每年)?[農陰舊]曆(?:\d+月|[正臘]月)(?:\d+[日號]|初\d+|[初中底]|[上中下]旬)?(?:間|期間|前後?|後)?$/,
  // 週年館慶, 校慶月, 除夕, 國慶日前
  /^(?:每年)?(?:農曆)?(?:(?:週年|本?館|本?校|本?院|本?園|本?站|本?所|本?局)慶|週年館慶|館慶週年|除夕|元旦|國慶日?|雙十節|勞動節|中元節?|七夕|情人節|世界地球日|農曆年|過年)(?:連假|期間|活動|[日月週]|前夕?|後|前後|當[日天])?$/,
  // 夏季, 花季期間
  /^(?:每年)?(?:[春夏秋冬](?:、?[春夏秋冬])*季?|[花雨旺淡]季|梅雨季|颱風季)(?:期間|前|後)?$(?<!^(?:每年)?[春夏秋冬])/,
  // 開館前, 閉館後
  /^(?:每[日天])?(?:開館|閉館|休館|開園|閉園|開門|上班|下班)[前後]$/,
  // 奉核後, 簽准後
  /^(?:本?計畫)?(?:奉核|奉准|簽准|簽奉核准|奉核定)(?:後|[之當次]?日起?)(?:實施|辦理)?$/,
  // 受理後當日, 接獲通知後立即
  /^\D{2,10}[後時](?:當[日天]|立即|即時|隨即)(?:辦理|處理|回[復覆])?$/,
  // 必要時
  /^(?:於|如有)?必要時$/,
] as const;

/** A time that depends on something else which the text names: `依節日辦理`, `配合…`, `俟…後`, `計畫核定後`. */
export const dependenceFamily: Family = (phrase) =>
  dependence.some((form) => form.test(phrase))
    ? understood(timelessDraft('relative', '依原文所述事項而定，原文未載日期'))
    : null;
