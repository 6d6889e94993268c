import { byId, element } from '../../search/element.ts';
import { plansAtMost } from '../plan-choice.ts';
import { institutionNameOf, kindOf, planNameOf, type LoadedContext } from './context.ts';
import { mixedText } from './mixed-text.ts';

export interface Chooser {
  /** Shows which plans are chosen. */
  show(planIds: readonly string[]): void;
}

/**
 * The form that adds plans to the comparison and takes them away.
 * @param choose told of every new choice
 * @param refuse told when there is no room for another plan
 */
export function makeChooser(
  context: LoadedContext,
  choose: (planIds: readonly string[]) => void,
  refuse: () => void,
): Chooser {
  const { words, index } = context;
  const form = byId('compare_form', HTMLFormElement);
  const institutionField = byId('compare_institution', HTMLSelectElement);
  const planField = byId('compare_plan', HTMLSelectElement);
  const chosenPart = byId('compare_chosen', HTMLElement);
  const chosenList = byId('compare_chosen_list', HTMLElement);
  let chosen: readonly string[] = [];

  institutionField.replaceChildren(
    ...index.institutions.map((institution, position) =>
      element(
        'option',
        // An option holds no other elements: its whole name is marked.
        {
          value: String(position),
          lang: institution.name_en === null ? context.chinese : undefined,
        },
        institutionNameOf(context, institution),
      ),
    ),
  );
  const fillPlans = () => {
    const institution = index.institutions[Number(institutionField.value)];
    planField.replaceChildren(
      ...(institution?.plans ?? []).map((plan) =>
        element(
          'option',
          { value: plan.plan_id },
          words.planYear(String(plan.roc_year), String(plan.year), kindOf(context, plan)),
        ),
      ),
    );
  };
  fillPlans();
  institutionField.addEventListener('change', fillPlans);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const planId = planField.value;
    if (planId === '' || chosen.includes(planId)) return;
    if (chosen.length >= plansAtMost) refuse();
    else choose([...chosen, planId]);
  });
  byId('compare_clear', HTMLButtonElement).addEventListener('click', () => {
    choose([]);
    institutionField.focus();
  });

  const entry = (planId: string) => {
    const name = planNameOf(context, planId);
    const remove = element(
      'button',
      { type: 'button', class: 'button-outline' },
      words.chooser.remove,
      element('span', { class: 'visually-hidden' }, ' ', ...mixedText(context, name)),
    );
    remove.addEventListener('click', () => {
      const position = chosen.indexOf(planId);
      choose(chosen.filter((each) => each !== planId));
      // The button is gone: the focus goes to the next one, or to the field that adds a plan.
      const buttons = chosenList.querySelectorAll('button');
      (buttons[Math.min(position, buttons.length - 1)] ?? institutionField).focus();
    });
    return element('li', {}, element('span', {}, ...mixedText(context, name)), remove);
  };
  return {
    show(planIds) {
      chosen = planIds;
      chosenList.replaceChildren(...planIds.map(entry));
      chosenPart.hidden = planIds.length === 0;
    },
  };
}
