import { piecesOf } from './calendar-list.ts';
import { recurringDraft, refused, understood, unsettledBefore, withNote } from './drafts.ts';
import { parseWeekdays } from './weekdays.ts';
import { parseChineseNumeral } from '../numbers/chinese-numerals.ts';
import { impossibleDate } from '../numbers/impossible-date.ts';
import type { Family, FamilyReading } from './family.ts';

const plainRules: ReadonlyMap<string, string> = new Map(
  Object.entries({
    日: 'FREQ=DAILY',
    天: 'FREQ=DAILY',
    週: 'FREQ=WEEKLY',
    月: 'FREQ=MONTHLY',
    個月: 'FREQ=MONTHLY',
    季: 'FREQ=MONTHLY;INTERVAL=3',
    半年: 'FREQ=MONTHLY;INTERVAL=6',
    半年度: 'FREQ=MONTHLY;INTERVAL=6',
    年: 'FREQ=YEARLY',
    年度: 'FREQ=YEARLY',
  }),
);

/** A part of the day, or hours of it, behind what comes back: `上午`, `下午2時至4時`, `上班時間`. */
const partOfDay = new RegExp(
  '(?<=.)(?:(?:上班|辦公|服務|開館|開放)時間|(?:開館|閉館|上班|下班)[前後]|上午|下午|中午|晚上|晚間|夜間|早上)' +
    '(?:CLOCK(?:[至到~-](?:上午|下午|中午|晚上|晚間)?CLOCK)?)?$'.replaceAll(
      'CLOCK',
      '[\\d一二三四五六七八九十]{1,3}(?:[時點](?:[\\d一二三四五六七八九十]{1,3}分|半)?|:\\d\\d)',
    ),
);

/**
 * Deadlines that come back: `每日`, `每週一`, `每月1日、15日`, `每月第二個星期四`, `每季`, `每2個月`, `每年3月、9月`.
 * They run over the plan's period. The rule holds no day or month that the text does not name; a time of day is a note.
 */
export const recurringFamily: Family = (phrase, context) => {
  const [time] = partOfDay.exec(phrase) ?? [];
  if (time === undefined) return readRecurring(phrase, context);
  const reading = readRecurring(phrase.slice(0, -time.length), context);
  if (!reading?.ok) return reading;
  return { ok: true, drafts: reading.drafts.map((draft) => withNote(draft, time)) };
};

const readRecurring: Family = (phrase, context) => {
  const [, often, every] =
    /^(每逢?|[按逐](?=[日週周月季年]$)|隔(?=[週周]$|(?:[日天週周季年]|個?月)[1一]次$)|(?=[雙單](?:數)?月|雙[週周])|(?=[奇偶]數月)|(?=(?:半年|1(?:個月|[日天週季年]))\d+次$))(.+)$/.exec(
      phrase,
    ) ?? [];
  if (every === undefined) return null;
  const rest = every
    .replace(/^(?:周|星期|禮拜)/, '週')
    .replace(/^[1一](?=個月|[日天週季年]|個?(?:上班|工作))/, '')
    .replace(/^雙[週周]/, '2週')
    .replace(/^/, often === '隔' ? '2' : '')
    .replace(/^2月/, '2個月');
  const read = (rrule: string, note: string | null = null): FamilyReading =>
    understood(recurringDraft(rrule, context.period, note));

  const rule = plainRules.get(rest);
  if (rule !== undefined) return read(rule);
  for (const form of forms) {
    const found = form(rest);
    if (found !== null) return 'rrule' in found ? read(found.rrule, found.note) : found;
  }
  return null;
};

type Rule = { rrule: string; note?: string | null };
type RuleForm = (rest: string) => Rule | ReturnType<typeof refused> | null;

/** `每個上班日`, `每工作天`: which days are worked on is not told, so none is left out. */
const workingDays: RuleForm = (rest) =>
  /^個?(?:上班|工作|辦公)[日天]$/.test(rest)
    ? { rrule: 'FREQ=DAILY', note: '只指上班日，原文未載是哪些日子' }
    : null;

/** `每2個月`, `每3年`. */
const interval: RuleForm = (rest) => {
  const match = /^(\d+)(個月|日|天|週|季|年)$/.exec(rest);
  if (!match) return null;
  const count = Number(match[1]);
  if (count < 1) return refused(`「每 ${count} ${match[2]}」沒有間隔`);
  const frequency = plainRules.get(match[2]!)!.replace(/;INTERVAL=3$/, '');
  return { rrule: `${frequency};INTERVAL=${match[2] === '季' ? count * 3 : count}` };
};

/** `每週一`, `每星期六、日`, `每週末`. */
const weekdays: RuleForm = (rest) => {
  if (rest === '週末') return { rrule: 'FREQ=WEEKLY;BYDAY=SA,SU' };
  const named = /^週(.+)$/.exec(rest.replace(/周|星期|禮拜/g, '週'))?.[1];
  const days = named === undefined ? null : parseWeekdays(named);
  return days === null ? null : { rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}` };
};

/** `每月1日、15日`, `每月20日前`. */
const monthDays: RuleForm = (rest) => {
  const match = /^個?月份?(\d.*?)(前|以前|之前)?$/.exec(rest);
  if (!match) return null;
  const days = piecesOf(match[1]!).map((piece) => /^(\d+)[日號]$/.exec(piece)?.[1]);
  if (days.includes(undefined)) return null;
  const numbers = days.map(Number);
  const impossible = numbers.find((day) => day < 1 || day > 31);
  if (impossible !== undefined) {
    return refused(`一個月沒有 ${impossible} 日，日期是 1 至 31`, ['每月1日', '每月']);
  }
  const note = match[2] === undefined ? null : '原文為各該日以前';
  return { rrule: `FREQ=MONTHLY;BYMONTHDAY=${numbers.join(',')}`, note };
};

/** The month of each quarter in which `每季第1個月` is, and its day; `每季初`, `每季底` name none. */
const quarterMonth: RuleForm = (rest) => {
  const part = /^季([初中]|[末底]前?)$/.exec(rest)?.[1];
  if (part !== undefined)
    return { rrule: 'FREQ=MONTHLY;INTERVAL=3', note: `季${part}，原文未載日` };
  const [, which = '', month, end, rests = ''] =
    /^季的?(首|末|第([123一二三])個?|最後[1一]?個?)月份?(底)?(.*)$/.exec(rest) ?? [];
  const [, day, before] = /^(?:(\d+)[日號])?(前|以前|之前)?$/.exec(rests) ?? [];
  if (which === '' || (rests !== '' && day === undefined && before === undefined)) return null;
  // As with `12月前`, nothing tells whether the month itself counts.
  if (before !== undefined && day === undefined && end === undefined) return null;
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31))
    return refused(`一個月沒有 ${day} 日，日期是 1 至 31`, ['每季第1個月10日前']);
  const ordinal = which === '首' ? 1 : month === undefined ? 3 : ordinalOf(month);
  const byMonth = [0, 3, 6, 9].map((quarter) => quarter + ordinal).join(',');
  const note = day !== undefined && before !== undefined ? '原文為各該日以前' : null;
  const byDay = day === undefined ? '' : `;BYMONTHDAY=${Number(day)}`;
  return { rrule: `FREQ=YEARLY;BYMONTH=${byMonth}${byDay}`, note };
};

/** The `第二個星期四` of a month, numerals in digits or not. */
const nthWeekday =
  /^月的?(?:第([\d一二三四五、,及和與第]+)|最後[1一]?)個?(?:週|星期|禮拜)([一二三四五六日天1-6])$/;

/**
 * `每月第二個星期四`, `每月第2、4週六`, `每月最後一個週五`. Of `每月第2週` no day is named, and of `每月第2週週四` none is
 * certain: which week is the second depends on the day on which weeks begin.
 */
const monthWeekdays: RuleForm = (rest) => {
  const plain = rest.replaceAll('周', '週');
  const week = /^月的?第([1-5一二三四五])個?(?:週|星期|禮拜)$/.exec(plain)?.[1];
  if (week !== undefined)
    return { rrule: 'FREQ=MONTHLY', note: `第${ordinalOf(week)}週，原文未載日` };
  const [, counting, ofWeek = ''] =
    /^月的?第([1-5一二三四五])個?(?:週|星期|禮拜)的?(?:週|星期|禮拜)(.+)$/.exec(plain) ?? [];
  if (counting !== undefined && parseWeekdays(ofWeek) !== null) {
    const note = `第${ordinalOf(counting)}週的星期${ofWeek}，原文未載週的起算，不定為哪一日`;
    return { rrule: 'FREQ=MONTHLY', note };
  }
  const match = nthWeekday.exec(plain);
  if (match === null) return null;
  const [, counted, weekday = ''] = match;
  const named = /\d/.test(weekday) ? '一二三四五六'.charAt(Number(weekday) - 1) : weekday;
  const [day] = parseWeekdays(named) ?? [];
  if (day === undefined) return null;
  if (counted === undefined) return { rrule: `FREQ=MONTHLY;BYDAY=-1${day}` };
  const numbers = counted
    .replace(/[及和與]/g, '、')
    .replaceAll('第', '')
    .split(/[、,]/)
    .map(ordinalOf);
  const impossible = numbers.find((number) => !(number >= 1 && number <= 5));
  if (impossible !== undefined) {
    return refused(`一個月沒有第 ${impossible} 個星期${named}，最多 5 個`, ['每月第1個星期一']);
  }
  return { rrule: `FREQ=MONTHLY;BYDAY=${numbers.map((number) => `${number}${day}`).join(',')}` };
};

function ordinalOf(written: string): number {
  return parseChineseNumeral(written) ?? Number(written);
}

/** `每月月初`, `每月底`, `每月1日至5日`: no day is named, or several of which it is one, so none is given. */
const monthPart: RuleForm = (rest) => {
  const part = /^月月?([初中底末]前?|[上中下]旬前?|\d+日?[至到~-]\d+日)$/.exec(rest)?.[1];
  if (part === undefined) return null;
  const name = /旬|日$/.test(part) ? part : `月${part}`;
  return { rrule: 'FREQ=MONTHLY', note: `${name}，原文未載日` };
};

/** `單月`, `每逢雙月15日`: every other month of the year. */
const otherMonths: RuleForm = (rest) => {
  const [, which = '', day, before] =
    /^(單|雙|奇|偶)數?月份?(?:(\d+)[日號](前|以前|之前)?|1次)?$/.exec(rest) ?? [];
  if (which === '' || (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31))) return null;
  const byMonth = /[單奇]/.test(which) ? '1,3,5,7,9,11' : '2,4,6,8,10,12';
  const byDay = day === undefined ? '' : `;BYMONTHDAY=${Number(day)}`;
  const note = before === undefined ? null : '原文為各該日以前';
  return { rrule: `FREQ=YEARLY;BYMONTH=${byMonth}${byDay}`, note };
};

/** `每年第1季`, `每年4月至9月`, `每年底`: when in the year, but no month of which the rule could say that it has one. */
const yearPart: RuleForm = (rest) => {
  const part =
    /^年度?((?:第[1-4]季|[上下]半年)(?:[、及與和至到~-](?:第[1-4]季|[上下]半年))*)(?:各1次)?$/.exec(
      rest,
    )?.[1] ??
    /^年度?((?:[1-9]|1[0-2])月?[至到~-](?:[1-9]|1[0-2])月)(?:間|期間)?$/.exec(rest)?.[1] ??
    /^年(?:年|度)?([底末初終])前?$/.exec(rest)?.[1]?.replace(/^/, '年');
  if (part === undefined) return null;
  const each = rest.endsWith('各1次') ? '各1次' : '';
  return { rrule: 'FREQ=YEARLY', note: `${part}${each}，原文未載日` };
};

/** `每年3月、9月`, `每年12月31日前`. */
const yearMonths: RuleForm = (rest) => {
  const match = /^年度?(\d.*?)(底)?(前|以前|之前)?$/.exec(rest);
  if (!match) return null;
  const pieces = piecesOf(match[1]!).map((piece) => /^(\d+)月份?(?:(\d+)[日號])?$/.exec(piece));
  const months: number[] = [];
  const days: number[] = [];
  for (const piece of pieces) {
    if (piece === null) return null;
    const [month, day] = [Number(piece[1]), piece[2] === undefined ? null : Number(piece[2])];
    const impossible = impossibleDate({ year: null, month, day });
    if (impossible !== null) return refused(impossible.reason);
    months.push(month);
    if (day !== null) days.push(day);
  }
  const byMonth = `FREQ=YEARLY;BYMONTH=${months.join(',')}`;
  if (days.length === 0) {
    if (match[3] === undefined || match[2] !== undefined) return { rrule: byMonth };
    const named = months.join('、');
    return { rrule: 'FREQ=YEARLY', note: unsettledBefore(`${named}月`, ` ${named} 月`, '月份') };
  }
  const note = match[3] === undefined ? null : '原文為各該日以前';
  // Month and day are crossed by RFC 5545, so a rule holds one day of one month only.
  return months.length === 1 ? { rrule: `${byMonth};BYMONTHDAY=${days.join(',')}`, note } : null;
};

/** `每年2次`, `每季至少1次`, `每2週1次`, `每月2場次`: the rule gives the period, the note how often in it. */
const times: RuleForm = (rest) => {
  const [, every = '', count] =
    /^(日|天|週|個?月|季|半年|年度?|\d+(?:個月|[日天週季年]))(?:各?辦?理?)((?:至少|最少)?\d+(?:場次?|梯次|班次|回|次)(?:以上)?)$/.exec(
      rest,
    ) ?? [];
  if (count === undefined) return null;
  const rule = plainRules.get(every) ?? interval(every);
  if (rule === null) return null;
  if (typeof rule !== 'string' && !('rrule' in rule)) return rule;
  const rrule = typeof rule === 'string' ? rule : rule.rrule;
  return {
    rrule,
    note: /^1(?:場次?|梯次|班次|回|次)$/.test(count) ? null : `${count}，原文未載日期`,
  };
};

/** In this order. */
const forms: readonly RuleForm[] = [
  ...[workingDays, interval, weekdays, monthDays, monthWeekdays, monthPart, quarterMonth],
  ...[otherMonths, yearPart, yearMonths, times],
];
