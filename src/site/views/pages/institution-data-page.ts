import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { sharedDatasets } from '../../../datasets/cuts.ts';
import { institutionCatalogue } from '../../../publish/descriptions/dcat-catalogue.ts';
import { describedInstitution } from '../../../publish/descriptions/described-dataset.ts';
import { descriptionsOfInstitution } from '../../../publish/descriptions/offered-descriptions.ts';
import { institutionDataJsonLd } from '../../../publish/descriptions/schema-org.ts';
import { SAMPLE } from '../../../publish/twgov/classes.ts';
import { twgovSubmission } from '../../../publish/twgov/record.ts';
import { dataPageWords } from '../../../words/interface/data-pages.ts';
import { institutionName } from '../../../words/plan-names.ts';
import { datasetPath } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

/** The page of an institution's part of the data, with the forms for data.gov.tw. */
export function institutionDataPage(site: SiteView, institutionId: string) {
  const { words, language, context } = site;
  const institution = site.corpus.institutionById.get(institutionId)!;
  const sayAll = dataPageWords(language);
  const say = sayAll.institution;
  const name = institutionName(institution, language);
  const { datasets, record, workbook } = describedInstitution(context, institutionId)!;
  // Only the authority itself can register its data there.
  const registered = site.corpus.site.official ? datasets : [];
  const records = registered.map((cut) => ({
    anchor: `twgov_${cut.dataset!.name}`,
    submission: twgovSubmission(context, cut),
  }));
  const samples = records.filter(({ submission }) => submission.status === SAMPLE).length;
  return {
    frame: pageFrame(site, {
      title: say.title(name.text),
      description: say.description(name.text, site.corpus.site.official),
      path: pagePath('institutionData', { institution_id: institutionId }),
      shortTitle: name.text,
      trail: [
        { label: words.menu.data, path: pagePath('data') },
        { label: words.menu.institutions, path: pagePath('dataset', { dataset: 'institutions' }) },
      ],
      alternates: [
        { href: institutionCatalogue(institution, 'jsonld'), mediaType: 'application/ld+json' },
        { href: institutionCatalogue(institution, 'ttl'), mediaType: 'text/turtle' },
      ],
      structured: [institutionDataJsonLd(context, institution, language)],
      kind: 'page-institution-data',
    }),
    say,
    sayAll,
    title: say.title(name.text),
    lead: say.lead(name.text),
    institution: { href: site.page(institution.href), title: say.page(name.text) },
    filled: datasets.filter(({ rows }) => rows !== 0),
    empty: datasets.filter(({ rows }) => rows === 0),
    whole: [
      ...(workbook?.files ?? []).map((file) => ({ file, name: say.workbook })),
      ...(record?.files ?? []).map((file) => ({ file, name: say.whole })),
    ],
    shared: sharedDatasets.map((dataset) => ({
      href: site.page(datasetPath(dataset)),
      title: dataset.title[language],
    })),
    machines: descriptionsOfInstitution(context, institution),
    statusCounts: say.statusCounts(String(samples), String(records.length - samples)),
    records,
  };
}
