import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { changes, isFirstEdition } from '../../../datasets/changes.ts';
import { institutionDatasets } from '../../../datasets/cuts.ts';
import { datasetByName } from '../../../datasets/registry.ts';
import { currentVersion } from '../../../datasets/schema-history.ts';
import { schemaHistories, versionOf } from '../../../datasets/schema-versions.ts';
import { CHANGES_FEED } from '../../../publish/descriptions/changes-feed.ts';
import { describedDataset } from '../../../publish/descriptions/described-dataset.ts';
import type { ExportedFile } from '../../../publish/files/manifest.ts';
import { bareMediaType } from '../../../publish/descriptions/media-types.ts';
import { descriptionsOfDataset } from '../../../publish/descriptions/offered-descriptions.ts';
import { datasetJsonLd } from '../../../publish/descriptions/schema-org.ts';
import { formatName } from '../../../words/format-name.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { dataPageWords } from '../../../words/interface/data-pages.ts';
import { datasetFiles, datasetPath } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { addressesOf, institutionsHref } from './data-page.ts';

/** The landing page of a dataset. */
export function datasetPage(site: SiteView, name: string) {
  const { words, manifest, language, context } = site;
  const say = words.data;
  const sayMore = dataPageWords(language);
  const dataset = datasetByName.get(name)!;
  const described = describedDataset(context, name)!;
  const descriptions = descriptionsOfDataset(context, name);
  const files = datasetFiles(dataset, manifest);
  const title = dataset.title[language];
  const path = datasetPath(dataset);
  const rows = files[0]?.rows ?? Number.NaN;
  const history = schemaHistories[name]!;
  const hasNothingToCompare = name === changes.name && isFirstEdition(site.corpus.history);
  return {
    frame: pageFrame(site, {
      title: say.pageTitle(title),
      description: dataset.description[language],
      path,
      shortTitle: title,
      trail: [{ label: words.menu.data, path: pagePath('data') }],
      alternates: [...files, { href: CHANGES_FEED, mediaType: 'application/atom+xml' }],
      links: descriptions.map(({ file }) => ({
        rel: 'describedby',
        type: bareMediaType(file.mediaType),
        href: site.file(file.href),
      })),
      structured: [datasetJsonLd(context, described, language)],
      // The page also lists the versions of the columns, the newest of which may follow the data.
      modified: laterOf(described.modified, currentVersion(history).date),
      kind: 'page-dataset',
    }),
    say,
    sayMore,
    dataset,
    title,
    rows,
    /** Said before what the dataset is, where it could not have a row yet; else null. */
    first: hasNothingToCompare ? sayMore.editions.first : null,
    rowsNow: hasNothingToCompare ? null : say.rowsNow(groupDigits(rows)),
    /** The file in which its rows can be asked for; null where it has none. A preview does not know how many. */
    explored: files[0]?.rows === 0 ? null : (parquetOf(files) ?? null),
    /** The same of other datasets. */
    parquetOf: (other: string) => parquetOf(datasetFiles(datasetByName.get(other)!, manifest)),
    downloads: files.map((file) => ({ file, name: title })),
    splits: manifest.splits
      .filter((split) => split.dataset === name)
      .map(({ format, maximumRows }) =>
        sayMore.split(formatName(format, words), groupDigits(maximumRows)),
      ),
    isCutElsewhere: institutionDatasets.includes(dataset) && name !== 'institutions',
    listsInstitutions: name === 'institutions',
    institutionsHref: institutionsHref(site),
    formatNotesHref: `${site.page(pagePath('data'))}#data_formats`,
    described,
    history,
    machines: descriptions,
    cited: {
      title: dataset.title,
      name,
      schemaVersion: versionOf(name),
      modified: described.modified,
      url: addressesOf(site, path),
    },
  };
}

function parquetOf(files: readonly ExportedFile[]): ExportedFile | undefined {
  return files.find(({ format }) => format === 'parquet');
}

/** The later of two ISO days. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
