import { planDay } from '../../corpus/content-modified.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import { hasYearPicture } from '../../corpus/figures/plan-year.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import { planCorpus } from '../../datasets/cuts.ts';
import type { DataRow } from '../../datasets/dataset.ts';
import { measures } from '../../datasets/measures.ts';
import { ODS_MEDIA_TYPE } from '../../datasets/formats/ods-workbook.ts';
import { originOf, writeText, type ExportJob, type FileAbout } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import { planJson } from './plan-json.ts';
import { planMarkdown } from './plan-markdown.ts';
import { planOds } from './plan-ods.ts';
import { planStratml } from './plan-stratml.ts';
import { versionFile } from '../../corpus/version-file.ts';
import { yearFile } from '../pictures/year-file.ts';
import { writeRows } from './write-rows.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Writes the file of each former version of a plan (see `versionFile`). */
export function writeFormerVersions(job: ExportJob, plan: Plan): ExportedFile[] {
  const files: ExportedFile[] = [];
  for (const { isCurrent, plan: former } of plan.versions) {
    if (isCurrent) continue;
    const { modified } = former.metadata;
    files.push(
      writeText(
        job,
        {
          href: versionFile(former),
          format: 'json',
          mediaType: 'application/json',
          encoding: 'UTF-8',
          rows: former.rows.length,
          modified,
        },
        planJson(former, job.corpus, originOf(job, modified)),
      ),
    );
  }
  return files;
}

/**
 * Writes the files of one plan: whole as ODS, JSON, Markdown and StratML, its rows of dataset
 * `measures` as CSV (`/data/plans/<plan_id>.…`), and the picture of its year (`hasYearPicture`).
 */
export function writePlan(job: ExportJob, plan: Plan): ExportedFile[] {
  const { planId } = plan;
  const modified = planDay(plan);
  const href = (format: string) => filePath('plan', { plan_id: planId, format });
  const origin = originOf(job, modified);
  const common = { rows: plan.rows.length, modified, planId };
  const whole = (
    ending: string,
    about: Pick<FileAbout, 'format' | 'mediaType' | 'encoding'>,
    content: string | Uint8Array,
  ) => writeText(job, { href: href(ending), ...about, ...common }, content);

  const ods = whole(
    'ods',
    { format: 'ods', mediaType: ODS_MEDIA_TYPE, encoding: 'UTF-8' },
    planOds(plan, job.corpus, origin),
  );
  const json = whole(
    'json',
    { format: 'json', mediaType: 'application/json', encoding: 'UTF-8' },
    planJson(plan, job.corpus, origin),
  );
  const rows = measures.rows(planCorpus(job.corpus, plan), origin) as Iterable<DataRow>;
  const csv = writeRows(job, measures, rows, [csvFormat], { href, planId, modified });
  const markdown = whole(
    'md',
    { format: 'md', mediaType: 'text/markdown; charset=utf-8', encoding: 'UTF-8' },
    planMarkdown(plan, origin),
  );
  const stratml = whole(
    'stratml.xml',
    { format: 'stratml', mediaType: 'application/xml; charset=utf-8', encoding: 'UTF-8' },
    planStratml(plan, origin),
  );
  const picture = hasYearPicture(plan)
    ? writeText(
        job,
        {
          href: filePath('planYear', { plan_id: planId }),
          format: 'svg',
          mediaType: 'image/svg+xml; charset=utf-8',
          encoding: 'UTF-8',
          rows: null,
          modified,
          planId,
        },
        yearFile(plan, origin),
      )
    : null;
  return [ods, ...csv, json, markdown, stratml, ...(picture === null ? [] : [picture])];
}
