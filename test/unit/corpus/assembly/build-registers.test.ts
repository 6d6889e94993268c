import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, RegisterEntry } from '../../../../src/corpus/model/corpus.ts';
import { disclosureStates } from '../../../../src/content/schemas/disclosure.ts';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = (await loadHealthBureau({}, { asOf: '2024-06-30' })).corpus!;
});

const entry = (category: string, from = corpus): RegisterEntry =>
  from.registerByInstitution
    .get('demo-health')!
    .entries.find((each) => each.category.id === category)!;

describe('the register of an institution', () => {
  test('has the ten categories in the order of the Act', () => {
    const ids = corpus.registers[1]!.entries.map(({ category }) => category.id);
    expect(ids).toEqual(Array.from({ length: 10 }, (_, index) => `art7-${index + 1}`));
  });

  test('of the invented bureau shows every state', () => {
    const states = new Set(corpus.registers[1]!.entries.map(({ state }) => state));
    expect([...states].sort()).toEqual([...disclosureStates].sort());
  });

  test('is there for an institution without a file, with nothing recorded', () => {
    const register = corpus.registerByInstitution.get('demo-clinic')!;
    expect(register.hasFile).toBe(false);
    expect(register.entries.map(({ state }) => state)).toEqual(Array(10).fill('not-recorded'));
    expect(register.entries[0]).toMatchObject({
      unit: null,
      missing: ['state'],
      review: null,
      href: '/disclosure/demo-clinic/#art7-1',
    });
  });

  test('names its unit, its dates and what it rests on', () => {
    expect(entry('art7-7')).toMatchObject({
      state: 'partly-withheld',
      grounds: [{ id: 'art18-1-6' }, { id: 'art18-1-3' }],
      unit: { id: 'demo-health-planning', name: '企劃科' },
      approvedOn: '2024-01-10',
      publishedOn: '2024-01-15',
      lastChecked: '2024-01-31',
      nextReview: '2025-01-31',
      missing: [],
    });
  });

  test('offers files that lie beside it, and names those elsewhere', () => {
    expect(entry('art7-5').files).toEqual([
      {
        title: '112年業務統計',
        format: 'csv',
        publishedOn: '2024-02-20',
        url: null,
        download: {
          href: '/disclosure/demo-health/statistics-112.csv',
          file: 'disclosures/demo-health/statistics-112.csv',
          bytes: 50,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      },
      {
        title: '委託研究報告',
        format: 'pdf',
        publishedOn: null,
        url: 'https://health.example.org/research/112.pdf',
        download: null,
      },
    ]);
  });
});

describe('what this site publishes itself', () => {
  test('plans stand in their own category by themselves, newest first', () => {
    const plansOf = (category: string) => entry(category).onSite.map(({ href }) => href);
    expect(plansOf('art7-5')).toEqual([
      '/plans/demo-health/113-food/',
      '/plans/demo-health/112-green/',
      '/plans/demo-health/112/',
    ]);
    expect(plansOf('art7-6')).toEqual(['/plans/demo-health/112-midterm/']);
    expect(plansOf('art7-7')).toEqual([]);
  });

  test('contact details stand in the third category, as far as they are known', () => {
    expect(entry('art7-3').onSite).toEqual([
      {
        kind: 'contact',
        facts: ['address', 'phone', 'website', 'email'],
        href: '/institutions/demo-health/',
      },
    ]);
    const clinic = corpus.registerByInstitution.get('demo-clinic')!;
    expect(clinic.entries.flatMap(({ onSite }) => onSite)).toEqual([]);
  });

  test('does not change the state: nobody has said that this is all', async () => {
    const { corpus: without } = await loadHealthBureau({ [files.register]: null });
    expect(entry('art7-5', without!)).toMatchObject({ state: 'not-recorded', extent: null });
    expect(entry('art7-5', without!).onSite).toHaveLength(3);
  });
});

describe('reviews', () => {
  test('are judged against the site’s own day', () => {
    const reviews = corpus.registers[1]!.entries.map(({ review }) => review);
    expect(reviews).toEqual([
      'later',
      'overdue',
      'due',
      'due',
      'later',
      null,
      'later',
      'later',
      null,
      null,
    ]);
  });

  test('are not judged without such a day', async () => {
    const { corpus: timeless } = await loadHealthBureau({
      [files.site]: replacing("as_of: '2024-06-30'", 'as_of: null'),
    });
    expect(timeless!.registers[1]!.entries.map(({ review }) => review)).toEqual(
      Array(10).fill(null),
    );
  });
});
