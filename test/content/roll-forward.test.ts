import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { visitRows } from '../../src/content/table/walk-table.ts';
import { nextPlan } from '../../src/drafting/scaffold/next-plan.ts';
import { contentFile } from '../support/content-folder.ts';

const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');

test('every plan of the content rolls forward into a draft that only its review marks hold back', async () => {
  const folder = await readContentFolder(contentDir);
  const content = parseContent(folder, []);
  const years = new Set(content.plans.map(({ planId }) => planId));
  for (const { institutionId, folder: year, planId, table, metadata } of content.plans) {
    // A plan whose next one is there already is not rolled forward.
    const next = `${institutionId}-${year.replace(/^\d+/, String(metadata.roc_year + 1))}`;
    if (years.has(next)) continue;
    const draft = nextPlan({ institutionId, folder: year }, content, {
      paths: folder.files,
      label: folder.label,
    });
    const files = new Map(folder.files);
    for (const [path, text] of draft.files) files.set(path, contentFile(path, text));
    const { problems } = loadCorpus({ ...folder, files }, { asOf: null });
    const added = problems.filter(({ file }) =>
      [...draft.files.keys()].some((path) => file.endsWith(path)),
    );
    // Notes are not carried along, so what one of them explained is told again.
    const explained = ['text/compatibility', 'label/sequence'];
    const open = added.filter(({ ruleId }) => !explained.includes(ruleId));
    // What a plan withholds has to be written anew.
    const held = open.filter(({ ruleId }) => ruleId !== 'review/placeholder');
    if (metadata.withheld.length === 0) expect(held, planId).toEqual(open);
    expect(new Set(held.map(({ ruleId }) => ruleId)), planId).toEqual(new Set(['review/open']));
    expect(held, planId).toHaveLength(draft.reviewMarks.length);
    const rolled = parseContent({ ...folder, files }, []).plans.find(
      (each) => each.planId === next,
    )!;
    const withheld = new Set(metadata.withheld.map(({ measure }) => measure));
    const isOpen = [...visitRows(table)].map(({ id }) => !withheld.has(id));
    const textsOf = (rows: typeof table) =>
      [...visitRows(rows)].map(({ measure }) => measure?.text).filter((_, row) => isOpen[row]);
    expect(textsOf(rolled.table), planId).toEqual(textsOf(table));
  }
});
