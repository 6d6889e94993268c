/**
 * What a citation of a plan, or of one of its rows, is made of. Each part stands in the plan or in
 * the settings of the site; nothing is supposed.
 */
export interface CitationFacts {
  /** Institution as the plan names it. */
  institution: string;
  title: string;
  /** Gregorian year of the plan: that of its period, not of its publication. */
  year: number;
  /** Name of the site, in Chinese and in English. */
  siteName: { zh: string; en: string };
  /** The period and what is known of it, without a full stop at the end. */
  state: { zh: string; en: string };
  /** Permanent address of the plan, without an anchor. */
  url: string;
}

/** A citation in the form usual in Chinese, and one after the APA manual (7th edition). */
export interface Citation {
  zh: string;
  apa: string;
}

/**
 * Cites a plan, or one row of it.
 * @param measureId of the row; null for the whole plan
 */
export function cite(facts: CitationFacts, measureId: string | null): Citation {
  const { institution, title, year, siteName, state } = facts;
  const address = measureId === null ? facts.url : `${facts.url}#${measureId}`;
  const place = measureId === null ? '' : `，${measureId}`;
  const part = measureId === null ? '' : `${measureId}; `;
  return {
    zh: `${institution}（${year}）。《${title}》${place}（${state.zh}）。${siteName.zh}。${address}`,
    apa: `${institution}. (${year}). ${title} (${part}${state.en}). ${siteName.en}. ${address}`,
  };
}
