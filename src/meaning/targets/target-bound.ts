import type { Target } from '../../content/schemas/measures.ts';
import { figuresIn, plainPromise, type Figure } from './numbers-in.ts';

/** Which way from its figure a promise is kept, as its words say. */
export interface Bound {
  direction: 'at-least' | 'at-most';
  /** The word that says so, e.g. `以上`. */
  word: string;
}

const opposite = { 'at-least': 'at-most', 'at-most': 'at-least' } as const;

type Direction = Bound['direction'];

/** Words behind a figure and its unit. */
const wordsBehind: Readonly<Record<string, Direction>> = {
  以上: 'at-least',
  以下: 'at-most',
  以內: 'at-most',
  之內: 'at-most',
  內: 'at-most',
  為限: 'at-most',
  為上限: 'at-most',
  為下限: 'at-least',
};

/** What a bare 內 bounds, and the 內 of words such as 內部: `3日內` is a bound, `3處內部` and `3日內容` are none. */
const time = '(?:工作[天日]|上班日|日曆天|[日天週周月季年秒]|星期|小時|分鐘?)';
const inside = '內(?![部容政外])';

/** A bare 內 that bounds what stands before it, as a part of a regular expression: `日內`, of `3日內完成`. */
export const bareInside = `(?<=${time})${inside}`;

const behind = new RegExp(
  `^(?:[^\\d,，。、；;：:]{0,8}?(以上|以下|以內|之內|為限|為上限|為下限)|個?${time}(${inside}))`,
  'u',
);

/** Words before a figure that turn round when 不 or 未 stands before them. */
const comparing: Readonly<Record<string, Direction>> = {
  超過: 'at-least',
  逾: 'at-least',
  高於: 'at-least',
  大於: 'at-least',
  多於: 'at-least',
  低於: 'at-most',
  少於: 'at-most',
  小於: 'at-most',
  短於: 'at-most',
  長於: 'at-least',
  早於: 'at-most',
  晚於: 'at-least',
};

/** Words before a figure that no 不 turns round; what is done may stand between. */
const limiting: Readonly<Record<string, Direction>> = {
  至少: 'at-least',
  最少: 'at-least',
  最低: 'at-least',
  起碼: 'at-least',
  至多: 'at-most',
  最多: 'at-most',
  頂多: 'at-most',
  最高: 'at-most',
  上限: 'at-most',
  下限: 'at-least',
};

const signs: Readonly<Record<string, Direction>> = {
  '≥': 'at-least',
  '≧': 'at-least',
  '>': 'at-least',
  '≤': 'at-most',
  '≦': 'at-most',
  '<': 'at-most',
};

/** `未滿30日`, `不到3日`, `未達5%`. */
const short = /(?:未滿|不滿|不足|不到|未達|未及)(?:約)?$/u;

const before = new RegExp(
  `(?:((?:不(?:得|可|應|宜|能)?|未|勿)?)(${Object.keys(comparing).join('|')})(?:百分之)?|` +
    `(${Object.keys(limiting).join('|')})[^\\d,，。、；;的之者率度]{0,8}|([${Object.keys(signs).join('')}])=?)$`,
  'u',
);

/** Words that say that something becomes more, or less. */
const GROWS = /增加|成長|提升|提高|上升|擴增|增長/u;
const SHRINKS = /減少|降低|縮短|下降|縮減|減低/u;

/** `提升至80%`: the figure is the level that is reached, not by how much. */
const LEVEL = /(?:增加?|成長|提升|提高|上升|減少?|降低?|縮短|下降|縮減)(?:至|到|為)(?:百分之)?$/u;

/** Which way the words beside a target's figure point; null where they say nothing. */
export function boundOf({ quote, value, unit }: Target): Bound | null {
  const bounds = figuresOf(quote, value, unit).flatMap((figure) => boundBeside(figure) ?? []);
  const [first] = bounds;
  // Words that point both ways decide nothing.
  return first && bounds.every(({ direction }) => direction === first.direction) ? first : null;
}

/** Why a target's comparator cannot be true of its words, in Chinese; null where it can. */
export function wrongComparator(target: Target): string | null {
  const { quote, comparator, value, unit } = target;
  if (comparator === 'increase-by' || comparator === 'decrease-by') {
    const [own, other] = comparator === 'increase-by' ? [GROWS, SHRINKS] : [SHRINKS, GROWS];
    const contrary = own.test(quote) ? null : other.exec(quote);
    if (contrary) return `引文說「${contrary[0]}」，comparator 卻是 ${comparator}`;
    const levels = figuresOf(quote, value, unit).map((figure) => LEVEL.exec(figure.before)?.[0]);
    const [level] = levels;
    const areAll = levels.every((each) => each !== undefined);
    return level !== undefined && areAll
      ? `引文的「${level}」說的是達到多少，comparator 卻是 ${comparator}（增減多少）`
      : null;
  }
  if (comparator === 'between') return null;
  const bound = boundOf(target);
  if (bound === null) return comparator === 'at-least' ? null : onlyFrom(target);
  if (bound.direction === comparator) return null;
  return `引文說「${bound.word}」，是 ${bound.direction}，comparator 卻是 ${comparator}`;
}

/** Words before a figure that is to be reached, and signs behind one. */
const REACHED = /(?<![未不])(?:達到?|達成|突破|高達|多達|滿)(?:約|近)?(?:百分之)?$/u;
const FROM_HERE = /^[^\d,，。、；;：:]{0,3}(?:起(?![訖始])|↑)/u;

/** `超過3日者`, `達60分時`: a condition, not what is promised. */
const CONDITION =
  /^[^\d,，。、；;：:]{0,8}?(?:(?<![讀業患長記學用作])者(?=[，,、。；]|$|[應須即得由])|(?<!小)時(?![間數段])|的話)/u;

/** First figure of `2至3場`. */
const OF_RANGE = /^[^\d,，。、；;：:年月日號名]{0,3}?[至到~～\-－–—]\d/u;

/** Why a target can be neither at most nor exactly its figure, where no word says that it is a bound. */
function onlyFrom({ quote, comparator, value, unit }: Target): string | null {
  const figures = figuresOf(quote, value, unit);
  const told = figures.map(({ before: words, after }) => {
    if (CONDITION.test(after)) return null;
    if (comparator === 'at-most') {
      return (REACHED.exec(words) ?? FROM_HERE.exec(after))?.[0] ?? null;
    }
    return /[由從自第]$/u.test(words) ? null : (OF_RANGE.exec(after)?.[0] ?? null);
  });
  const [word] = told;
  if (word === undefined || word === null || told.includes(null)) return null;
  return comparator === 'at-most'
    ? `引文的「${word}」說的是要達到多少，comparator 卻是 at-most（至多）`
    : `引文說的是「${value}${word}」的範圍，comparator 卻是 exactly（恰好）`;
}

/** Figures of a value in a quote; where some have the unit behind them, these. */
export function figuresOf(quote: string, value: number, unit: string): Figure[] {
  const all = figuresIn(quote).filter((figure) => figure.value === value);
  const plainUnit = plainPromise(unit);
  const withUnit = all.filter(({ after }) => after.startsWith(plainUnit));
  return withUnit.length > 0 ? withUnit : all;
}

function boundBeside(figure: Figure): Bound | null {
  if (CONDITION.test(figure.after)) return null;
  const after = behind.exec(figure.after);
  const word = after?.[1] ?? after?.[2];
  if (word !== undefined) return { direction: wordsBehind[word]!, word };
  const shortOf = short.exec(figure.before);
  if (shortOf) return { direction: 'at-most', word: shortOf[0] };
  const [, negation = '', compared, limited, sign] = before.exec(figure.before) ?? [];
  if (compared !== undefined) {
    const direction = comparing[compared]!;
    return {
      direction: negation === '' ? direction : opposite[direction],
      word: negation + compared,
    };
  }
  if (limited !== undefined) return { direction: limiting[limited]!, word: limited };
  return sign === undefined ? null : { direction: signs[sign]!, word: sign };
}
