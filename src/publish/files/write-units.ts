import { unitKey } from '../../corpus/assembly/units-and-names.ts';
import { unitFilePath } from '../../corpus/addresses/unit-files.ts';
import { unitEndings } from '../../corpus/addresses/dataset-names.ts';
import type { Institution, UnitOrName } from '../../corpus/model/corpus.ts';
import { institutionNames } from '../../datasets/cut-words.ts';
import { due, dueOfUnit } from '../../datasets/due.ts';
import type { FileSubject } from '../../datasets/file-origin.ts';
import { datasetFormats } from '../../datasets/formats/formats.ts';
import { unitPageWords } from '../../words/interface/unit-page.ts';
import { originOf, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import { writeRows } from './write-rows.ts';

/**
 * Writes for each unit of an institution, and each name that cannot be told, all its measures with their
 * deadlines, whatever the spelling in the plans, as CSV and ODS. One without measures has them too, the
 * header alone, so that the addresses are the same for all. Their day is that of the unit's page.
 */
export function writeUnits(job: ExportJob, institution: Institution): ExportedFile[] {
  const { corpus } = job;
  const formats = datasetFormats.filter(({ name }) => unitEndings.includes(name));
  const files: ExportedFile[] = [];
  for (const unit of corpus.unitsAndNames.get(institution.institutionId) ?? []) {
    const rows = dueOfUnit(
      corpus.rowsByUnit.get(unit.key) ?? [],
      (assignment) => unitKey(institution, assignment) === unit.key,
      originOf(job),
    );
    const place = {
      href: (format: string) => unitFilePath(institution, unit, format),
      institutionId: institution.institutionId,
      unit: unit.key,
      modified: corpus.lastChanged.get(unit.href) ?? job.modified,
      part: subjectOf(institution, unit),
    };
    files.push(...writeRows(job, due, rows, formats, place));
  }
  return files;
}

function subjectOf(institution: Institution, { name, unit, href }: UnitOrName): FileSubject {
  const { zh, en } = institutionNames(institution);
  return {
    title: {
      zh: `${zh}${name}的作法與期限`,
      en: `Measures and deadlines of ${unit?.name_en ?? name}, ${en}`,
    },
    description: {
      zh: `只含${zh}${unit === null ? `寫作「${name}」、無法確認所指單位` : `由${name}承辦`}的作法，計畫中的各種寫法都在內。${due.description.zh}`,
      en: `Only measures of ${unit?.name_en ?? name}, ${en}, however the plans spell it. ${due.description.en}`,
    },
    path: href,
    sheet: unitPageWords('zh').fileName,
  };
}
