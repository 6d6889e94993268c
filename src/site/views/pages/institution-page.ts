import { filePath } from '../../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { plansOnSite } from '../../../corpus/figures/plans-on-site.ts';
import { institutionCatalogue } from '../../../publish/descriptions/dcat-catalogue.ts';
import { institutionJsonLd } from '../../../publish/descriptions/schema-org.ts';
import { dataPageWords } from '../../../words/interface/data-pages.ts';
import { resultWords } from '../../../words/interface/results.ts';
import { institutionName, planYearName } from '../../../words/plan-names.ts';
import { pageFrame } from '../page-frame.ts';
import { planDownloads } from '../plan-downloads.ts';
import { allEndedSentence, planLines } from '../plan-lines.ts';
import type { SiteView } from '../site-view.ts';

/** The page of an institution. */
export function institutionPage(site: SiteView, institutionId: string) {
  const { words, language } = site;
  const institution = site.corpus.institutionById.get(institutionId)!;
  const { record, plans } = institution;
  const allEnded = allEndedSentence(plans, site.corpus.asOf, site.language);
  const name = institutionName(institution, language);
  const place = { institution_id: institutionId };
  const say = dataPageWords(language);
  return {
    frame: pageFrame(site, {
      title: name.text,
      description: words.institutions.descriptionOf(name.text, String(plansOnSite(plans).length)),
      path: institution.href,
      trail: [{ label: words.menu.institutions, path: pagePath('institutions') }],
      alternates: [
        { href: filePath('institution', place), mediaType: 'application/json' },
        {
          href: filePath('institutionDataset', { ...place, dataset: 'measures', format: 'csv' }),
          mediaType: 'text/csv',
        },
        ...['institutions', 'units'].map((own) => ({
          href: filePath('institutionDataset', { ...place, dataset: own, format: 'json' }),
          mediaType: 'application/json',
        })),
        { href: institutionCatalogue(institution, 'jsonld'), mediaType: 'application/ld+json' },
      ],
      structured: [institutionJsonLd(site.context, institution, language)],
      kind: 'page-institution',
    }),
    institution,
    parent: record.parent,
    name: { text: name.text, lang: name.isChinese ? site.chinese : undefined },
    otherName: otherName(site, institution, name.isChinese),
    /** What holds of all its plans at once: that they are over, that no results are known. */
    ofAllPlans: [
      ...(allEnded === null ? [] : [allEnded]),
      ...(plans.some(({ results }) => results !== null)
        ? []
        : [resultWords(language).unknownOfInstitution]),
    ].join(words.sentenceSpace),
    plans: planLines(plans, site, allEnded !== null),
    notes: record.notes,
    downloads: plans.flatMap((plan) => {
      const { data, source, attachments } = planDownloads(plan, site.manifest, language);
      return [...data, ...(source ? [source] : []), ...attachments].map(({ file, name: of }) => ({
        file,
        name: `${planYearName(plan, words)}${words.wordSpace === '' ? '' : words.colon}${of}`,
      }));
    }),
    data: {
      href: site.page(pagePath('institutionData', place)),
      title: say.institution.title(name.text),
      lead: say.institutions.lead(site.corpus.site.official),
    },
  };
}

/** Its name in the language that the page is not in; null where there is none. */
function otherName(
  site: SiteView,
  { name, nameEn }: { name: string; nameEn: string | null },
  isChinese: boolean,
) {
  if (site.language === 'en') return isChinese ? null : { text: name, lang: site.chinese };
  return nameEn === null ? null : { text: nameEn, lang: site.english };
}
