import type { Withholding } from '../../corpus/model/corpus.ts';
import { dateInWords } from '../../words/date-words.ts';
import { amendmentWords } from '../../words/interface/amendments.ts';
import { disclosureWords } from '../../words/interface/disclosure.ts';
import { itemName } from '../views/disclosure-view.ts';
import { markup, type Html } from './markup.ts';
import { inChinese, type RowSite } from './row-site.ts';

/** By what ground, why, by whom and until when something is withheld. */
export function withheldFacts(
  site: Pick<RowSite, 'language' | 'words' | 'chinese'> & { corpus: { asOf: string | null } },
  withholding: Withholding,
): Html {
  const { words, language, corpus } = site;
  const say = amendmentWords[language].withheld;
  const { grounds, reason, decidedBy, decidedOn, until } = withholding;
  const lang = inChinese(site);
  const groundLines = grounds.map(
    (ground) => markup`
      <dd>
        ${itemName(ground.id, disclosureWords[language])}
        ${words.colon}
        ${language === 'en' && `${ground.name_en} `}
        <span${lang}>${ground.wording}</span>
      </dd>`,
  );
  const expired =
    withholding.isExpired === true &&
    corpus.asOf !== null &&
    markup`
      <strong class="withheld-expired">${say.expired}</strong>
      <span class="aside">${say.expiredBy(dateInWords(corpus.asOf, words))}</span>`;
  return markup`
    <div class="withheld">
      <p class="withheld-mark">${say.mark}</p>
      <dl class="withheld-facts">
        <div><dt>${say.ground}</dt>${groundLines}</div>
        <div><dt>${say.reason}</dt><dd${lang}>${reason}</dd></div>
        <div><dt>${say.decidedBy}</dt><dd${lang}>${decidedBy}</dd></div>
        <div>
          <dt>${say.decidedOn}</dt>
          <dd><time datetime="${decidedOn}">${dateInWords(decidedOn, words)}</time></dd>
        </div>
        <div>
          <dt>${say.until}</dt>
          <dd>
            ${
              until === null
                ? say.noEnd
                : markup`<time datetime="${until}">${say.untilDay(dateInWords(until, words))}</time>`
            }
            ${expired}
          </dd>
        </div>
      </dl>
    </div>`;
}
