import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { draftPlan } from '../../src/drafting/import/import-plan.ts';
import { readDocument } from '../../src/drafting/import/readers/read-document.ts';
import { flatRows } from '../../scripts/bench/import/flat-rows.ts';
import { measureDocument } from '../../scripts/bench/import/measure-document.ts';
import { mainSite } from '../support/built-sites.ts';

/** A plan's page that was saved from a browser is a plan document like any other. */

const content = await readContentFolder(mainSite.contentDir);
const { tables, institutions } = parseContent(content, []);
const { corpus } = loadCorpus(content, { asOf: null });

const pages = tables.flatMap((each) =>
  ['', 'en/'].map((language) => [`${language}${each.planId}`, language, each] as const),
);

test.each(pages)(
  'the page of %s is imported with all of its rows and sections',
  async (_, language, { planId, institutionId, folder, table }) => {
    const record = institutions.find((each) => each.institutionId === institutionId)?.record;
    if (record === undefined) throw new Error(`no record of ${institutionId}`);
    const page = `${language}plans/${institutionId}/${folder}/index.html`;
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

    const document = await readDocument('計畫.html', bytes);
    const { recognised, files } = draftPlan(
      {
        institutionId,
        folder,
        document,
        source: { name: '計畫.html', ending: 'txt', sha256: 'a'.repeat(64) },
      },
      { record, planType: 'service-quality', day: '2000-01-01', label: 'content' },
    );
    expect(recognised.unplaced).toEqual({ missing: '', lines: [] });

    const plan = corpus!.planById.get(planId)!;
    // What the page remarks of rows is quoted, and what it says to be unclear is marked.
    const quoted = document.losses.join('\n');
    for (const { notes } of plan.rows) for (const note of notes) expect(quoted).toContain(note);
    const marked = new Set(recognised.marks.map(({ measure }) => measure));
    for (const { alignment, measureId } of plan.rows)
      if (alignment === 'group') expect(marked).toContain(measureId);

    expect(recognised.issuance).toBe(plan.metadata.issuance);
    const plain = (text: string) => text.replace(/[\s-]+/gu, '');
    const written = files.get(`plans/${institutionId}/${folder}/plan.md`) ?? '';
    for (const { heading, level, text } of plan.sections) {
      expect(plain(written)).toContain(plain(heading + text));
      expect(written).toContain(`\n${'#'.repeat(level + 1)} ${heading}\n`);
    }
  },
);
