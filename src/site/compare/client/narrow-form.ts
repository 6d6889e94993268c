import { byId } from '../../search/element.ts';
import { isNarrowed, type RowChoice } from '../row-choice.ts';

export interface NarrowForm {
  /** Shows which rows are chosen. */
  show(choice: RowChoice): void;
}

/**
 * The form that leaves one dimension, the rows with certain words, or those that read alike.
 * @param choose told of every new choice
 */
export function makeNarrowForm(choose: (choice: RowChoice) => void): NarrowForm {
  const form = byId('compare_narrow', HTMLFormElement);
  const dimension = byId('compare_dimension', HTMLSelectElement);
  const words = byId('compare_words', HTMLInputElement);
  const alike = byId('compare_alike', HTMLInputElement);
  const reset = byId('compare_all', HTMLButtonElement);
  const show = (choice: RowChoice) => {
    dimension.value = choice.dimension;
    alike.checked = choice.alike;
    // What is being written stays as it is written.
    if (document.activeElement !== words) words.value = choice.words;
    reset.hidden = !isNarrowed(choice);
  };
  const change = () => {
    const choice = {
      dimension: dimension.value,
      words: words.value.trim().replaceAll(/\s+/g, ' '),
      alike: alike.checked,
    };
    reset.hidden = !isNarrowed(choice);
    choose(choice);
  };
  form.addEventListener('input', (event) => {
    // The sounds of a Chinese word that is still being written are no words to be sought.
    if (!(event instanceof InputEvent && event.isComposing)) change();
  });
  form.addEventListener('compositionend', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  reset.addEventListener('click', () => {
    words.value = '';
    dimension.value = '';
    alike.checked = false;
    change();
    // The button is gone: the focus goes to the first field that it emptied; a site may have no dimensions to choose.
    (dimension.closest('[hidden]') === null ? dimension : words).focus();
  });
  form.hidden = false;
  return { show };
}
