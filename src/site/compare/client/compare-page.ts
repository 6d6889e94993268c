import { byId, element } from '../../search/element.ts';
import { COMPARE_INDEX, type CompareIndex } from '../compare-index.ts';
import { comparePlans } from '../comparison.ts';
import { plansAtMost, readPlanChoice, writePlanChoice, type PlanChoice } from '../plan-choice.ts';
import { makeChooser } from './chooser.ts';
import { planNameOf, readContext, withIndex, type LoadedContext } from './context.ts';
import { planReader, readJson } from './read-plan.ts';
import { resultView } from './result-view.ts';

/** The comparison: reads the choice from the address, shows it, and writes the address. */

const app = byId('compare_app', HTMLElement);
const status = byId('compare_status', HTMLElement);
const section = byId('compare_result', HTMLElement);
const content = byId('compare_content', HTMLElement);
const plain = readContext(app);
const pageTitle = document.title;
const readPlan = planReader(plain.root);

/** From now on nothing that is shown has to move. */
function settle(): void {
  app.dataset['state'] = 'ready';
}

/** Number of the comparison that is being shown; an earlier one that comes late is dropped. */
let current = 0;

async function start(): Promise<void> {
  app.hidden = false;
  try {
    const index = await readJson<CompareIndex>(plain.root + COMPARE_INDEX.slice(1));
    open(withIndex(plain, index));
  } catch (error) {
    console.error(error);
    sayFailed(() => void start());
  }
}

function open(context: LoadedContext): void {
  const chooser = makeChooser(
    context,
    (planIds) => {
      history.pushState(null, '', location.pathname + writePlanChoice(planIds));
      chooser.show(planIds);
      void show(context, { planIds, unknown: [], leftOut: [] });
    },
    () => say(context.words.status.full(String(plansAtMost))),
  );
  const readAddress = () => {
    const choice = readPlanChoice(location.search, (planId) => context.planById.has(planId));
    chooser.show(choice.planIds);
    void show(context, choice);
  };
  byId('compare_form', HTMLFormElement).hidden = false;
  window.addEventListener('popstate', readAddress);
  readAddress();
}

async function show(context: LoadedContext, choice: PlanChoice): Promise<void> {
  const mine = (current += 1);
  const { words } = context;
  const { planIds } = choice;
  document.title =
    planIds.length === 0
      ? pageTitle
      : `${planIds.map((planId) => planNameOf(context, planId)).join(words.listSeparator)} - ${pageTitle}`;
  if (planIds.length < 2) {
    section.hidden = true;
    content.replaceChildren();
    const [only] = planIds;
    say(
      ...remarks(context, choice),
      only === undefined ? words.status.none : words.status.one(planNameOf(context, only)),
    );
    settle();
    return;
  }
  say(words.status.loading);
  try {
    const plans = await Promise.all(planIds.map(readPlan));
    if (mine !== current) return;
    const dimensionIds = context.index.dimensions.map(({ dimension_id }) => dimension_id);
    content.replaceChildren(...resultView(context, comparePlans(plans, dimensionIds)));
    section.hidden = false;
    say(...remarks(context, choice), words.status.done(String(plans.length)));
    settle();
  } catch (error) {
    if (mine !== current) return;
    console.error(error);
    section.hidden = true;
    sayFailed(() => void show(context, choice));
  }
}

/** What of the address could not be shown. */
function remarks({ words }: LoadedContext, { unknown, leftOut }: PlanChoice): string[] {
  return [
    ...(unknown.length === 0
      ? []
      : [words.status.unknown(unknown.map(shortened).join(words.listSeparator))]),
    ...(leftOut.length === 0
      ? []
      : [words.status.leftOut(String(plansAtMost), leftOut.join(words.listSeparator))]),
  ];
}

const longestShown = 40;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestShown
    ? text
    : `${characters.slice(0, longestShown).join('')}…`;
}

function say(...sentences: string[]): void {
  status.replaceChildren(sentences.join(plain.words.sentenceSpace));
}

function sayFailed(retry: () => void): void {
  const button = element('button', { type: 'button', class: 'button-outline' }, plain.words.retry);
  button.addEventListener('click', retry);
  status.replaceChildren(plain.words.status.failed, button);
  settle();
}

// Paper has no folded parts.
window.addEventListener('beforeprint', () => {
  for (const details of content.querySelectorAll('details')) details.open = true;
});

void start();
