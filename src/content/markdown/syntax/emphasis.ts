import { attention } from 'micromark-core-commonmark';
import { classifyCharacter } from 'micromark-util-classify-character';
import type { Code, Construct, Extension, TokenizeContext } from 'micromark-util-types';

/** How `*` and `_` are read. */
export interface EmphasisRules {
  /**
   * Single signs between words, and the long runs of forms (`____年`, `A12****789`), are letters:
   * in a document they mostly stand for themselves (`長5*寬3*高2公尺`).
   */
  areSinglesLetters: boolean;
}

const ASTERISK = 42;
const UNDERSCORE = 95;

/**
 * Emphasis of Markdown for texts in which no spaces part the words. As in CommonMark, but beside a
 * Chinese character emphasis may begin before a bracket and end after any punctuation, so that
 * `**「圖書醫院」**服務` is strong.
 */
export function emphasisSyntax(rules: EmphasisRules): Extension {
  const construct: Construct = {
    name: 'emphasisOfChinese',
    ...(attention.resolveAll && { resolveAll: attention.resolveAll }),
    tokenize(effects, ok) {
      const before = this.previous;
      let size = 0;
      return function start(marker) {
        effects.enter('attentionSequence');
        return inside(marker);
        function inside(code: Code): ReturnType<typeof ok> {
          if (code === marker) {
            effects.consume(code);
            size += 1;
            return inside;
          }
          const token = effects.exit('attentionSequence');
          const { open, close } = roleOf({ marker, size, before, after: code }, rules);
          token._open = open;
          token._close = close;
          return ok(code);
        }
      };
    },
  };
  return {
    text: { [ASTERISK]: construct, [UNDERSCORE]: construct },
    disable: { null: ['attention'] },
  };
}

interface Run {
  marker: Code;
  size: number;
  before: TokenizeContext['previous'];
  after: Code;
}

interface Role {
  open: boolean;
  close: boolean;
}

function roleOf(run: Run, { areSinglesLetters }: EmphasisRules): Role {
  const { marker, size, before, after } = run;
  if (areSinglesLetters) {
    if (size === 1) return roleOfSingle(run);
    if (size >= (marker === UNDERSCORE ? 3 : 4)) return { open: false, close: false };
  }
  const isBesideChinese = isChinese(before) || isChinese(after);
  const opensBracket = isBesideChinese && isOneOf(OPENING, after);
  const endsSentence = isBesideChinese && !isOneOf(OPENING, before);
  const left = !isSpace(after) && (!isSign(after) || isEdge(before) || opensBracket);
  const right = !isSpace(before) && (!isSign(before) || isEdge(after) || endsSentence);
  if (marker === ASTERISK) return { open: left, close: right };
  return { open: left && (!right || isSign(before)), close: right && (!left || isSign(after)) };
}

/** A single sign marks a word only where it stands between the word and what parts words. */
function roleOfSingle({ before, after }: Run): Role {
  const opensBefore = isSpace(before) || (isSign(before) && !isOneOf(CLOSING, before));
  const closesAfter = isSpace(after) || (isSign(after) && !isOneOf(OPENING, after));
  return {
    open: opensBefore && !isSpace(after) && (!isSign(after) || isOneOf(OPENING, after)),
    close: closesAfter && !isSpace(before) && (!isSign(before) || isOneOf(CLOSING, before)),
  };
}

const OPENING = '「『（〈《【〔［｛“‘([{';
const CLOSING = '」』）〉》】〕］｝”’)]}%％';

function isOneOf(signs: string, code: Code): boolean {
  return code !== null && code > 0 && signs.includes(String.fromCharCode(code));
}

/** Also the beginning and the end of a text. */
function isSpace(code: Code): boolean {
  return classifyCharacter(code) === 1;
}

function isSign(code: Code): boolean {
  return classifyCharacter(code) === 2;
}

function isEdge(code: Code): boolean {
  return classifyCharacter(code) !== undefined;
}

/** Characters of Chinese writing, its punctuation and full-width forms included. */
function isChinese(code: Code): boolean {
  if (code === null) return false;
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    // Halves of rarer characters.
    (code >= 0xd840 && code <= 0xdfff)
  );
}
