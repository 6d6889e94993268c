import { shownText } from '../../content/withholding/shown-text.ts';
import type { DueRow } from '../../corpus/figures/plan-month.ts';
import { excerpt } from '../../words/excerpt.ts';
import { institutionNameInPlan, planYearName } from '../../words/plan-names.ts';
import { dueRowInWords } from '../views/deadline-groups.ts';
import type { PlanNaming } from '../views/plan-naming.ts';
import { planYearAndState } from '../views/plan-state.ts';
import { attributes, markup, type Html } from './markup.ts';
import { quoted } from './quoted.ts';
import { inChinese, type RowSite } from './row-site.ts';

export interface DueRowParts {
  /** How much of its plan a row names; null where the list says it. */
  naming: PlanNaming | null;
  /** Quotes the deadline; else it is said above the list. */
  withDeadline: boolean;
}

/** A row in a list of deadlines. */
export function dueRowEntry(
  site: RowSite,
  item: DueRow,
  { naming, withDeadline }: DueRowParts,
): Html {
  const { words } = site;
  const { row } = item;
  const { plan } = row;
  const { written, units, isInherited } = dueRowInWords(item);
  const lang = inChinese(site);
  const name = institutionNameInPlan(plan, site.language);
  const ofPlan =
    naming !== null &&
    markup`
    <span>
      ${naming.withInstitution && markup`<span${attributes({ lang: name.isChinese ? site.chinese : undefined })}>${name.text}</span>${words.wordSpace}`}
      ${naming.withState ? planYearAndState(plan, site.language) : planYearName(plan, words)}
    </span>`;
  const deadline =
    withDeadline &&
    markup`
    <span>
      ${words.deadlines.writtenAs}
      ${quoted(site, written)}
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
