import { shownText } from '../../content/withholding/shown-text.ts';
import type { DueRow } from '../../corpus/figures/plan-month.ts';
import { excerpt } from '../../words/excerpt.ts';
import { dueRowInWords } from '../views/deadline-groups.ts';
import { planYearAndState } from '../views/plan-state.ts';
import { markup, type Html } from './markup.ts';
import { inChinese, type RowSite } from './row-site.ts';

export interface DueRowParts {
  /** Names institution and year. */
  withPlan: boolean;
  /** Quotes the deadline; else it is said above the list. */
  withDeadline: boolean;
}

/** A row in a list of deadlines. */
export function dueRowEntry(
  site: RowSite,
  item: DueRow,
  { withPlan, withDeadline }: DueRowParts,
): Html {
  const { words } = site;
  const { row } = item;
  const { plan } = row;
  const { written, units, isInherited } = dueRowInWords(item);
  const lang = inChinese(site);
  const ofPlan =
    withPlan &&
    markup`
    <span>
      <span${lang}>${plan.institutionName}</span>
      ${words.wordSpace}
      ${planYearAndState(plan, site.language)}
    </span>`;
  const deadline =
    withDeadline &&
    markup`
    <span>
      ${words.deadlines.writtenAs}
      <span${lang}>${words.quote(written)}</span>
      ${isInherited && words.inParentheses(words.row.inheritedShort)}
    </span>`;
  return markup`
    <li class="row-entry">
      <a href="${site.page(row.href)}"${lang}>
        ${row.label !== null && `${row.label} `}
        ${excerpt(shownText(row), 60)}
      </a>
      <span class="row-entry-facts">
        ${ofPlan}
        ${deadline}
        ${units !== '' && markup`<span${lang}>${units}</span>`}
        ${row.alignment !== 'exact' && markup`<span>${words.row.alignment[row.alignment]}</span>`}
      </span>
    </li>`;
}
