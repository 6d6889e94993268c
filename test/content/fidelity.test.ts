import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ParsedContent } from '../../src/content/read/parsed-content.ts';
import { buildCorpus } from '../../src/corpus/assembly/build-corpus.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import { tally } from './fidelity/characters.ts';
import { rowDifferences, textDifferences } from './fidelity/compare.ts';
import { readContent, type ContentReading } from './fidelity/content-reading.ts';
import {
  fivePlans,
  groupName,
  isAbsent,
  loadFivePlans,
  sourceFile,
  type TranscribedPlan,
} from './fidelity/five-plans.ts';
import { TABLE_MARK, type SourceReading } from './fidelity/reading.ts';
import { slips } from './fidelity/slips.ts';

/**
 * The transcription against its source. The source files are parsed here on their own terms,
 * without the content; then text is compared with text and row with row.
 */
for (const plan of fivePlans) {
  describe.skipIf(isAbsent(plan))(groupName(plan), () => {
    let text: string;
    let source: SourceReading;
    let content: ParsedContent;
    let ours: ContentReading;

    beforeAll(async () => {
      const site = await loadFivePlans();
      text = readFileSync(sourceFile(plan), 'utf8');
      source = plan.read(text);
      content = site.content;
      ours = contentOf(plan, site.content, site.corpus);
    });

    test('every character of the source is read: as narrative, in a column, or as added by conversion', () => {
      const read = [
        source.narrative.replace(TABLE_MARK, ''),
        ...source.columns.values(),
        ...source.removed.map((removal) => removal.text),
      ];
      expect(tally(read)).toEqual(tally([text]));
    });

    test('what conversion added is the repeated heads, signs and page numbers, and nothing more', () => {
      const added = source.removed.map((removal) => removal.text);
      const times = (piece: string) => added.filter((other) => other === piece).length;
      expect(Object.fromEntries(added.map((piece) => [piece, times(piece)]))).toEqual(plan.added);
    });

    test('no text of the source is lost and none is invented', () => {
      expect(textDifferences(source, ours)).toEqual([]);
    });

    test('every row is that of the source, field by field', () => {
      expect(rowDifferences(source.rows, ours.rows)).toEqual([]);
    });

    test('no white space of the conversion stands within Chinese words', () => {
      const pieces = ours.rows.flatMap((row) => [
        row.dimension,
        row.aspect ?? '',
        row.text,
        ...row.actions,
        ...row.path,
        ...row.innovations.map((cell) => cell.text),
        ...row.deadlines,
        ...row.units,
      ]);
      const chinese = '[\\p{Script=Han}，。、；：「」（）《》]';
      const spaced = new RegExp(`${chinese}[^\\S\\n]+${chinese}|^\\s|\\s$|\\s\\s`, 'u');
      expect(
        [...pieces, ...ours.narrative.split('\n')].filter((piece) => spaced.test(piece)),
      ).toEqual([]);
      expect(ours.rows.flatMap((row) => row.deadlines).filter((text) => /\s/u.test(text))).toEqual(
        [],
      );
    });

    test.each(slips)('the comparison reports it when $name', ({ make, seenIn }) => {
      const slipped = structuredClone(content.plans.find(({ planId }) => planId === plan.planId)!);
      make(slipped);
      const others = { ...content, plans: [slipped] };
      const read = contentOf(plan, others, buildCorpus(others, null));
      // Reported is what the content as it stands does not already differ in.
      const inTexts = textDifferences(source, read).join() !== textDifferences(source, ours).join();
      const inRows =
        rowDifferences(source.rows, read.rows).join() !==
        rowDifferences(source.rows, ours.rows).join();
      expect({ inTexts, inRows }).toEqual({
        inTexts: seenIn !== 'rows',
        inRows: seenIn !== 'texts',
      });
    });
  });
}

function contentOf(plan: TranscribedPlan, content: ParsedContent, corpus: Corpus): ContentReading {
  const built = corpus.planById.get(plan.planId)!;
  const { table } = content.plans.find(({ planId }) => planId === plan.planId)!;
  return readContent(built, table, plan.tablePlace);
}
