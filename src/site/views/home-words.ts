import type { Corpus } from '../../corpus/model/corpus.ts';
import type { Language } from '../../content/language.ts';
import { institutionName } from '../../words/plan-names.ts';
import { givenBesideRows } from '../../corpus/figures/given-beside-rows.ts';
import { typesOf } from '../../corpus/figures/plan-types.ts';
import { searchExamples } from '../../corpus/figures/search-examples.ts';
import { wordsToType } from './first-searches.ts';
import type { SiteView } from './site-view.ts';

/** What the home page says of the plans: from the site's own words and the types of its plans. */
export function homeWords({ words, corpus, language }: SiteView): {
  /** In the clauses between which it is broken. */
  tagline: string[];
  lead: string;
  searchHint: string;
} {
  const say = words.home;
  const who = onlyInstitution(corpus, language);
  const types = typesOf(corpus.plans);
  const leads = types.flatMap(({ lead }) => (lead === null ? [] : [lead[language]]));
  const silent = types.filter(({ lead }) => lead === null);
  if (silent.length > 0 || types.length === 0) {
    const names = silent.map(({ name, name_en: en }) => (language === 'zh' ? name : en));
    leads.push(say.leadOf(names, who));
  }
  const [first, ...others] = wordsToType(searchExamples(corpus), { corpus, language });
  return {
    tagline: clausesOf(corpus.site.tagline?.[language] ?? say.tagline(who), who),
    lead: [...leads, say.lead(givenBesideRows(corpus.plans))].join(words.sentenceSpace),
    // The first one stands in the search box already.
    searchHint: say.searchHint(others.length === 0 && first !== undefined ? [first] : others),
  };
}

/** A heading in clauses; a long name that begins it is one as well. */
function clausesOf(text: string, name: string | null): string[] {
  const start = name !== null && name !== text && text.startsWith(name) ? [name] : [];
  return [...start, ...text.slice(start.join('').length).split(/(?<=[，、；：])(?=.)/u)];
}

/** Name of the institution whose plans alone are published here; null where there are several, or none. */
function onlyInstitution({ institutions }: Corpus, language: Language): string | null {
  const [only, ...others] = institutions;
  return only === undefined || others.length > 0 ? null : institutionName(only, language).text;
}
