import type { DeadlineKind } from './typed-deadline.ts';

/** A form that a clerk may write, what it becomes and what that means. */
export interface UnderstoodForm {
  example: string;
  kind: DeadlineKind;
  /** In Chinese, for the manual and for messages. */
  meaning: string;
}

/** One example for each form that is understood, in the order in which the manual lists them. */
export const understoodForms: readonly UnderstoodForm[] = [
  form('101年12月', 'month', '該月 1 日至末日'),
  form('101年3月、6月、9月、12月', 'month', '列出的每個月各一列，年份共用'),
  form('12月', 'month', '計畫年度的該月；期程跨年的計畫須寫年'),
  form('12月底前', 'month', '該月 1 日至末日'),
  form('101.12', 'month', '民國年.月'),
  form('101年12月31日', 'date', '該日'),
  form('101.12.31', 'date', '民國年.月.日，也可用 / 或 -'),
  form('1011231', 'date', '民國年月日連寫'),
  form('2012年12月31日', 'date', '西元年的該日，也可用 / 或 -；月、年、期間亦同'),
  form('12月31日前', 'date', '計畫年度的該日，含當日'),
  form('年底前', 'date', '計畫年度 12 月 31 日'),
  form('101年3月15日、9月15日', 'date', '列出的每一日各一列'),
  form('101年1月1日起至101年12月31日止', 'range', '起日至迄日'),
  form('101年1月至6月', 'range', '起月 1 日至迄月末日'),
  form('101至103年', 'range', '起年 1 月 1 日至迄年 12 月 31 日'),
  form('101年度', 'range', '該年 1 月 1 日至 12 月 31 日'),
  form('101年第1季', 'range', '該季 3 個月'),
  form('101年上半年', 'range', '1 月至 6 月'),
  form('101年3月上旬', 'range', '該月 1 日至 10 日；中旬 11 至 20 日，下旬 21 日至末日'),
  form('101年3月起', 'range', '自該月 1 日起，未載終止'),
  form('至101年10月止', 'range', '至該月末日，未載起始'),
  form('即日起至101年10月', 'range', '至該月末日，起始為發布之日，原文未載'),
  form('全年', 'range', '計畫年度與計畫期程重疊的日子'),
  form('年度內', 'range', '計畫年度與計畫期程重疊的日子'),
  form('每日', 'recurring', '計畫期程內每日'),
  form('每週', 'recurring', '計畫期程內每週，未指定星期'),
  form('每週一', 'recurring', '計畫期程內每週一；可列多天，如 每週一、三、五'),
  form('每月', 'recurring', '計畫期程內每月，未指定日'),
  form('每月1日、15日', 'recurring', '計畫期程內每月的這幾日，合為一列'),
  form('每月月初', 'recurring', '計畫期程內每月，未指定日，註明月初'),
  form('每2個月', 'recurring', '計畫期程內每隔數月、數週、數日或數年'),
  form('每季', 'recurring', '計畫期程內每 3 個月'),
  form('每半年', 'recurring', '計畫期程內每 6 個月'),
  form('每年', 'recurring', '計畫期程內每年'),
  form('每年度', 'recurring', '計畫期程內每年'),
  form('每年3月、9月', 'recurring', '計畫期程內每年的這幾個月'),
  form('每年2次', 'recurring', '計畫期程內每年，註明次數'),
  form('101年12月(每月辦理)', 'recurring', '自計畫期程起日每月辦理，至該月末日'),
  form('每月(預計9月開始提供)', 'recurring', '計畫期程內每月，註明括號內的條件'),
  form('101年12月取得合格證書', 'month', '該月，註明其後的條件'),
  form('3日內', 'within', '3 日的期間'),
  form('24小時內', 'within', '24 小時的期間'),
  form('5個工作天內', 'within', '工作天無法換算為期間，註明天數'),
  form('當日', 'within', '當日內'),
  form('隨到隨辦', 'on-demand', '有人申請即辦'),
  form('隨時', 'on-demand', '有需要即辦'),
  form('即時', 'on-demand', '有需要即辦'),
  form('計畫核定後12個月內', 'relative', '自所述事項起算的期間'),
  form('依節日辦理', 'relative', '依所述事項而定'),
  form('依計畫期程', 'relative', '依所述事項而定'),
  form('配合節慶活動', 'relative', '依所述事項而定'),
  form('俟預算核定後辦理', 'relative', '依所述事項而定'),
  form('定期', 'other', '原文未載週期'),
  form('不定期', 'other', '無週期'),
  form('即日起', 'other', '起訖日期未載'),
  form('經常', 'other', '持續辦理，未載週期'),
  form('持續辦理', 'other', '持續辦理，未載週期'),
];

function form(example: string, kind: DeadlineKind, meaning: string): UnderstoodForm {
  return { example, kind, meaning };
}
