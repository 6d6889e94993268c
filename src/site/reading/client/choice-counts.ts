import { groupDigits } from '../../../words/group-digits.ts';
import { asks, fits, markOf, type Asked, type Line } from './fitting-lines.ts';

/** The number of rows in the words of a choice: the last one in it. */
const count = /[\d,]+(?=\D*$)/;

/** What the choices said before anything was chosen. */
const original = new WeakMap<HTMLOptionElement, string>();

/**
 * Says at each choice how many rows it would leave beside what is chosen in the other fields, and lets none be
 * chosen that would leave nothing.
 */
export function countChoices(
  lines: readonly Line[],
  fields: readonly (HTMLInputElement | HTMLSelectElement)[],
): void {
  for (const field of fields) {
    if (field instanceof HTMLInputElement) continue;
    const others = asks(fields.filter((other) => other !== field));
    for (const option of field.options) {
      if (option.value !== '') countChoice(option, lines, others);
    }
  }
}

function countChoice(option: HTMLOptionElement, lines: readonly Line[], others: Asked): void {
  const text = original.get(option) ?? option.text;
  original.set(option, text);
  const asked = { ...others, marks: [...others.marks, markOf(option)] };
  const left = lines.filter((line) => fits(line, asked)).length;
  option.disabled = left === 0 && !option.selected;
  const isFree = others.marks.length + others.words.length === 0;
  option.text = isFree ? text : text.replace(count, groupDigits(left));
}
