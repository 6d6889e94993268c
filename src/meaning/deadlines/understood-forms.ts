import type { DeadlineKind } from './typed-deadline.ts';

/** A form that a clerk may write, and what it becomes. */
export interface UnderstoodForm {
  example: string;
  kind: DeadlineKind;
}

/**
 * One example for each form that is understood, in the order in which the guide lists them, which tells
 * what each is read as.
 */
export const understoodForms: readonly UnderstoodForm[] = [
  form('101年12月', 'month'),
  form('101年3月、6月、9月、12月', 'month'),
  form('12月', 'month'),
  form('12月底前', 'month'),
  form('101.12', 'month'),
  form('101年12月31日', 'date'),
  form('101.12.31', 'date'),
  form('1011231', 'date'),
  form('2012年12月31日', 'date'),
  form('12月31日前', 'date'),
  form('年底前', 'date'),
  form('會計年度結束前', 'date'),
  form('101年3月15日、9月15日', 'date'),
  form('101年1月1日起至101年12月31日止', 'range'),
  form('101年1月至6月', 'range'),
  form('101至103年', 'range'),
  form('101年度', 'range'),
  form('101年全年度', 'range'),
  form('101年第1季', 'range'),
  form('101年第1季至第3季', 'range'),
  form('101年第2、4季', 'range'),
  form('101年上半年', 'range'),
  form('101年上、下半年', 'range'),
  form('101、102年第1季', 'range'),
  form('101年3月上旬', 'range'),
  form('101年3月中下旬', 'range'),
  form('5月至次年2月', 'range'),
  form('101年6月中旬至8月下旬', 'range'),
  form('101年3月初', 'month'),
  form('101年3月中', 'month'),
  form('101年3月起', 'range'),
  form('至101年10月止', 'range'),
  form('即日起至101年10月', 'range'),
  form('即日起至年底', 'range'),
  form('至101年12月31日', 'range'),
  form('計畫期間', 'range'),
  form('全年', 'range'),
  form('年度內', 'range'),
  form('每日', 'recurring'),
  form('每週', 'recurring'),
  form('每週一', 'recurring'),
  form('每週日上午', 'recurring'),
  form('每月', 'recurring'),
  form('每月1日、15日', 'recurring'),
  form('每月月初', 'recurring'),
  form('每月第2個星期四', 'recurring'),
  form('每月第2、4週六', 'recurring'),
  form('每月第2週', 'recurring'),
  form('每月第2週週四', 'recurring'),
  form('每個上班日', 'recurring'),
  form('每季第1個月10日前', 'recurring'),
  form('每季末', 'recurring'),
  form('每季(3、6、9、12月)', 'recurring'),
  form('每週2次', 'recurring'),
  form('隔月1次', 'recurring'),
  form('雙月', 'recurring'),
  form('每逢單月15日', 'recurring'),
  form('每2週1次', 'recurring'),
  form('每2個月', 'recurring'),
  form('每季', 'recurring'),
  form('每半年', 'recurring'),
  form('每年', 'recurring'),
  form('每年度', 'recurring'),
  form('每年3月、9月', 'recurring'),
  form('每年第1季', 'recurring'),
  form('每年底', 'recurring'),
  form('每年2次', 'recurring'),
  form('每月檢討、每季彙報', 'recurring'),
  form('101年12月(每月辦理)', 'recurring'),
  form('每月(預計9月開始提供)', 'recurring'),
  form('每日(至101年6月30日止)', 'recurring'),
  form('101年3月起，每月1次', 'recurring'),
  form('101年12月取得合格證書', 'month'),
  form('預計101年12月', 'month'),
  form('101年3月完成規劃、6月完成招標', 'month'),
  form('3日內', 'within'),
  form('24小時內', 'within'),
  form('5個工作天內', 'within'),
  form('當日', 'within'),
  form('隨到隨辦', 'on-demand'),
  form('隨時', 'on-demand'),
  form('即時', 'on-demand'),
  form('計畫核定後12個月內', 'relative'),
  form('災後3日內', 'relative'),
  form('計畫核定後', 'relative'),
  form('汛期前', 'relative'),
  form('母親節', 'relative'),
  form('農曆8月15日', 'relative'),
  form('館慶期間', 'relative'),
  form('暑假期間', 'relative'),
  form('每學期初', 'relative'),
  form('101學年度', 'relative'),
  form('101學年度第2學期', 'relative'),
  form('學期中每日', 'relative'),
  form('次月10日前', 'relative'),
  form('依節日辦理', 'relative'),
  form('依計畫期程', 'relative'),
  form('配合節慶活動', 'relative'),
  form('俟預算核定後辦理', 'relative'),
  form('101年10月前', 'other'),
  form('101年第1季前', 'other'),
  form('101年3月中旬前', 'other'),
  form('101年中', 'other'),
  form('年初', 'other'),
  form('定期', 'other'),
  form('不定期', 'other'),
  form('全年不定期', 'other'),
  form('上班時間', 'other'),
  form('即日起', 'other'),
  form('經常', 'other'),
  form('常年', 'other'),
  form('經常性業務', 'other'),
  form('持續辦理', 'other'),
];

/** The year of the plan in which the examples are read; those of other years are written from it. */
const EXAMPLE_YEAR = 101;

/** The examples as they are written in a plan of another year, those with years of the Western calendar too. */
export function examplesOfYear(rocYear: number): string[] {
  // Three digits or more are a year, with or without month and day behind it.
  return understoodForms.map(({ example }) =>
    example.replace(/20\d\d|10\d/g, (year) => String(Number(year) + rocYear - EXAMPLE_YEAR)),
  );
}

function form(example: string, kind: DeadlineKind): UnderstoodForm {
  return { example, kind };
}

/** One and the same deadline in the signs that may be used for it; all are read alike. */
export const alikeForms: readonly (readonly string[])[] = [
  [
    '101年12月31日',
    '民國101年12月31日',
    '2012年12月31日',
    '101.12.31',
    '101/12/31',
    '101-12-31',
    '1011231',
    '１０１年１２月３１日',
    '一百零一年十二月三十一日',
    '101 年 12 月 31 日前',
  ],
  ['3日內', '３日內', '三日內', '三天內'],
  ['每週一', '每周一', '每星期一'],
  ['101年第1季', '101年第一季', '101年第1季底', '101年Q1'],
  ['每月1次', '每月一次', '每月乙次', '1個月1次'],
  ['每月第2個星期四', '每月第二個星期四', '每月第二週四', '每月第 2 個禮拜四'],
];

/** Texts that are no deadline, for they name no day, or one that there is not. */
export const refusedForms: readonly string[] = [
  '101年13月',
  '101年2月30日',
  'l01年12月',
  '101年12月31',
  '3個月',
  '12/31',
  '儘速辦理',
  '101年及102年第1季',
  '101年6月(延至9月)',
  '101年1月至6月每年9月',
];
