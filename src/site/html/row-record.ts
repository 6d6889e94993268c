import type { Row } from '../../corpus/model/corpus.ts';
import { dateInWords } from '../../words/date-words.ts';
import { errataWords } from '../../words/interface/errata.ts';
import { markup, type Content } from './markup.ts';
import { rowResults } from './row-results.ts';
import type { RowSite } from './row-site.ts';

/**
 * What happened to a row since the plan was made: corrections of its transcription, which stand on the page of the plan and not on
 * those of its former versions; and results.
 */
export function rowRecord(site: RowSite, row: Row): Content {
  const errata = site.corpus.errataByRow.get(row.measureId) ?? [];
  const hasResults = row.plan.results !== null && row.kind !== 'heading';
  if (errata.length === 0 && !hasResults) return null;
  const say = errataWords(site.language);
  const corrections = errata.map(
    ({ erratumId, date, plan }) => markup`
      <p class="row-erratum">
        <a href="${plan === row.plan ? `#${erratumId}` : site.page(`${plan.href}#${erratumId}`)}">${say.ofRow(dateInWords(date, site.words))}</a>
      </p>`,
  );
  return markup`<div class="row-record">${corrections}${hasResults && rowResults(site, row)}</div>`;
}
