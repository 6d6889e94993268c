import { expect, it } from 'vitest';
import type { Erratum } from '../../../../src/corpus/model/corpus.ts';
import { rowRecord } from '../../../../src/site/html/row-record.ts';
import { languageView } from '../../../../src/site/views/language-view.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

it('a row leads to the correction of its transcription, from a former version to the page of the plan', async () => {
  const { corpus } = await loadHealthBureau();
  const current = corpus!.plans.find(({ versions }) => versions.length > 1)!;
  const former = current.versions.find(({ plan }) => plan !== current)!.plan;
  const { measureId } = former.rows.find(({ measureId: id }) =>
    current.rows.some((row) => row.measureId === id),
  )!;
  const erratum = { erratumId: 'one', date: '2026-12-02', plan: current } as Erratum;
  const view = languageView('en', { siteUrl: 'https://plans.example.org', basePath: '/open/' });
  const site = { ...view, corpus: { ...corpus!, errataByRow: new Map([[measureId, [erratum]]]) } };
  const linkOf = ({ rows }: typeof current) =>
    /href="([^"]+)"/.exec(
      String(
        rowRecord(
          site,
          rows.find((row) => row.measureId === measureId)!,
        ),
      ),
    )?.[1];
  expect(linkOf(current)).toBe('#one');
  expect(linkOf(former)).toBe(`/open/en${current.href}#one`);
});
