import { blockQuote } from 'micromark-core-commonmark';
import type { Code, Construct, Extension } from 'micromark-util-types';

const GREATER = 62;
const EQUALS = 61;

/** Signs of Markdown that are words in a plan: none of them begins anything. */
const WORDS = [
  'codeIndented',
  'setextUnderline',
  'htmlFlow',
  'htmlText',
  // `[註1]: 說明` is a note of the document.
  'definition',
  'blockQuote',
];

/**
 * What of Markdown's constructs a plan's text does without. A quotation needs a space and then no
 * number: `>90%` and `> 90 %` are words.
 */
export const planSigns: Extension = {
  document: { [GREATER]: quotation() },
  disable: { null: WORDS },
};

function quotation(): Construct {
  const sign: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        return afterSign;
      };
      function afterSign(code: Code): ReturnType<typeof ok> {
        if (code === null || code < -2) return finish(code);
        return isSpace(code) ? inSpace(code) : nok(code);
      }
      function inSpace(code: Code): ReturnType<typeof ok> {
        if (isSpace(code)) {
          effects.consume(code);
          return inSpace;
        }
        const isNumber = code !== null && code >= 48 && code <= 57;
        return isNumber || code === EQUALS ? nok(code) : finish(code);
      }
      function finish(code: Code): ReturnType<typeof ok> {
        effects.exit('data');
        return ok(code);
      }
    },
  };
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    return effects.check(sign, blockQuote.tokenize.call(this, effects, ok, nok), nok);
  };
  const again: Construct = { partial: true, tokenize };
  const spaced: Construct['tokenize'] = (effects, ok, nok) => {
    const attempt = effects.attempt(again, ok, nok);
    return function start(code) {
      if (!isSpace(code)) return attempt(code);
      effects.enter('linePrefix');
      return inPrefix(code);
    };
    function inPrefix(code: Code): ReturnType<typeof ok> {
      if (isSpace(code)) {
        effects.consume(code);
        return inPrefix;
      }
      effects.exit('linePrefix');
      return attempt(code);
    }
  };
  return {
    name: 'quotationOfPlan',
    ...(blockQuote.exit && { exit: blockQuote.exit }),
    continuation: { tokenize: spaced },
    tokenize,
  };
}

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}
