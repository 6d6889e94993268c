import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { unitHistory } from '../../../../src/site/views/unit-history.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

const words = t('zh');

let corpus: Corpus;
beforeAll(async () => {
  corpus = (await loadHealthBureau()).corpus!;
});
const institution = () => corpus.institutionById.get('demo-health')!;
const historyOf = (id: string) =>
  unitHistory(
    institution().units.find((unit) => unit.id === id)!,
    { institution: institution(), corpus, words },
    { hrefOf: (unit) => `#${unit.id}`, has: () => true },
  );

describe('the history of a unit on pages', () => {
  it('leads from the former to the later unit and back, with the day of change', () => {
    expect(historyOf('demo-health-care')).toMatchObject({
      before: [],
      after: [{ name: '長照服務科', href: '#demo-health-long-term-care', day: '2023年7月1日' }],
    });
    expect(historyOf('demo-health-long-term-care')).toMatchObject({
      before: [{ name: '長期照護科', href: '#demo-health-care', day: '2023年7月1日' }],
      after: [],
    });
  });

  it('counts the rows of all of them, a row that both are in charge of once', () => {
    const ids = ['demo-health-care', 'demo-health-long-term-care'];
    const rows = ids.flatMap((id) => corpus.rowsByUnit.get(id)!);
    expect(rows.length).toBeGreaterThan(new Set(rows).size);
    for (const id of ids) expect(historyOf(id)!.rows).toBe(new Set(rows).size);
  });

  it('is none where none is recorded', () => {
    expect(historyOf('demo-health-secretariat')).toBeNull();
  });
});
