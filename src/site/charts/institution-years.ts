import { hasYearsPicture } from '../../corpus/figures/institution-years.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import {
  drawYears,
  yearsPicture,
  type YearsPicture,
} from '../../publish/pictures/years-picture.ts';
import { fileSize } from '../../words/file-size.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import type { SiteView } from '../views/site-view.ts';
import type { ChartTable } from './chart-cell.ts';
import { pageLook, pictureSvg } from './picture-svg.ts';

/** The plans of an institution over the years: picture, table, and file to take away; null where there is none. */
export function institutionYearsChart(site: SiteView, institution: Institution) {
  if (!hasYearsPicture(institution)) return null;
  const { language, manifest } = site;
  const picture = yearsPicture(institution, language);
  const path = filePath('institutionYears', { institution_id: institution.institutionId });
  const file = manifest.byHref.get(path);
  return {
    svg: pictureSvg(picture, drawYears(picture, pageLook)),
    table: tableOf(site, picture),
    download: file && {
      href: site.file(file.href),
      label: chartWords(language).year.takeAway(fileSize(file.bytes)),
    },
  };
}

function tableOf(site: SiteView, { years }: YearsPicture): ChartTable {
  const say = chartWords(site.language);
  const number = (count: number) => ({ text: groupDigits(count) });
  return {
    heads: [
      { text: say.plan },
      { text: say.years.period },
      { text: say.total },
      { text: say.years.due },
      { text: say.years.done },
      { text: say.years.otherwise },
      { text: say.years.without },
    ],
    rows: years.map(({ plan, label, period, total, due, done, otherwise, without }) => [
      { text: label, href: site.page(plan.href) },
      period === null ? { text: say.years.unknown } : { text: period, lang: site.chinese },
      ...[total, due, done, otherwise, without].map(number),
    ]),
  };
}
