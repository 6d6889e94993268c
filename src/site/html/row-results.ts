import type { Row } from '../../corpus/model/corpus.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { resultWords } from '../../words/interface/results.ts';
import { periodReports, type PeriodReport } from '../../words/period-reports.ts';
import { quantityInWords, targetInWords } from '../../words/target-words.ts';
import { markup, type Content, type Html } from './markup.ts';
import { inChinese, type RowSite } from './row-site.ts';

/** What was reported of a row: the latest report, and earlier ones folded. */
export function rowResults(site: RowSite, row: Row): Html {
  const { words } = site;
  const say = resultWords(site.language).row;
  const reports = periodReports(row);
  const latest = reports.at(-1);
  if (latest === undefined) {
    return markup`
      <div class="row-results">
        <p class="row-results-label">${say.heading}${words.colon}${say.none}</p>
      </div>`;
  }
  return markup`
    <div class="row-results">
      <p class="row-results-label">${say.heading}</p>
      ${resultReport(site, latest)}
      ${earlierReports(site, row, reports.slice(0, -1))}
    </div>`;
}

function earlierReports(site: RowSite, row: Row, earlier: readonly PeriodReport[]): Content {
  if (earlier.length === 0) return null;
  const say = resultWords(site.language).row;
  const whose = site.words.inParentheses(row.label ?? row.measureId);
  return markup`
    <details>
      <summary>
        ${say.earlier(groupDigits(earlier.length))}
        <span class="visually-hidden">${whose}</span>
      </summary>
      <ol class="result-history">
        ${earlier.map((report) => markup`<li>${resultReport(site, report)}</li>`)}
      </ol>
    </details>`;
}

function resultReport(site: RowSite, report: PeriodReport): Html {
  const { words } = site;
  const { states, row: say } = resultWords(site.language);
  const { period, state, figures, sentences, evidence, reportedOn } = report;
  const lang = inChinese(site);
  const day = reportedOn === null ? null : say.reported(dateInWords(reportedOn, words));
  const figureLines = figures.map(({ target, value }) => {
    const promised = words.inParentheses(say.target(targetInWords(target, words)));
    return markup`
      <p>
        <span${lang}>${target.indicator}</span>
        ${words.colon}
        <strong>${quantityInWords(value, target.unit, words)}</strong> <span class="result-target">
          ${promised}
        </span>
      </p>`;
  });
  const evidenceLines = evidence.map(
    ({ title, url }) =>
      markup`<li>${say.evidence}${words.colon}<a href="${url}"${lang}>${title}</a></li>`,
  );
  return markup`
    <div class="result-report">
      <p>
        <strong class="result-state result-${state}">${states[state]}</strong> <span${lang}>
          ${period.name}
        </span>
        ${day !== null && markup`<span class="aside">${day}</span>`}
      </p>
      ${figureLines}
      ${sentences.map((sentence) => markup`<p${lang}>${sentence}</p>`)}
      ${evidenceLines.length > 0 && markup`<ul class="result-evidence">${evidenceLines}</ul>`}
    </div>`;
}
