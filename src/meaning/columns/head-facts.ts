import { dropSpace, foldWidth } from '../text/fold.ts';

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  仟: 1_000,
  萬: 10_000,
  十萬: 100_000,
  百萬: 1_000_000,
  千萬: 10_000_000,
  億: 100_000_000,
  十億: 1_000_000_000,
  百億: 10_000_000_000,
};

/** `千元`, `百萬美元`. */
const SCALED = new RegExp(
  `(${Object.keys(SCALES)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?:新[臺台]幣|[美歐日港])?[元圓]`,
  'gu',
);

/** A 元 that stands for itself, and in no word such as 多元 or 單元: `(元)`, `:新臺幣元`, `/元`. */
const BARE = /(?:[(:：/,、]|新[臺台]幣|^)[元圓](?=[)/,、]|$)/u;

/**
 * What one of a figure stands for below a head such as `經費（千元）` (1000) or `金額（元）` (1); null where the
 * head does not say, or says two things.
 */
export function multipleOfHead(head: string): number | null {
  const plain = foldWidth(dropSpace(head));
  const named = new Set([...plain.matchAll(SCALED)].map(([, scale]) => SCALES[scale!]!));
  if (BARE.test(plain)) named.add(1);
  const [multiple, ...others] = named;
  return multiple === undefined || others.length > 0 ? null : multiple;
}

/** Years in a row, of which one at least says that it is one: `115至118年度`, `113、114年`. */
const YEARS = /(?<![\d.,])\d{2,4}(?:年度?)?(?:[至到~–—、及與和/-]\d{2,4}(?:年度?)?)*/gu;

/** The years of the Republic that a head or a period names; of `115至118年度` all four. */
export function yearsNamed(words: string): number[] {
  const named = new Set<number>();
  for (const [run] of foldWidth(dropSpace(words)).matchAll(YEARS)) {
    if (!run.includes('年')) continue;
    let last = Number.NaN;
    for (const [, sign, written] of run.matchAll(/(\D*?)(\d+)/gu)) {
      const year = Number(written) > 1911 ? Number(written) - 1911 : Number(written);
      const isSpan = /[至到~–—-]$/u.test(sign!) && year > last && year - last < 50;
      for (let each = isSpan ? last + 1 : year; each <= year; each += 1) named.add(each);
      last = year;
    }
  }
  return [...named];
}

const OF_TIME = /(?:期限|期程|時程|時限|日期|完成日|(?:完成|辦理|執行|實施|預定)時間)$/;
const OF_UNITS = /(?:單位|機關|處室|組室|科室|單位及人員|負責人|承辦人)$/;

/** Whether a head is one of deadlines (`完成期限`) or of units (`承辦單位`); null where it says neither. */
export function timeOrUnits(head: string): 'deadline' | 'unit' | null {
  const plain = foldWidth(dropSpace(head)).replace(/\(.*\)$/, '');
  if (OF_TIME.test(plain)) return 'deadline';
  return OF_UNITS.test(plain) ? 'unit' : null;
}
