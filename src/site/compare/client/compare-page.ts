import { keepWholeAddress } from '../../reading/client/whole-address.ts';
import { byId, element } from '../../search/element.ts';
import { COMPARE_INDEX, type CompareIndex } from '../compare-index.ts';
import { comparePlans, type Comparison } from '../comparison.ts';
import { narrow } from '../narrowed.ts';
import { plansAtMost, readPlanChoice, type PlanChoice } from '../plan-choice.ts';
import {
  compareQuery,
  isNarrowed,
  readRowChoice,
  UNMAPPED,
  type AskedRows,
  type RowChoice,
} from '../row-choice.ts';
import { makeChoiceFold } from './choice-fold.ts';
import { makeChooser } from './chooser.ts';
import {
  dimensionNameOf,
  planNameOf,
  readContext,
  withIndex,
  type LoadedContext,
} from './context.ts';
import { mixedText } from './mixed-text.ts';
import { makeNarrowForm } from './narrow-form.ts';
import { countsInWords, narrowedView } from './narrowed-view.ts';
import { pairsView } from './pairs-view.ts';
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

/** What is asked for: plans, and which of their rows. */
interface Asked {
  plans: PlanChoice;
  rows: AskedRows;
}

function open(context: LoadedContext): void {
  const dimensionIds = new Set(context.index.dimensions.map(({ dimension_id }) => dimension_id));
  const readAddress = (): Asked => ({
    plans: readPlanChoice(location.search, (planId) => context.planById.has(planId)),
    rows: readRowChoice(location.search, (dimensionId) => dimensionIds.has(dimensionId)),
  });
  const chooser = makeChooser(
    context,
    (planIds) => {
      const { rows } = readAddress();
      history.pushState(null, '', addressOfChoice(planIds, rows));
      follow();
    },
    () => say(context.words.status.full(String(plansAtMost))),
  );
  const narrowForm = makeNarrowForm((rows) => {
    const { plans } = readAddress();
    try {
      history.replaceState(null, '', addressOfChoice(plans.planIds, rows));
    } catch {
      // Safari refuses what is written too often: the rows follow, the address comes later.
    }
    showAsked({ plans, rows: { ...rows, unknown: null } });
  });
  const choiceFold = makeChoiceFold(context);
  const showAsked = (asked: Asked) => {
    chooser.show(asked.plans.planIds);
    choiceFold.show(asked.plans.planIds);
    narrowForm.show(asked.rows);
    offerYears(asked);
    void show(context, asked);
  };
  const follow = () => showAsked(readAddress());
  byId('compare_form', HTMLFormElement).hidden = false;
  window.addEventListener('popstate', follow);
  follow();
}

function addressOfChoice(planIds: readonly string[], rows: RowChoice): string {
  return location.pathname + compareQuery(planIds, rows);
}

/** Plans to start from are offered while there is nothing to see; they keep the rows chosen. */
function offerYears({ plans, rows }: Asked): void {
  const years = document.querySelector<HTMLElement>('.compare-years');
  if (years === null) return;
  years.hidden = plans.planIds.length > 1;
  for (const link of years.querySelectorAll('a')) {
    link.href = addressOfChoice(readPlanChoice(link.search, () => true).planIds, rows);
  }
}

async function show(context: LoadedContext, asked: Asked): Promise<void> {
  const mine = (current += 1);
  const { words } = context;
  const { planIds } = asked.plans;
  const what = isNarrowed(asked.rows) ? whatInWords(context, asked.rows) : null;
  document.title = titleOf(context, planIds, what);
  if (planIds.length < 2) {
    section.hidden = true;
    content.replaceChildren();
    const [only] = planIds;
    say(
      ...remarks(context, asked),
      only === undefined ? words.status.none : words.status.one(planNameOf(context, only)),
      ...(what === null ? [] : [words.narrow.waiting(what)]),
    );
    settle();
    return;
  }
  try {
    const comparison = await readComparison(context, planIds);
    if (mine !== current) return;
    if (what === null) {
      content.replaceChildren(...resultView(context, comparison));
      say(...remarks(context, asked), words.status.done(String(planIds.length)));
    } else {
      const found = narrow(comparison, asked.rows);
      const view = asked.rows.alike ? pairsView : narrowedView;
      content.replaceChildren(...view(context, comparison, found));
      say(
        ...remarks(context, asked),
        words.narrow.found(what, countsInWords(context, comparison, found)),
      );
    }
    section.hidden = false;
    settle();
  } catch (error) {
    if (mine !== current) return;
    console.error(error);
    section.hidden = true;
    sayFailed(() => void show(context, asked));
  }
}

/** The comparison that was made last: rows are chosen out of it without reading plans anew. */
let made: { planIds: string; comparison: Comparison } | null = null;

async function readComparison(
  context: LoadedContext,
  planIds: readonly string[],
): Promise<Comparison> {
  const key = planIds.join();
  if (made?.planIds === key) return made.comparison;
  say(context.words.status.loading);
  const plans = await Promise.all(planIds.map(readPlan));
  const dimensionIds = context.index.dimensions.map(({ dimension_id }) => dimension_id);
  const comparison = comparePlans(plans, dimensionIds);
  made = { planIds: key, comparison };
  return comparison;
}

function whatInWords(context: LoadedContext, { dimension, words, alike }: RowChoice): string {
  const name =
    dimension === '' ? null : dimensionNameOf(context, dimension === UNMAPPED ? null : dimension);
  return context.words.narrow.what(name, words, alike);
}

function titleOf(context: LoadedContext, planIds: readonly string[], what: string | null): string {
  const { listSeparator } = context.words;
  const parts = [
    what ?? '',
    planIds.map((planId) => planNameOf(context, planId)).join(listSeparator),
  ].filter((part) => part !== '');
  return [...parts, pageTitle].join(' - ');
}

/** What of the address could not be shown. */
function remarks({ words }: LoadedContext, { plans, rows }: Asked): string[] {
  const { unknown, leftOut } = plans;
  return [
    ...(rows.unknown === null ? [] : [words.narrow.unknown(shortened(rows.unknown))]),
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
  status.replaceChildren(...mixedText(plain, sentences.join(plain.words.sentenceSpace)));
}

function sayFailed(retry: () => void): void {
  const button = element('button', { type: 'button', class: 'button-outline' }, plain.words.retry);
  button.addEventListener('click', retry);
  status.replaceChildren(plain.words.status.failed, button);
  settle();
}

keepWholeAddress();
// Paper has no folded parts.
window.addEventListener('beforeprint', () => {
  for (const details of content.querySelectorAll('details')) details.open = true;
});

void start();
