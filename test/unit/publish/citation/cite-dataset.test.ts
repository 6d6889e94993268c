import { describe, expect, it } from 'vitest';
import { citeData, type CitedData } from '../../../../src/publish/citation/cite-dataset.ts';

const name = { zh: '計畫公開', en: 'Open Plans' };
const unknown = { name: null, url: null, email: null, phone: null };
const measures: CitedData = {
  title: { zh: '推動作法', en: 'Measures' },
  name: 'measures',
  schemaVersion: '1.2.0',
  modified: '2026-11-20',
  url: { zh: 'https://a.example/data/measures/', en: 'https://a.example/en/data/measures/' },
};

describe('the citation of a dataset', () => {
  it('names the site as author where nobody has said who publishes, and names it once', () => {
    expect(citeData({ name, publisher: unknown }, measures)).toEqual({
      zh: '計畫公開（2026）。推動作法（measures，欄位結構 1.2.0 版，2026-11-20 更新）〔資料集〕。https://a.example/data/measures/',
      apa: 'Open Plans. (2026). Measures (Version 2026-11-20) [Data set]. https://a.example/en/data/measures/',
    });
  });

  it('names the publisher as author, and the site where it stands', () => {
    const { zh, apa } = citeData({ name, publisher: { ...unknown, name: '甲局' } }, measures);
    expect(zh).toMatch(/^甲局（2026）。.*〔資料集〕。計畫公開。https:/);
    expect(apa).toMatch(/^甲局\. \(2026\)\. .* \[Data set\]\. Open Plans\. https:/);
  });

  it('names all data together without a version of columns', () => {
    const all = { ...measures, title: { zh: '全部資料', en: 'All data' }, name: null };
    expect(citeData({ name, publisher: unknown }, { ...all, schemaVersion: null }).zh).toContain(
      '全部資料（2026-11-20 更新）〔資料集〕',
    );
  });
});
