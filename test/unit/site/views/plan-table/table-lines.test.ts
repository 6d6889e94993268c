import { describe, expect, it } from 'vitest';
import { repeatedNotes } from '../../../../../src/site/views/plan-table/repeated-notes.ts';
import {
  lineGroups,
  type TableLine,
} from '../../../../../src/site/views/plan-table/table-lines.ts';
import { contentCorpus } from '../../../../support/content-corpus.ts';

const corpus = await contentCorpus('five-plans');
const tableOf = (planId: string) => corpus.planById.get(planId)!.tables[0]!;
const said = (line: TableLine) =>
  line.is === 'heading'
    ? `${line.rank} ${line.words.join(' ')}`
    : `${line.depth} ${line.row.measureId}`;

describe('the lines of a plan’s table', () => {
  it('stand as they are read: 實施要項, its aspects, the 執行項目, their rows and what is below those', () => {
    const [first] = lineGroups(tableOf('nstm-104'));
    expect(first!.lines.slice(0, 6).map(said)).toEqual([
      'dimension 一、服務流程',
      'aspect （一）服務流程便捷性',
      'action 1.外部服務單一窗口',
      '0 nstm-104-001',
      '1 nstm-104-002',
      '1 nstm-104-003',
    ]);
  });

  it('hold every row of the plan once, in the order of the document', () => {
    for (const plan of corpus.plans) {
      const shown = plan.tables.flatMap((table) =>
        lineGroups(table).flatMap(({ lines }) =>
          lines.flatMap((line) => (line.is === 'row' ? [line.row.measureId] : [])),
        ),
      );
      expect(shown).toEqual(plan.rows.map(({ measureId }) => measureId));
    }
  });

  it('say a remark that all rows of an 執行項目 carry once, above them', () => {
    const lines = lineGroups(tableOf('nlpi-106')).flatMap((group) => group.lines);
    const heading = lines.findIndex(
      (line) =>
        line.is === 'heading' && line.notes.some((note) => note.includes('（四）創新性基礎服務')),
    );
    expect(heading).toBeGreaterThan(0);
    const below = lines.slice(heading + 1, heading + 3);
    for (const line of below)
      expect(line.notes.filter((note) => note.includes('轉檔文字'))).toEqual([]);
  });
});

describe('a remark that many lines share', () => {
  it('is numbered, from the fifth line that would say it', () => {
    const [notes] = repeatedNotes(corpus.planById.get('ttcsec-97')!.tables);
    expect(notes![0]).toMatchObject({ number: 1, anchor: 'table_note_1' });
    const texts = notes!.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('承辦單位「行政室」'))).toBe(true);
    // Four rows of nlpi-106 say 閱覽資訊科: each says it itself.
    expect(repeatedNotes(corpus.planById.get('nlpi-106')!.tables)).toEqual([[]]);
  });

  it('has numbers that run on through the tables of a plan', () => {
    const { tables } = corpus.planById.get('ttcsec-97')!;
    const [first, second] = repeatedNotes([tables[0]!, tables[0]!]);
    expect(second![0]!.number).toBe(first!.length + 1);
  });
});
