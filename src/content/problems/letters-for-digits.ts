/** Letters that look like a digit, Latin, Greek and Cyrillic ones, in either width. */
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Ｏ: '0',
  ｏ: '0',
  Ο: '0',
  ο: '0',
  О: '0',
  о: '0',
  l: '1',
  I: '1',
  ｌ: '1',
  Ｉ: '1',
  '|': '1',
  Ι: '1',
  І: '1',
  і: '1',
  ǀ: '1',
};

const LOOKALIKE = `[${Object.keys(DIGITS).join('')}]`;

/** A run of digits and such letters, with no other letter beside it. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[0-9０-９]|${LOOKALIKE})+(?![A-Za-zＡ-Ｚａ-ｚ])|(?<=\p{Script=Han})(?:[0-9０-９]|${LOOKALIKE})+(?![A-Za-zＡ-Ｚａ-ｚ])`,
  'gu',
);

/** A text in which letters stand for digits, as it was meant. */
export interface LettersForDigits {
  text: string;
  /** The letters, each once, with the digit that each stands for. */
  letters: { letter: string; digit: string }[];
}

/**
 * What a text with letters in the place of digits means: `1O1年12月` → `101年12月`. Letters count beside a
 * digit, or before 年, 月, 日 and 號; null where there are none.
 */
export function lettersForDigits(text: string): LettersForDigits | null {
  const letters = new Map<string, string>();
  const meant = text.replaceAll(RUN, (run: string, offset: number) => {
    const isNumber =
      /[0-9０-９]/.test(run) || /^ ?[年月日號]/.test(text.slice(offset + run.length));
    if (!isNumber) return run;
    return Array.from(run, (sign) => {
      const digit = DIGITS[sign];
      if (digit !== undefined) letters.set(sign, digit);
      return digit ?? sign;
    }).join('');
  });
  if (letters.size === 0) return null;
  return { text: meant, letters: Array.from(letters, ([letter, digit]) => ({ letter, digit })) };
}

/** An identifier with digits where letters stand among digits of a part of it: `ncl-ll4-00l` → `ncl-114-001`. */
export function digitsInParts(id: string): string {
  return id
    .split('-')
    .map((part) => (/^(?=.*\d)[\dlo]+$/.test(part) ? (lettersForDigits(part)?.text ?? part) : part))
    .join('-');
}

/** `「O」是英文字母，不是數字 0`. */
export function letterWords({ letters }: LettersForDigits): string {
  return letters.map(({ letter, digit }) => `「${letter}」是字母，不是數字 ${digit}`).join('；');
}
