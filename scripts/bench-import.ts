import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseContent } from '../src/content/read/parse-content.ts';
import type { ParsedContent } from '../src/content/read/parsed-content.ts';
import { readContentFolder } from '../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../src/corpus/assembly/load-corpus.ts';
import type { Plan } from '../src/corpus/model/corpus.ts';
import { flatRows } from './bench/import/flat-rows.ts';
import { inventedDocuments } from './bench/import/invented-documents.ts';
import { measureDocument } from './bench/import/measure-document.ts';
import { Office, officeFormats, type OfficeFormat } from './bench/import/office-documents.ts';
import { layouts, planHtml, unruledLayouts } from './bench/import/plan-html.ts';
import { Total } from './bench/import/total.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';

/**
 * `npm run bench:import`: imports documents of which every row is known, and prints how many rows and
 * fields come out right, and which wrong ones are marked.
 */
await runWithArguments(commands['bench:import'], async ({ values }) => {
  const folder = join(projectRoot, 'content');
  const content = await readContentFolder(folder);
  const parsed = parseContent(content, []);
  const { corpus } = loadCorpus(content, { asOf: null });
  const sources = await transcribedSources(parsed, corpus?.planById ?? new Map(), folder);
  const invented = await inventedDocuments(join(projectRoot, 'test/fixtures/import'));
  const total = new Total();
  await total.add(
    'sources',
    sources.map(({ name, bytes, facts }) => ({
      name,
      measure: () => measureDocument(name, bytes, facts),
    })),
  );
  await total.add(
    'invented',
    invented.map(({ name, bytes, ...facts }) => ({
      name,
      measure: () =>
        measureDocument(name, bytes, { ...facts, institutionId: 'test', folder: '113' }),
    })),
  );
  if (values['without-office'] !== true) {
    const office = await Office.open();
    try {
      for (const format of Object.keys(officeFormats) as OfficeFormat[]) {
        const pages = new Map(
          sources.flatMap(({ planId, page }) =>
            [...layouts, ...(format === 'pdf' ? unruledLayouts : [])].map(
              (layout) => [`${planId}-${layout}`, planHtml(page, layout)] as const,
            ),
          ),
        );
        const written = await office.write(pages, format);
        await total.add(
          format,
          [...written].map(([name, bytes]) => ({
            name: `${name}.${format}`,
            measure: () =>
              measureDocument(
                `${name}.${format}`,
                bytes,
                sources.find(({ planId }) => name.startsWith(planId))!.facts,
              ),
          })),
        );
      }
    } finally {
      await office.close();
    }
  }
  total.print();
});

/** The plans of the content, with the files that they were written down from. */
async function transcribedSources(
  { tables, institutions }: ParsedContent,
  plans: ReadonlyMap<string, Plan>,
  folder: string,
) {
  return Promise.all(
    tables.map(async ({ planId, institutionId, folder: year, table }) => {
      const plan = plans.get(planId);
      const record = institutions.find((each) => each.institutionId === institutionId)?.record;
      if (plan === undefined || record === undefined) throw new Error(`incomplete: ${planId}`);
      const file = plan.source?.file ?? '';
      const path = join(folder, file);
      return {
        planId,
        name: `${planId} ${basename(file)}`,
        bytes: new Uint8Array(await readFile(path)),
        facts: { record, institutionId, folder: year, right: flatRows(table, record) },
        page: {
          title: plan.title,
          sections: plan.sections.map(({ heading, text }) => ({
            heading,
            lines: text.split('\n'),
          })),
          measures: table,
        },
      };
    }),
  );
}
