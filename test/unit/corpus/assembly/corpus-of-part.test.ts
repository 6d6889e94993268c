import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ContentFolder } from '../../../../src/content/read/content-folder.ts';
import {
  corpusAhead,
  corpusOfPart,
  loadCorpus,
} from '../../../../src/corpus/assembly/load-corpus.ts';
import type { Corpus, Institution } from '../../../../src/corpus/model/corpus.ts';
import { institutionCorpus, institutionDatasets } from '../../../../src/datasets/cuts.ts';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { contentFile, textOf } from '../../../support/content-folder.ts';

const site = { page: (path: string) => path, file: (path: string) => path };
const settings = { siteUrl: 'https://plans.example.org', basePath: '/' };

/** What pages and files tell of an institution: the rows of its datasets, and the texts of its plans. */
function toldOf(institution: Institution, corpus: Corpus) {
  const own = institutionCorpus(corpus, institution);
  return {
    rows: institutionDatasets.map((dataset) => [
      dataset.name,
      Array.from(dataset.rows(own, { settings }) as Iterable<unknown>),
    ]),
    texts: institution.plans.flatMap(({ sections }) => sections.map(({ html }) => html(site))),
    days: [...corpus.lastChanged].filter(([path]) => path.includes(institution.institutionId)),
  };
}

function partFor(folder: ContentFolder, institutions: ReadonlySet<string>): ContentFolder {
  const files = [...folder.files].filter(([path]) => {
    const [, institution] = /^plans\/([^/]+)\//.exec(path) ?? [];
    return institution === undefined || institutions.has(institution);
  });
  return { ...folder, files: new Map(files) };
}

const FIVE_PLANS = fileURLToPath(new URL('../../../../content', import.meta.url));
const LINKING = 'plans/ttcsec/97/plan.md';

/** The five plans; words at the end of one of them. */
async function fiveWith(words: string) {
  const read = await readContentFolder(FIVE_PLANS);
  const file = contentFile(LINKING, textOf(read, LINKING) + words);
  const folder = { ...read, files: new Map([...read.files, [LINKING, file]]) };
  const { corpus, neededBy } = loadCorpus(folder, { asOf: null });
  return { folder, corpus: corpus!, neededBy: neededBy() };
}

const links =
  '\n另見[國家圖書館](/plans/ncl/101/#ncl-101-001)與[資料](/data/plans/nlpi-106.csv)。\n';

describe('the corpus of a part of the content', () => {
  it('tells of an institution what the corpus of the whole tells', async () => {
    const { folder, corpus, neededBy } = await fiveWith('');
    expect(neededBy.size).toBe(0);
    for (const institution of corpus.institutions) {
      const part = corpusOfPart(partFor(folder, new Set([institution.institutionId])), {
        asOf: corpus.asOf,
        shown: new Set(),
      });
      const same = part.institutionById.get(institution.institutionId)!;
      expect(part.plans.map(({ planId }) => planId)).toEqual(
        institution.plans.map(({ planId }) => planId).reverse(),
      );
      expect(toldOf(same, part)).toEqual(toldOf(institution, corpus));
    }
  });

  it('needs the plans that a text of it links to', async () => {
    const { folder, corpus, neededBy } = await fiveWith(links);
    expect(neededBy).toEqual(new Map([['ttcsec', new Set(['ncl', 'nlpi'])]]));
    const told = toldOf(corpus.institutionById.get('ttcsec')!, corpus);
    const partOf = (...ids: string[]) => {
      const part = corpusOfPart(partFor(folder, new Set(ids)), {
        asOf: corpus.asOf,
        shown: new Set(),
      });
      return toldOf(part.institutionById.get('ttcsec')!, part);
    };
    expect(partOf('ttcsec', ...neededBy.get('ttcsec')!)).toEqual(told);
    // Without them its words lead nowhere.
    expect(partOf('ttcsec')).not.toEqual(told);
  });
});

describe('the corpus that is made while the content is being judged', () => {
  const toldByAll = (corpus: Corpus) =>
    corpus.institutions.map((institution) => toldOf(institution, corpus));

  it.each([[null], ['2031-05-06']])(
    'is the one that is found right, today being %s',
    async (asOf) => {
      const { folder } = await fiveWith(links);
      const { corpus } = loadCorpus(folder, { asOf });
      const ahead = corpusAhead(folder, { asOf });
      expect(ahead?.asOf).toBe(corpus!.asOf);
      expect(toldByAll(ahead!)).toEqual(toldByAll(corpus!));
    },
  );

  it('has no drafts', async () => {
    const { folder } = await fiveWith('');
    const draft = textOf(folder, LINKING).replace(/^published: .*$/m, 'published: null');
    const files = new Map([...folder.files, [LINKING, contentFile(LINKING, draft)]]);
    const ahead = corpusAhead({ ...folder, files }, { asOf: null });
    expect(ahead!.plans).toHaveLength(4);
  });

  it('is none where there is no site', async () => {
    const { folder } = await fiveWith('');
    const files = new Map([...folder.files].filter(([path]) => path !== 'site.yaml'));
    expect(corpusAhead({ ...folder, files }, { asOf: null })).toBeNull();
  });
});
