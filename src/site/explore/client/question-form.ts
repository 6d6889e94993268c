import { element } from '../../search/element.ts';
import { inFileOrder } from '../view-address.ts';
import {
  COUNTED_AT_MOST,
  isAskable,
  needsValue,
  testsOf,
  type Condition,
  type View,
  type ValueTest,
} from '../view.ts';
import { columnOf, type ExplorerContext } from './context.ts';

/** What the form asks for; page and order are chosen at the table. */
export type Question = Pick<View, 'conditions' | 'countBy' | 'shown'>;

export interface QuestionForm {
  readonly element: HTMLFormElement;
  /** Shows what is asked for. */
  show(view: View): void;
}

/**
 * The form that asks for rows: conditions, counts, columns.
 * @param ask told of every question
 * @param refuse told of the title of a column whose condition cannot be asked
 */
export function makeQuestionForm(
  context: ExplorerContext,
  ask: (question: Question) => void,
  refuse: (title: string) => void,
): QuestionForm {
  const { words, columns } = context;
  let made = 0;
  const conditions = element('div', { class: 'explore-conditions' });
  const add = button(words.add, () => {
    const entry = conditionEntry({ column: columns[0]!.name, test: 'has', value: '' });
    conditions.append(entry);
    entry.querySelector('select')!.focus();
  });
  const counts = Array.from({ length: COUNTED_AT_MOST }, (_, place) =>
    columnSelect(place === 0 ? words.none : words.noneMore),
  );
  const boxes = columns.map(({ name, title }) => {
    const box = element('input', { type: 'checkbox', value: name });
    return { box, label: element('label', {}, box, ` ${title} `, element('code', {}, name)) };
  });
  const shownSummary = element('summary', {});
  const form = element(
    'form',
    { class: 'explore-form', 'aria-labelledby': 'dataset_explore' },
    element('fieldset', {}, element('legend', {}, words.conditions), conditions, add),
    element(
      'fieldset',
      { class: 'explore-counts' },
      element('legend', {}, words.countBy),
      ...counts.map((select, place) =>
        labelled(place === 0 ? words.countFirst : words.countSecond, select),
      ),
    ),
    element(
      'details',
      { class: 'explore-columns' },
      shownSummary,
      element('div', {}, ...boxes.map(({ label }) => label)),
    ),
    element(
      'p',
      { class: 'explore-actions' },
      element('button', { type: 'submit', class: 'button' }, words.apply),
      button(words.clear, () => ask({ conditions: [], countBy: [], shown: context.shownAtFirst })),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = [...conditions.children].map((entry) => readCondition(entry as HTMLElement));
    const wrong = asked.find((condition) => !isAskable(condition, columns));
    if (wrong !== undefined) {
      refuse(columnOf(context, wrong.column).title);
      return;
    }
    const shown = boxes.flatMap(({ box }) => (box.checked ? [box.value] : []));
    ask({
      conditions: asked,
      countBy: [...new Set(counts.map(({ value }) => value).filter(Boolean))],
      shown: shown.length === 0 ? context.shownAtFirst : inFileOrder(shown, columns),
    });
  });

  function columnSelect(none: string | null): HTMLSelectElement {
    return element(
      'select',
      { autocomplete: 'off' },
      none === null ? null : element('option', { value: '' }, none),
      ...columns.map(({ name, title }) => element('option', { value: name }, `${title} ${name}`)),
    );
  }

  function conditionEntry(condition: Condition): HTMLFieldSetElement {
    made += 1;
    const column = columnSelect(null);
    column.dataset['part'] = 'column';
    column.value = condition.column;
    const test = element('select', { autocomplete: 'off', 'data-part': 'test' });
    const value = element('span', { 'data-part': 'value' });
    const entry = element(
      'fieldset',
      { class: 'explore-condition' },
      element('legend', { class: 'visually-hidden' }, words.condition(String(made))),
      labelled(words.column, column),
      labelled(words.test, test),
      value,
      button(words.remove, () => {
        const next = entry.nextElementSibling ?? entry.previousElementSibling;
        entry.remove();
        // The button is gone: the focus goes to a neighbour, or to the button that adds one.
        (next?.querySelector('select') ?? add).focus();
      }),
    );
    // What was asked for last; a column that cannot be asked so does not change what the next one is asked.
    let wanted = condition.test;
    const offerTests = (chosen: ValueTest) => {
      const offered = testsOf(columnOf(context, column.value).type);
      test.replaceChildren(
        ...offered.map((name) => element('option', { value: name }, words.tests[name])),
      );
      test.value = offered.includes(chosen) ? chosen : offered[0]!;
    };
    const offerValue = (given: string) => {
      const asked = test.value as ValueTest;
      const isPartOfDay = asked === 'has' && columnOf(context, column.value).type === 'date';
      const field = valueField(column.value, asked, given);
      value.replaceChildren(
        ...(needsValue(asked)
          ? [labelled(isPartOfDay ? words.partOfDay : words.value, field)]
          : []),
      );
    };
    column.addEventListener('change', () => {
      offerTests(wanted);
      offerValue('');
    });
    test.addEventListener('change', () => {
      wanted = test.value as ValueTest;
      offerValue(valueOf(entry));
    });
    offerTests(condition.test);
    offerValue(condition.value);
    return entry;
  }

  function valueField(
    column: string,
    test: ValueTest,
    given: string,
  ): HTMLInputElement | HTMLSelectElement {
    const { type, meanings } = columnOf(context, column);
    if (type === 'boolean') {
      return choice({ true: words.yes, false: words.no }, given);
    }
    if (meanings !== null && test !== 'has') {
      const named = Object.entries(meanings).map(([code, meaning]) => [code, `${code} ${meaning}`]);
      return choice(Object.fromEntries(named) as Record<string, string>, given);
    }
    const kind = type === 'date' && test !== 'has' ? 'date' : 'text';
    const isNumber = type === 'integer' || type === 'number';
    const input = element('input', {
      type: kind,
      autocomplete: 'off',
      inputmode: isNumber ? 'decimal' : undefined,
    });
    input.value = given;
    return input;
  }

  return {
    element: form,
    show(view) {
      const focused = placeOfFocus(conditions);
      conditions.replaceChildren(...view.conditions.map(conditionEntry));
      // The fields are new; whoever asked from one of them goes on there.
      focusAt(conditions, focused);
      for (const [place, select] of counts.entries()) select.value = view.countBy[place] ?? '';
      for (const { box } of boxes) box.checked = view.shown.includes(box.value);
      shownSummary.textContent = words.columns(String(view.shown.length), String(columns.length));
    },
  };
}

/** The entry and the field in it that have the focus; null where it is elsewhere. */
type FocusPlace = { entry: number; field: number } | null;

function placeOfFocus(list: HTMLElement): FocusPlace {
  const active = document.activeElement;
  const entry = [...list.children].findIndex((each) => each.contains(active));
  if (entry < 0) return null;
  return { entry, field: fieldsOf(list.children[entry]!).findIndex((each) => each === active) };
}

function focusAt(list: HTMLElement, place: FocusPlace): void {
  if (place === null) return;
  const entry = list.children[place.entry];
  if (entry !== undefined) fieldsOf(entry)[place.field]?.focus();
}

function fieldsOf(entry: Element): HTMLElement[] {
  return [...entry.querySelectorAll<HTMLElement>('select, input, button')];
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button-outline' }, text);
  made.addEventListener('click', act);
  return made;
}

/** A list to choose a value from, which also has the one that was given. */
function choice(named: Readonly<Record<string, string>>, given: string): HTMLSelectElement {
  const offered = given === '' || given in named ? named : { ...named, [given]: given };
  const select = element(
    'select',
    { autocomplete: 'off' },
    ...Object.entries(offered).map(([value, name]) => element('option', { value }, name)),
  );
  if (given !== '') select.value = given;
  return select;
}

/** Fields that were made; each has an id of its own. */
let fields = 0;

/** A field with its label before it, which does not hold it: else a name would hold every choice. */
function labelled(text: string, field: HTMLElement): HTMLSpanElement {
  fields += 1;
  field.id = `explore_field_${fields}`;
  return element(
    'span',
    { class: 'explore-field' },
    element('label', { for: field.id }, text),
    field,
  );
}

function valueOf(entry: HTMLElement): string {
  return entry.querySelector<HTMLInputElement>('[data-part=value] :is(input, select)')?.value ?? '';
}

function readCondition(entry: HTMLElement): Condition {
  const chosen = (part: string) =>
    entry.querySelector<HTMLSelectElement>(`select[data-part=${part}]`)!.value;
  return { column: chosen('column'), test: chosen('test') as ValueTest, value: valueOf(entry) };
}
