import { filePath } from '../../src/corpus/addresses/file-paths.ts';
import { unitCalendarPath } from '../../src/corpus/addresses/unit-files.ts';
import { haveCalendar } from '../../src/corpus/figures/calendar-rows.ts';
import { hasYearPicture } from '../../src/corpus/figures/plan-year.ts';
import type { Corpus, Plan, Row } from '../../src/corpus/model/corpus.ts';
import { versionFile } from '../../src/corpus/version-file.ts';
import { sourceFormat } from '../../src/content/source-formats.ts';
import { institutionDatasets } from '../../src/datasets/cuts.ts';
import { datasetFormats, formatsOf } from '../../src/datasets/formats/formats.ts';
import { datasets } from '../../src/datasets/registry.ts';
import { calendarPath } from '../../src/publish/calendar/institution-calendar.ts';
import {
  manifestOf,
  type ExportedFile,
  type ExportFormat,
  type ExportManifest,
} from '../../src/publish/files/manifest.ts';
import { mediaTypeOf } from '../../src/publish/hosting/media-types.ts';

/**
 * The files that a build would write beside the pages, as the pages of a preview offer them: a
 * preview writes none before somebody asks for one, so their sizes are not known (`NaN`, shown as `…`).
 */
export function previewManifest(corpus: Corpus): ExportManifest {
  const files = [
    ...datasetFiles(),
    fileAt(filePath('database'), 'sqlite'),
    fileAt(filePath('archive'), 'zip'),
    fileAt(filePath('checksums'), 'sha256'),
    ...corpus.plans.flatMap(planFiles),
    ...corpus.institutions.flatMap(({ institutionId }) => institutionFiles(institutionId)),
  ];
  const manifest = manifestOf(files, { splits: [], emptyCells: new Map() });
  return { ...manifest, byHref: new AnyFile(manifest.byHref, rowsOfCalendars(corpus)) };
}

/** Feeds, calendars, descriptions …: whatever else a page names the build writes, but for calendars without an entry. */
class AnyFile extends Map<string, ExportedFile> {
  readonly #rowsOf: ReadonlyMap<string, () => readonly Row[]>;

  /** @param rowsOf the rows of each calendar, by its address */
  constructor(
    files: Iterable<readonly [string, ExportedFile]>,
    rowsOf: ReadonlyMap<string, () => readonly Row[]>,
  ) {
    super(files);
    this.#rowsOf = rowsOf;
  }

  override get(href: string): ExportedFile | undefined {
    const rows = this.#rowsOf.get(href)?.();
    if (rows !== undefined && !haveCalendar(rows)) return undefined;
    return super.get(href) ?? fileAt(href, 'description');
  }

  override has(href: string): boolean {
    return this.get(href) !== undefined;
  }
}

function rowsOfCalendars(corpus: Corpus): Map<string, () => readonly Row[]> {
  return new Map(
    corpus.institutions.flatMap((institution) => [
      [calendarPath(institution), () => institution.plans.flatMap(({ rows }) => rows)] as const,
      ...(corpus.unitsAndNames.get(institution.institutionId) ?? []).map(
        (unit) =>
          [
            unitCalendarPath(institution, unit),
            () => corpus.rowsByUnit.get(unit.key) ?? [],
          ] as const,
      ),
    ]),
  );
}

function datasetFiles(): ExportedFile[] {
  return datasets.flatMap((dataset) =>
    formatsOf(dataset).map(({ name: format }) =>
      fileAt(filePath('dataset', { dataset: dataset.name, format }), format, {
        dataset: dataset.name,
      }),
    ),
  );
}

function institutionFiles(institutionId: string): ExportedFile[] {
  const place = { institution_id: institutionId };
  return [
    fileAt(filePath('institutionWorkbook', place), 'ods', { institutionId }),
    fileAt(filePath('institution', place), 'json', { institutionId }),
    ...institutionDatasets.flatMap(({ name: dataset }) =>
      (['csv', 'json'] as const).map((format) =>
        fileAt(filePath('institutionDataset', { ...place, dataset, format }), format, {
          dataset,
          institutionId,
        }),
      ),
    ),
  ];
}

function planFiles(plan: Plan): ExportedFile[] {
  const { planId } = plan;
  const at = (ending: string, format: ExportFormat, dataset: string | null = null) =>
    fileAt(filePath('plan', { plan_id: planId, format: ending }), format, { planId, dataset });
  const copied = plan.versions.flatMap(({ isCurrent, plan: version }) =>
    [...(version.source === null ? [] : [version.source]), ...version.attachments].map(
      ({ href, file }) =>
        fileAt(href, sourceFormat(file).format, { planId: isCurrent ? planId : null }),
    ),
  );
  return [
    at('ods', 'ods'),
    at('csv', 'csv', 'measures'),
    at('json', 'json'),
    at('md', 'md'),
    at('stratml.xml', 'stratml'),
    ...(hasYearPicture(plan)
      ? [fileAt(filePath('planYear', { plan_id: planId }), 'svg', { planId })]
      : []),
    ...plan.versions
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ plan: version }) => fileAt(versionFile(version), 'json')),
    ...copied,
  ];
}

function fileAt(
  href: string,
  format: ExportFormat,
  about: Partial<ExportedFile> = {},
): ExportedFile {
  return {
    href,
    format,
    // As a build has it: without the charset and header that servers add.
    mediaType: datasetFormats.find(({ name }) => name === format)?.mediaType ?? mediaTypeOf(href),
    encoding: 'UTF-8',
    bytes: Number.NaN,
    rows: null,
    sha256: '',
    modified: '',
    dataset: null,
    planId: null,
    institutionId: null,
    unit: null,
    ...about,
  };
}
