import type { Row } from '../../corpus/model/corpus.ts';
import { disclosureWords } from '../../words/interface/disclosure.ts';
import { readingWords } from '../../words/interface/reading.ts';
import { similarPlace } from '../compare/similar-page.ts';
import type { RowSpans } from '../sources/locate-rows.ts';
import { sourcePlace } from '../sources/source-page.ts';
import { canReport, rowReport } from '../views/report-error.ts';
import { markup, type Content, type Html } from './markup.ts';
import type { RowSite } from './row-site.ts';

/** What is known of the rows of a plan besides the plan itself. */
export interface RowFacts {
  /** By id, the lines of the source in which each row stands. */
  spans: RowSpans;
}

/**
 * The menu of a row, shown with the one that the address points to: plain links, which work without
 * scripts; `row-menus.ts` adds what only a script can do.
 */
export function rowActions(site: RowSite, row: Row, facts: RowFacts): Content {
  const { actions: say, source } = readingWords(site.language);
  const similar = similarPlace(row);
  const span = facts.spans.get(row.measureId);
  const links = [
    span !== undefined &&
      markup`<a href="${site.page(sourcePlace(row.plan, span))}">${source.name}</a>`,
    similar !== null && markup`<a href="${site.page(similar)}">${say.similar}</a>`,
    canReport(site.corpus.site) && reportLink(site, row, rowReport(site, row, span)),
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return markup`<ul class="row-actions">${links.map((link) => markup`<li>${link}</li>`)}</ul>`;
}

function reportLink({ language }: RowSite, { measureId }: Row, report: string | null): Html {
  if (report === null) {
    return markup`<a href="#whom_to_ask">${readingWords(language).actions.howToReport}</a>`;
  }
  return markup`
    <a class="report-row" href="${report}">
      ${disclosureWords[language].ask.errorOfRow}
      <span class="visually-hidden">${measureId}</span>
    </a>`;
}
