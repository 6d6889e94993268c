import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';
import type { UnitRegister } from '../../../meaning/units/unit-register.ts';

/** Signs and words that plans put between the names of a list. */
const BETWEEN = /[、，,；;／/&＆+＋\s（）()]+/u;

/** Words that may stand between two names, where both sides are names. */
const JOINING = /^(?:及|與|和|暨|以及)/u;

/** Ends of the names of units. */
const UNIT_END =
  /(?:[組室科處課股局隊署所館院部會站校園]|中心|單位|分館|委員會|公所|小組|團隊|圖書館|人員|同仁)$/u;

/** Names of units without such an end. */
const UNIT_NAMES = new Set([
  ...['人事', '主計', '會計', '政風', '秘書', '研考', '總務', '資訊', '志工', '廠商'],
  ...['委外廠商', '承辦人', '各單位', '全館', '全校', '全所', '全體', '本館', '本所'],
]);

/** Characters of the longest name of a unit. */
const LONGEST_NAME = 24;

/** True for words that end as names of units do, and hold no sentence. */
export function endsLikeUnit(text: string): boolean {
  return (UNIT_END.test(text) || UNIT_NAMES.has(text)) && !/[，。；]/u.test(text);
}

/** True for words that end as the name of a unit does and hold no other such end, so that they are not two names. */
export function isOneUnit(text: string): boolean {
  return endsLikeUnit(text) && /^\p{Script=Han}{2,10}$/u.test(text) && !WITHIN.test(text);
}

/** The end of a name with another name behind it. */
const WITHIN = /(?<=.)(?:[組室科課股局隊署所館院部會]|中心)(?=.{2})/u;

/** Whether a cell names units and nothing else: declared ones, or words that look like some; else null. */
export function looksLikeUnits(text: string, register: UnitRegister): 'known' | 'likely' | null {
  const lines = text
    .split('\n')
    .map((line) =>
      line.trim().replace(/^(?:\d{1,2}|[（(]\d{1,2}[)）])\s*[、.．)）]?\s*(?=\D)/u, ''),
    );
  if (cutNames(dropSpace(lines.join('')), register) !== null) return 'known';
  const words = wordsOf(lines.join('\n')).every(
    (word) => cutNames(word, register) !== null || endsLikeUnit(word),
  )
    ? wordsOf(lines.join('\n'))
    : // A narrow column wraps names.
      wordsOf(lines.join(''));
  if (words.length === 0) return null;
  let known = true;
  for (const word of words) {
    if (cutNames(word, register) !== null) continue;
    known = false;
    if (word.length > LONGEST_NAME || !endsLikeUnit(word)) return null;
  }
  return known ? 'known' : 'likely';
}

function wordsOf(text: string): string[] {
  return text.split(BETWEEN).filter((word) => word !== '');
}

/**
 * Names of a text in which names that the institution declares follow one another, with or without a
 * sign or word between them (`服務組及資訊組`, `服務組資訊組`); null where it has anything else.
 */
export function cutNames(text: string, register: UnitRegister): string[] | null {
  const plain = dropSpace(text);
  if (plain === '' || plain.length > 400) return null;
  const folded = foldWidth(plain);
  const names = register.knownNames.sort((one, other) => other.length - one.length);
  /** Ends from which the rest is known not to be names. */
  const failed = new Set<number>();
  const found: string[] = [];
  const from = (start: number): boolean => {
    if (start === plain.length) return found.length > 0;
    if (failed.has(start)) return false;
    for (const name of names) {
      if (!folded.startsWith(name, start)) continue;
      const end = start + name.length;
      found.push(plain.slice(start, end));
      const rest = plain.slice(end);
      const gap = /^[、，,；;／/&＆+＋]+/u.exec(rest)?.[0] ?? JOINING.exec(rest)?.[0] ?? '';
      if ((gap !== '' && end + gap.length < plain.length && from(end + gap.length)) || from(end))
        return true;
      found.pop();
    }
    failed.add(start);
    return false;
  };
  return from(0) ? found : null;
}
