import { shownText } from '../../content/withholding/shown-text.ts';
import type { Row } from '../../corpus/model/corpus.ts';
import { deadlineTexts } from '../../words/deadline-words.ts';
import { unitPageWords } from '../../words/interface/unit-page.ts';
import { inheritedColumns } from '../views/inherited-columns.ts';
import { unitGroups } from '../views/unit-lines.ts';
import type { UnitRowFacts } from '../views/unit-row-facts.ts';
import { markup, type Content, type Html } from './markup.ts';
import { quoted } from './quoted.ts';
import { inChinese, type RowSite } from './row-site.ts';
import { unitList } from './unit-list.ts';

/**
 * A row outside its plan: the whole text as a link, its path before it, and what it promises.
 * @param above the row in the list before it: a path that both have is said once
 */
export function rowEntry(site: RowSite, row: Row, above: Row | undefined): Html {
  const { words } = site;
  const lang = inChinese(site);
  const deadlines = deadlineTexts(row);
  const units = unitGroups(row, site.corpus).flatMap((group) => group.units);
  const inherited = inheritedColumns(row);
  const aside = words.inParentheses(words.row.inheritedShort);
  const isUnderSame = above !== undefined && pathOf(above) === pathOf(row);
  const facts = [
    deadlines.length > 0 &&
      markup`
        <span>
          ${words.row.deadline}
          ${words.colon}
          <span${lang}>${deadlines.join('；')}</span>
          ${inherited.deadlines && aside}
        </span>`,
    units.length > 0 &&
      markup`
        <span class="units">
          ${words.row.unit}
          ${words.colon}
          ${unitList(site, units)}
          ${inherited.units && aside}
        </span>`,
    row.alignment !== 'exact' && markup`<span>${words.row.alignment[row.alignment]}</span>`,
  ];
  return entry(site, row, facts, isUnderSame ? '' : pathOf(row));
}

/** A row on the page of a unit that is in charge of it. */
export function unitMeasure(site: RowSite, facts: UnitRowFacts): Html {
  const { words } = site;
  const lang = inChinese(site);
  const say = unitPageWords(site.language);
  const { row, deadlines, roles, spellings, others, doubts, result } = facts;
  return entry(site, row, [
    deadlines !== '' &&
      markup`
        <span>
          ${words.row.deadline}
          ${words.colon}
          <span${lang}>${deadlines}</span>
          ${facts.isDeadlineInherited && words.inParentheses(words.row.inheritedShort)}
        </span>`,
    roles !== '' && markup`<span>${roles}</span>`,
    others.length > 0 &&
      markup`<span class="units">${say.together}${words.colon}${unitList(site, others)}</span>`,
    spellings !== '' &&
      markup`
        <span>
          ${say.writtenAs}
          ${words.wordSpace}
          ${quoted(site, spellings)}
        </span>`,
    doubts.map((doubt) => markup`<span>${doubt}</span>`),
    result !== null &&
      markup`
        <span>
          ${say.results}
          ${words.colon}
          ${result.state}
          ${words.wordSpace}
          <span${lang}>${result.period}</span>
        </span>`,
  ]);
}

/** The labelled headings that a row stands under within its table. */
function pathOf({ path }: Row): string {
  return path.join(' › ');
}

function entry(site: RowSite, row: Row, facts: Content, path = pathOf(row)): Html {
  const lang = inChinese(site);
  return markup`
    <li class="row-entry">
      ${path !== '' && markup`<span class="row-path"${lang}>${path}</span>`}
      <a href="${site.page(row.href)}"${lang}>
        ${row.label !== null && `${row.label} `}
        ${shownText(row)}
      </a>
      <span class="row-entry-facts">${facts}</span>
    </li>`;
}
