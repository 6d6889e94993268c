import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ContentFolder } from '../../src/content/read/content-folder.ts';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import type { Row } from '../../src/corpus/model/corpus.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { kindOfBytes } from '../../src/content/read/bytes-kind.ts';
import {
  checkDraft,
  withDraft,
  type SourceFacts,
} from '../../src/drafting/import/report/check-draft.ts';
import type { ImportedPlan } from '../../src/drafting/import/import-plan.ts';
import { readDocument } from '../../src/drafting/import/readers/read-document.ts';
import { textsOfMeasures, tally } from '../../src/drafting/import/document/unplaced-text.ts';
import { sectionTexts } from '../../src/drafting/import/draft/write-narrative.ts';
import { importPlan } from '../support/import-plan.ts';
import { withoutSpace } from './fidelity/characters.ts';
import { fivePlans, groupName, isAbsent, sourceFile } from './fidelity/five-plans.ts';

/**
 * The five sources, imported, against the transcription by hand of the same sources: how many rows come
 * out as a person wrote them down, white space aside.
 */
const measured = {
  // Beside one measure stand three deadlines and units in rows of their own, with a mark.
  'ntl-101': { rows: 116, text: 116, deadlines: 116, units: 116, headings: 116, doubts: 5 },
  'ncl-101': { rows: 89, text: 89, deadlines: 89, units: 89, headings: 89, doubts: 3 },
  // Two of its 實施要項 stand in one line with their 執行項目: they are parted, with a mark.
  'nlpi-106': { rows: 126, text: 126, deadlines: 126, units: 126, headings: 126, doubts: 19 },
  'ttcsec-97': { rows: 40, text: 40, deadlines: 40, units: 40, headings: 40, doubts: 9 },
  'nstm-104': { rows: 171, text: 171, deadlines: 171, units: 171, headings: 171, doubts: 1 },
} as const;

/** What the check finds in a draft: what a person has to put right before anything else. */
const problems: Readonly<Record<string, readonly string[]>> = {
  // `104年12月` and, on the next line of the cell, a stray `務`.
  'nstm-104': ['deadline/not-understood'],
};

/** What a clerk writes instead, as the message says. */
const corrections: Readonly<Record<string, (table: string) => string>> = {
  'nstm-104': (table) =>
    table.replace('- 104年12月 務', '- { text: 104年12月 務, canonical: 104年12月 }'),
};

const contentFolder = resolve(import.meta.dirname, '../../content');

for (const plan of fivePlans) {
  describe.skipIf(isAbsent(plan))(groupName(plan), () => {
    const expected = measured[plan.planId as keyof typeof measured];
    let others: ContentFolder;
    let source: SourceFacts;
    let draft: ImportedPlan;
    let text: string;
    let removed: readonly string[];
    let byHand: readonly Row[];
    let imported: readonly Row[];

    beforeAll(async () => {
      const all = await readContentFolder(contentFolder);
      const options = { asOf: null, allowUnreviewed: true };
      byHand = loadCorpus(all, options).corpus?.planById.get(plan.planId)?.rows ?? [];
      const [, institutionId = '', folder = ''] = plan.folder.split('/');
      others = without(all, (path) => path.startsWith(`${plan.folder}/`) || path === 'errata.yaml');
      const bytes = new Uint8Array(readFileSync(sourceFile(plan)));
      text = new TextDecoder().decode(bytes);
      source = {
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        kind: await kindOfBytes(bytes),
      };
      const document = await readDocument('source.txt', bytes);
      removed = document.removed ?? [];
      draft = importPlan(
        {
          institutionId,
          folder,
          document,
          source: { name: 'source.txt', ending: 'txt', sha256: source.sha256 },
        },
        parseContent(others, []),
        { paths: others.files, label: 'content' },
      );
      const correct = corrections[plan.planId] ?? ((table: string) => table);
      const corrected = new Map(
        [...draft.files].map(([path, written]) => [path, correct(written)] as const),
      );
      const folderWithDraft = withDraft(others, { ...draft, files: corrected }, source);
      const { corpus } = loadCorpus(folderWithDraft, options);
      imported = corpus?.planById.get(plan.planId)?.rows ?? [];
    });

    test('the draft is valid content, but for what the report names', () => {
      const found = checkDraft(others, draft, source).map(({ ruleId }) => ruleId);
      expect(found).toEqual(problems[plan.planId] ?? []);
    });

    test('every character of the source is in the draft or told as left out', () => {
      const { recognised } = draft;
      const left = [...removed, ...recognised.omissions.map((omission) => omission.text)];
      const inDraft = [
        recognised.title ?? '',
        recognised.issuance ?? '',
        ...sectionTexts(recognised.sections),
        ...textsOfMeasures(recognised.measures),
      ];
      const rest = tally([text]);
      for (const [character, count] of tally([...inDraft, ...left, recognised.unplaced.missing])) {
        rest.set(character, (rest.get(character) ?? 0) - count);
      }
      expect([...rest].filter(([, count]) => count !== 0)).toEqual([]);
      expect(recognised.unplaced.missing).toBe('');
    });

    test(`${expected.text} texts, ${expected.deadlines} deadlines, ${expected.units} units and ${expected.headings} headings are as transcribed`, () => {
      const count = (...fields: (keyof Row)[]) =>
        byHand.filter((row, index) =>
          fields.every((field) => inOneForm(imported[index]?.[field]) === inOneForm(row[field])),
        ).length;
      expect({
        rows: imported.length,
        text: count('text', 'label', 'kind'),
        deadlines: count('deadlines', 'alignment'),
        units: count('units', 'alignment'),
        headings: count('dimension', 'aspect', 'actions', 'path'),
      }).toEqual({
        rows: expected.rows,
        text: expected.text,
        deadlines: expected.deadlines,
        units: expected.units,
        headings: expected.headings,
      });
    });

    test(`${expected.doubts} places are for a person to look at, each a review mark`, () => {
      expect(draft.recognised.doubts).toHaveLength(expected.doubts);
      for (const { found } of draft.recognised.doubts) {
        expect(draft.reviewMarks.some((mark) => mark.reason.includes(found))).toBe(true);
      }
    });
  });
}

function without(folder: ContentFolder, isLeftOut: (path: string) => boolean): ContentFolder {
  const files = new Map([...folder.files].filter(([path]) => !isLeftOut(path)));
  return { label: folder.label, files };
}

function inOneForm(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'string' ? withoutSpace(inner) : inner,
  );
}
