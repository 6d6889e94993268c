import { byId } from '../../search/element.ts';
import { planNameOf, type LoadedContext } from './context.ts';
import { mixedText } from './mixed-text.ts';

/** Screens on which the forms push the comparison out of sight; as in `compare.css`. */
const narrowScreen = matchMedia('(max-width: 47.99rem)');

/**
 * What plans and rows are chosen with. On a narrow screen it is folded away, to a line that names the
 * plans, once there is something to compare; who opens it again keeps it open.
 */
export function makeChoiceFold(context: LoadedContext) {
  const fold = byId('compare_choice', HTMLDetailsElement);
  const summary = fold.querySelector('summary')!;
  const named = byId('compare_choice_plans', HTMLElement);
  let isCompared = false;
  return {
    /** Shows which plans are chosen. */
    show(planIds: readonly string[]) {
      const names = planIds.map((planId) => planNameOf(context, planId));
      named.replaceChildren(...mixedText(context, names.join(context.words.listSeparator)));
      const wasCompared = isCompared;
      isCompared = planIds.length > 1;
      if (isCompared === wasCompared) return;
      summary.hidden = !isCompared;
      const hasFocus = fold.contains(document.activeElement);
      fold.open = !(isCompared && narrowScreen.matches);
      // What had the focus is gone; it goes on from here, to the comparison below.
      if (hasFocus && !fold.open) summary.focus();
    },
  };
}
