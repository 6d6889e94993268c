import type { CitationFacts } from '../../publish/citation/cite.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { planState } from './plan-state.ts';
import type { SiteView } from './site-view.ts';

/** What a citation of a plan or of its rows is made of; the same in both interface languages. */
export function citationFacts(
  plan: Plan,
  site: Pick<SiteView, 'corpus' | 'absolute'>,
): CitationFacts {
  const { asOf } = site.corpus;
  return {
    institution: plan.institutionName,
    title: plan.title,
    year: plan.year,
    siteName: site.corpus.site.name,
    state: { zh: planState(plan, asOf, 'zh'), en: planState(plan, asOf, 'en') },
    url: site.absolute(plan.href),
  };
}
