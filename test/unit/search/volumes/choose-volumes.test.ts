import { foldForSearch } from '../../../../src/meaning/text/fold.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { searchOfCorpus, type CorpusSearch } from '../../../support/search-of-corpus.ts';

describe('a search of several volumes', () => {
  let corpus: Corpus;
  let whole: CorpusSearch;
  let parted: CorpusSearch;
  beforeAll(async () => {
    corpus = await contentCorpus('demo');
    whole = searchOfCorpus(corpus);
    parted = searchOfCorpus(corpus, { only: 0, each: 1 });
  });
  const hits = async (search: CorpusSearch, query: string) => {
    const { answer, table } = await search.ask(query);
    return answer.exact.rows.map((row) => table.rows.measureId[row]!);
  };

  test('finds what a search of the whole finds, for a piece of every text', async () => {
    const rows = corpus.plans.flatMap((plan) => plan.rows);
    for (const [number, { text }] of rows.entries()) {
      const characters = [...(text ?? '')];
      const from = (number * 7) % Math.max(1, characters.length - 4);
      const piece = characters.slice(from, from + 2 + (number % 3)).join('');
      expect(await hits(parted, piece), piece).toEqual(await hits(whole, piece));
    }
  });

  test('counts words before any volume is read, and counts right', async () => {
    const words = corpus.plans.map(({ rows }) => rows.find(({ text }) => text !== null)!.text!);
    for (const query of ['服務', ...words.map((text) => text.slice(0, 2))]) {
      const { answer, counted } = await parted.ask(query);
      expect(counted?.total, query).toBe(answer.exact.rows.length);
      expect(answer.exact.rows.length).toBeGreaterThan(0);
    }
    const { plans, institutions } = corpus;
    // What may be a name or a time is counted when its volumes are read.
    for (const query of [institutions[0]!.name, `${plans[0]!.rocYear}年 服務`, '服務 -提供']) {
      expect((await parted.ask(query)).counted, query).toBeNull();
    }
  });

  test('reads no more volumes than can hold what is asked', async () => {
    const row = corpus.plans.at(-1)!.rows.find(({ text }) => (text ?? '').length > 12)!;
    const { volumes, answer } = await parted.ask(row.text!.slice(0, 12));
    expect(answer.exact.rows.length).toBeGreaterThan(0);
    expect(volumes).toBeLessThan(corpus.plans.length / 2);
  });

  test('understands names that do not belong together as a search of the whole does', async () => {
    const years = new Set(corpus.plans.map(({ rocYear }) => rocYear));
    const queries = corpus.institutions.flatMap(({ name, plans, units }) => {
      const others = [...years].filter((year) => plans.every(({ rocYear }) => rocYear !== year));
      const foreign = corpus.institutions
        .flatMap((other) => other.units)
        .find((unit) => !units.some((own) => own.name === unit.name));
      return [
        ...others
          .slice(0, 1)
          .flatMap((year) => [`${name} ${year}年度`, `${name} ${year}年度 服務`]),
        ...(foreign === undefined ? [] : [`${name} ${foreign.name}`]),
      ];
    });
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const [one, all] = [await parted.ask(query), await whole.ask(query)];
      const told = ({ answer: { scope, exact, understood, withoutFilters } }: typeof all) => [
        exact.rows.length,
        understood.filters.map(({ facet, typed }) => `${facet} ${typed}`),
        understood.unknownTimes,
        // Without words it is told of nobody.
        understood.words.readings.length > 0 ? withoutFilters : null,
        Object.keys(scope),
      ];
      expect(told(one), query).toEqual(told(all));
    }
  });

  test('a name of several words reads the volumes of what it names, and no other', async () => {
    // Each word of the name stands in some name of every volume.
    const numbered = withNamesOf(corpus, (number) => `Bureau ${1 + number}`);
    const whole = searchOfCorpus(numbered);
    const parted = searchOfCorpus(numbered, { only: 0, each: 1 });
    for (const { nameEn, plans } of numbered.institutions) {
      for (const query of [nameEn!, `${nameEn!} 服務`]) {
        const { volumes } = await parted.ask(query);
        expect(volumes, query).toBeLessThanOrEqual(plans.length);
        expect(await hits(parted, query), query).toEqual(await hits(whole, query));
      }
    }
  });

  test('a name whose pieces stand in all names reads the volumes of what it names, and no other', async () => {
    const numbered = withNamesOf(corpus, (number) => `機關 ${number === 0 ? 1221 : 2112}`);
    const whole = searchOfCorpus(numbered);
    const parted = searchOfCorpus(numbered, { only: 0, each: 1 });
    const { nameEn, plans } = numbered.institutions.at(-1)!;
    const { rocYear, rows } = plans[0]!;
    const word = rows.find(({ text }) => text !== null)!.text!.slice(0, 2);
    for (const query of [
      nameEn!,
      nameEn!.replace(' ', ''),
      `机关 ${nameEn!.slice(3)}`,
      `${nameEn!} ${word}`,
      `${nameEn!.replace(' ', '')}${word}`,
      `${nameEn!} ${rocYear}年`,
    ]) {
      const { volumes, first } = await parted.ask(query);
      const found = await hits(whole, query);
      expect(found.length, query).toBeGreaterThan(0);
      expect(await hits(parted, query), query).toEqual(found);
      expect(volumes, query).toBeLessThanOrEqual(plans.length);
      expect(first?.ids.every((id) => found.includes(id)) ?? true, query).toBe(true);
    }
  });

  test('a name that texts of others say too reads the volumes of what it names', async () => {
    const named = withNamesOf(corpus, (number) => (number === 0 ? '服務' : `Bureau ${number}`));
    const parted = searchOfCorpus(named, { only: 0, each: 1 });
    const { volumes } = await parted.ask('服務');
    expect(volumes).toBe(named.institutions[0]!.plans.length);
    expect(await hits(parted, '服務')).toEqual(await hits(searchOfCorpus(named), '服務'));
  });

  test('a name that many volumes know is counted before they are read, and first hits are of the first', async () => {
    const counts = Map.groupBy(corpus.plans, ({ institution }) => institution.name);
    const [name, plans] = [...counts].find(([, { length }]) => length > 1)!;
    const rows = plans.flatMap((plan) => plan.rows);
    const { first } = await parted.ask(name);
    expect(first).toMatchObject({ total: rows.length, names: [foldForSearch(name)] });
    expect(first!.volumes).toHaveLength(1);
    expect(first!.ids.length).toBeGreaterThan(0);
    const { rocYear } = corpus.plans.at(-1)!;
    const ofYear = corpus.plans.filter((plan) => plan.rocYear === rocYear);
    const year = await parted.ask(`${rocYear}年`);
    expect(year.first?.total).toBe(ofYear.flatMap((plan) => plan.rows).length);
    // What is taken away is counted when the rest is known.
    expect((await parted.ask(`${name} -服務`)).first?.total ?? null).toBeNull();
  });

  test('what is shown first is part of what is found', async () => {
    const [{ institution, rocYear }] = corpus.plans as [Corpus['plans'][number]];
    const other = corpus.institutions.at(-1)!;
    for (const query of [
      `${institution.name} ${other.name}`,
      `${institution.name} 服務`,
      `${rocYear}年服務`,
      `${rocYear}年 服務`,
      `${rocYear}年6月`,
      '服務 OR 電子書',
      '服務 -提供',
      '服務怎麼申請',
      '服务',
    ]) {
      const { first } = await parted.ask(query);
      const found = await hits(whole, query);
      expect(first?.ids.filter((id) => !found.includes(id)) ?? [], query).toEqual([]);
      if (first !== null && first.total !== null) expect(first.total, query).toBe(found.length);
    }
  });

  test('how many rows have the words without what is named counts those of all volumes', async () => {
    const query = `${corpus.institutions.at(-1)!.name} 服務`;
    const { answer } = await parted.ask(query);
    expect(answer.withoutFilters).toBe((await whole.ask(query)).answer.withoutFilters);
  });

  test('what stands nowhere is looked for in the nearest few', async () => {
    const { answer, volumes } = await parted.ask('哺乳式魔法飛船');
    expect(answer.exact.rows).toEqual([]);
    expect(volumes).toBeLessThanOrEqual(4);
  });
});

/** The corpus with other English names of its institutions. */
function withNamesOf(corpus: Corpus, nameOf: (number: number) => string): Corpus {
  const renamed = new Map(
    corpus.institutions.map((each, number) => [each, { ...each, nameEn: nameOf(number) }]),
  );
  const plans = corpus.plans.map((plan) => ({
    ...plan,
    institution: renamed.get(plan.institution)!,
  }));
  for (const institution of renamed.values()) {
    institution.plans = plans.filter((plan) => plan.institution === institution);
  }
  return { ...corpus, institutions: [...renamed.values()], plans };
}
