import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { readDocument } from '../../src/drafting/import/readers/read-document.ts';
import { flatRows } from '../../scripts/bench/import/flat-rows.ts';
import { measureDocument } from '../../scripts/bench/import/measure-document.ts';
import { mainSite } from '../support/built-sites.ts';

/** A plan's page that was saved from a browser is a plan document like any other. */

const content = await readContentFolder(mainSite.contentDir);
const { tables, institutions } = parseContent(content, []);
const { corpus } = loadCorpus(content, { asOf: null });

test.each(tables.map((each) => [each.planId, each] as const))(
  'the page of %s is imported with all of its rows and sections',
  async (planId, { institutionId, folder, table }) => {
    const record = institutions.find((each) => each.institutionId === institutionId)?.record;
    if (record === undefined) throw new Error(`no record of ${institutionId}`);
    const page = `plans/${institutionId}/${folder}/index.html`;
    const bytes = new Uint8Array(await readFile(join(mainSite.directory, page)));
    const { rows, rowsRight, wrong } = await measureDocument('計畫.html', bytes, {
      record,
      institutionId,
      folder,
      right: flatRows(table, record),
    });
    expect(wrong.filter(({ isMarked }) => !isMarked)).toEqual([]);
    // Of one plan a value that stands in no unit's list is told with a mark.
    expect(rows - rowsRight).toBeLessThan(2);

    const { blocks } = await readDocument('計畫.html', bytes);
    const read = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
    const plain = (text: string) => text.replace(/[\s-]+/gu, '');
    for (const { heading, text } of corpus!.planById.get(planId)!.sections)
      expect(plain(read)).toContain(plain(heading + text));
  },
);
