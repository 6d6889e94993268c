import { expect, it } from 'vitest';
import { factsApart } from '../../../../src/site/views/file-facts.ts';
import { t } from '../../../../src/words/interface/index.ts';

const table = { rows: 126, encoding: 'UTF-8', modified: '2026-11-20' } as const;
const day = '2026年11月20日更新';

it('says once what holds of all files, and beside each file the rest', () => {
  expect(factsApart([table, table], t('zh'))).toEqual({
    shared: `126 筆、UTF-8、${day}`,
    own: ['', ''],
  });
  expect(factsApart([table, { ...table, rows: null }], t('zh'))).toEqual({
    shared: `UTF-8、${day}`,
    own: ['126 筆', ''],
  });
});

it('says what is to be said of a single file beside it', () => {
  expect(factsApart([table], t('zh'))).toEqual({ shared: '', own: [`126 筆、UTF-8、${day}`] });
  expect(factsApart([], t('zh'))).toEqual({ shared: '', own: [] });
});
