import { expect, test } from 'vitest';
import { describeColumns } from '../../../../src/datasets/data-dictionary.ts';
import { due } from '../../../../src/datasets/due.ts';
import { readViewAddress } from '../../../../src/site/explore/view-address.ts';
import { dueCountsAddress, isDueInDecember } from '../../../../src/site/views/due-counts.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { exploredDataset } from '../../../../src/site/views/explored-dataset.ts';

test('what is due in a month is counted by unit and year, without what recurs', () => {
  const [path, search] = dueCountsAddress('2012-12').split('?');
  expect(path).toBe('/data/due/');
  const { columns } = exploredDataset(due, 'zh', describeColumns(due));
  const { view, unknown } = readViewAddress(`?${search}`, columns, []);
  expect(unknown).toEqual([]);
  expect(view).toMatchObject({
    conditions: [
      { column: 'end_date', test: 'has', value: '2012-12' },
      { column: 'deadline_kind', test: 'not', value: 'recurring' },
    ],
    countBy: ['institution_unit', 'year'],
  });
});

test('December is offered where something is due in one, and not where nothing is', async () => {
  const { rows } = (await contentCorpus('five-plans')).planById.get('ttcsec-97')!;
  const inDecember = rows.filter(({ deadlines }) => /^97\.12\./.test(deadlines.join()));
  const others = rows.filter((row) => !inDecember.includes(row));
  expect(inDecember).toHaveLength(12);
  expect(isDueInDecember(rows)).toBe(true);
  expect(isDueInDecember(others)).toBe(false);
});
