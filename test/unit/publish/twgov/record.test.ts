import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import {
  describeSite,
  type DescriptionContext,
} from '../../../../src/publish/descriptions/described-dataset.ts';
import { catalogueColumns, catalogueCsv } from '../../../../src/publish/twgov/catalogue-csv.ts';
import { fieldList, formGroups } from '../../../../src/publish/twgov/form-fields.ts';
import { submissionJson, twgovSubmission } from '../../../../src/publish/twgov/record.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

let site: WrittenSite;
beforeAll(async () => {
  site = await writeSite();
});
afterAll(() => rm(dirname(site.directory), { recursive: true }));

/** The small corpus published by the agency itself, which has said all that it knows. */
function agencyCorpus(): Corpus {
  const corpus = smallCorpus();
  Object.assign(corpus.institutions[0]!.record, {
    agency_code: 'A00000000G',
    open_data_contact: { name: '王小明', phone: '02-1234', email: 'data@aaa.example.tw' },
  });
  const { licence } = corpus.site;
  return {
    ...corpus,
    site: {
      ...corpus.site,
      official: true,
      licence: { ...licence, government_open_data_licence: true },
    },
  };
}

function submission(corpus: Corpus, institutionId: string, dataset: string) {
  const context: DescriptionContext = {
    corpus,
    settings: site.context.settings,
    // A manifest of its own: what was sorted out of it is remembered.
    manifest: { ...site.context.manifest },
  };
  const own = describeSite(context).institutions.find(
    ({ institution }) => institution.institutionId === institutionId,
  )!;
  return twgovSubmission(
    context,
    own.datasets.find((each) => each.dataset!.name === dataset)!,
  );
}

/** Every field of the form of dataset measures. */
function fieldsOf(corpus: Corpus) {
  return formGroups(submission(corpus, 'aaa', 'measures')).flatMap(({ fields }) => fields);
}

describe('a record for data.gov.tw', () => {
  test('names what only the agency knows, and must not be sent without it', () => {
    const { status, missing, record } = submission(smallCorpus(), 'aaa', 'measures');
    expect(status).toBe('樣本，不得送件');
    expect(missing.map(({ name }) => name)).toEqual([
      '資料集編號',
      '提供機關聯絡人姓名',
      '提供機關聯絡人電話',
      '提供機關聯絡人電子郵件',
      '授權方式',
    ]);
    expect(record).not.toHaveProperty('license');
    expect(record).not.toHaveProperty('publisherContactName');
  });

  test('lacks nothing once the agency publishes itself and has said it', () => {
    const { status, missing, record } = submission(agencyCorpus(), 'aaa', 'measures');
    expect(missing).toEqual([]);
    expect(status).toBe('欄位齊備，由機關確認後送件');
    expect(record).toMatchObject({
      title: '甲館：推動作法',
      categoryService: 'I00',
      license: '1',
      cost: 'free',
      publisherOID: '2.16.886.101.1 | 甲館',
      publisherContactName: '王小明',
      publisherContactPhone: '02-1234',
      publisherContactEmail: 'data@aaa.example.tw',
      updateFrequency: '不定期',
      coverageStartedDate: '2012-01-01',
      coverageEndedDate: '2012-12-31',
      language: 'zh',
      relatedUrl: 'https://plans.example.org/open/data/institutions/aaa/',
    });
  });

  test('grants no licence where another than the agency publishes', () => {
    const corpus = agencyCorpus();
    const { missing, record } = submission(
      { ...corpus, site: { ...corpus.site, official: false } },
      'aaa',
      'measures',
    );
    expect(record.license).toBeUndefined();
    expect(missing.map(({ field }) => field)).toEqual(['license']);
  });

  test('is a sample where the institution has no row in the dataset, or no OID', () => {
    const { missing } = submission(agencyCorpus(), 'bbb', 'targets');
    expect(missing.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['resourceAmount', 'publisherOID']),
    );
  });

  test('has no first and last day of rows that are of no period, and says so where there are rows', () => {
    const days = (institution: string, dataset: string) =>
      formGroups(submission(agencyCorpus(), institution, dataset))
        .flatMap(({ fields }) => fields)
        .filter(({ name }) => name === '資料起日' || name === '資料迄日')
        .map(({ value, reason }) => value ?? reason);
    expect(days('aaa', 'measures')).toEqual(['2012-01-01', '2012-12-31']);
    expect(days('aaa', 'units')).toEqual([
      '這個資料集的各列不屬於某一段期間',
      '這個資料集的各列不屬於某一段期間',
    ]);
    expect(days('bbb', 'targets')).toEqual(['沒有資料', '沒有資料']);
  });

  test('names the CSV with its columns in order and its rows', () => {
    const { record } = submission(smallCorpus(), 'aaa', 'measures');
    // The JSON of measures has lists, and the platform wants one flat level.
    expect(record.distribution).toHaveLength(1);
    const [csv] = record.distribution;
    expect(csv).toMatchObject({
      resourceFormat: 'CSV',
      resourceCharacterEncoding: 'UTF-8',
      resourceDownloadUrl: 'https://plans.example.org/open/data/institutions/aaa/measures.csv',
      resourceAmount: 5,
    });
    expect(csv!.resourceField[0]).toEqual({ name: 'measure_id', description: '推動作法識別碼' });
    expect(fieldList(csv!)).toMatch(/^measure_id\(推動作法識別碼\)、plan_id\(計畫識別碼\)、/);
  });

  test('names the JSON as well where it is flat', () => {
    const { record } = submission(smallCorpus(), 'aaa', 'targets');
    expect(record.distribution.map(({ resourceFormat }) => resourceFormat)).toEqual([
      'CSV',
      'JSON',
    ]);
    const descriptions = record.distribution.map((file) => file.resourceDescription);
    expect(descriptions).toEqual(['甲館：量化目標（CSV）', '甲館：量化目標（JSON）']);
  });

  test('stands in its file behind what is missing', () => {
    const json = submissionJson(submission(smallCorpus(), 'aaa', 'measures'));
    expect(Object.keys(json).slice(0, 2)).toEqual(['status', 'missing']);
  });
});

describe('the fields of the form', () => {
  test('have a value to copy or the reason why there is none', () => {
    const fields = fieldsOf(smallCorpus());
    for (const { name, value, reason } of fields) {
      expect(value === null, name).toBe(reason !== null);
      expect(value ?? reason, name).not.toBe('');
    }
    expect(fields.find(({ name }) => name === '授權方式')?.reason).toContain('不能代機關授權');
    expect(fields.find(({ name }) => name === '資料集名稱')?.value).toBe('甲館：推動作法');
    expect(fields.find(({ name }) => name === '資料量')?.value).toBe('5');
  });

  test('say of each file what its record says', () => {
    const submitted = submission(smallCorpus(), 'aaa', 'targets');
    const groups = formGroups(submitted).filter(({ file }) => file !== null);
    expect(
      groups.map(({ fields }) => fields.find(({ name }) => name === '資料資源描述')?.value),
    ).toEqual(submitted.record.distribution.map((file) => file.resourceDescription));
  });

  test('say how the number of the dataset begins where the agency has said its code', () => {
    const fields = fieldsOf(agencyCorpus());
    const number = fields.find(({ name }) => name === '資料集編號');
    expect(number).toMatchObject({ value: null });
    expect(number?.reason).toContain('A00000000G');
  });
});

test('a form says … of how many rows its files have before they are written', () => {
  const submitted = submission(agencyCorpus(), 'aaa', 'measures');
  const { record } = submitted;
  const unwritten = record.distribution.map((file) => ({ ...file, resourceAmount: Number.NaN }));
  const known = formGroups({ ...submitted, record: { ...record, distribution: unwritten } });
  const [about, ...ofFiles] = known;
  expect(about).toEqual(formGroups(submitted)[0]);
  for (const { fields } of ofFiles) {
    expect(fields.find(({ name }) => name === '資料量')?.value).toBe('…');
  }
});

describe('the list in the platform’s 22 columns', () => {
  test('marks what must not be sent, and runs several files in parallel', () => {
    const csv = catalogueCsv([submission(smallCorpus(), 'aaa', 'targets')]);
    expect(csv.startsWith('\uFEFF"資料集識別碼","資料集名稱"')).toBe(true);
    const [, row = ''] = csv.split('\r\n');
    const cells = row.slice(1, -1).split('","');
    const cell = (name: (typeof catalogueColumns)[number]) => cells[catalogueColumns.indexOf(name)];
    expect(cells).toHaveLength(22);
    expect(cell('檔案格式')).toBe('CSV;JSON');
    expect(cell('編碼格式')).toBe('UTF-8;UTF-8');
    expect(cell('資料量')).toBe('2;2');
    expect(cell('授權方式')).toBe('');
    expect(cell('備註')).toMatch(/^樣本，不得送件：缺資料集編號、/);
  });

  test('holds no formula, whatever an institution is called', () => {
    const csv = catalogueCsv([submission(smallCorpus(), 'bbb', 'measures')]);
    expect(csv).toContain(`"'=乙局：推動作法"`);
  });
});
