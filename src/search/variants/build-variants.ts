import hongKong from 'opencc-js/dict/HKVariantsRev';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import beforeReform from 'opencc-js/dict/JPShinjitaiCharactersRev';
import likeliest from 'opencc-js/dict/STCharacters';
import simplified from 'opencc-js/dict/TSCharacters';
import taiwanese from 'opencc-js/dict/TWVariants';
import { printForms } from './print-forms.ts';
import type { VariantCharacters } from './variant-characters.ts';

/**
 * The variants of the characters that a site's texts have, by the tables of OpenCC: what nobody wrote
 * need not be found.
 * @param texts everything that is searched
 */
export function buildVariants(texts: Iterable<string>): VariantCharacters {
  const written = new Set<string>();
  for (const text of texts) for (const character of text) written.add(character);
  const inTaiwan = new Map(entriesOf(taiwanese as string).map(([from, [to]]) => [from, to!]));
  const standing = (character: string): string[] =>
    [character, inTaiwan.get(character) ?? character].filter((each) => written.has(each));
  const traditional = new Set(entriesOf(likeliest as string).flatMap(([, to]) => to));
  const variants = new Map<string, Set<string>>();
  const add = (from: string, to: readonly string[]) => {
    const others = to.flatMap(standing).filter((each) => each !== from);
    if (others.length === 0) return;
    const known = variants.get(from) ?? new Set<string>();
    for (const each of others) known.add(each);
    variants.set(from, known);
  };
  /** What is traditional already has no forms of other places: two that were forms of each other would have no end. */
  const addOther = (from: string, to: readonly string[]) => {
    if (!traditional.has(from)) add(from, to);
  };
  for (const [from, to] of entriesOf(likeliest as string)) add(from, to);
  // 复 is 復 for the most part, but stands for 複 too.
  for (const [from, to] of entriesOf(simplified as string))
    for (const each of to) add(each, [from]);
  for (const [from, to] of inTaiwan) add(from, [to]);
  for (const [from = '', to = ''] of printForms.split(' ').map((pair) => [...pair]))
    addOther(from, [to]);
  /** The others may be meant as they are typed, for they are words of Taiwan too: 芸, which stands for 藝 in Japan. */
  const certain = new Set(variants.keys());
  for (const [from, to] of entriesOf(hongKong as string)) {
    certain.add(from);
    addOther(from, to);
  }
  for (const [from, to] of entriesOf(japanese as string)) addOther(from, to);
  for (const [from, to] of entriesOf(beforeReform as string)) {
    for (const each of to) addOther(each, [from]);
  }
  return [...variants]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => {
      // One that is traditional as well may be meant as it is typed.
      const itself = written.has(from) || !certain.has(from) ? from : '';
      return `${from}${[...to].join('')}${itself}`;
    })
    .join(' ');
}

/** Entries of a table of OpenCC: a character and those that it may stand for. */
function entriesOf(table: string): [string, string[]][] {
  return table.split('|').map((entry) => {
    const [from = '', ...to] = entry.split(' ');
    return [from, to];
  });
}
