import type { Institution, UnitOrName } from '../model/corpus.ts';
import { unitEndings } from './dataset-names.ts';
import { filePath } from './file-paths.ts';

type Of = Pick<Institution, 'institutionId'>;
type Unit = Pick<UnitOrName, 'place'>;

/** Path of a file with all measures of a unit, or of a name that cannot be told, from the site's root. */
export function unitFilePath({ institutionId }: Of, { place }: Unit, format: string): string {
  return filePath('unit', { institution_id: institutionId, unit_id: place, format });
}

/** Path of its calendar file; there is none where nothing has a day or a rule. */
export function unitCalendarPath({ institutionId }: Of, { place }: Unit): string {
  return filePath('unitCalendar', { institution_id: institutionId, unit_id: place });
}

/** Paths of all its files of data. */
export function unitFilePaths(institution: Of, unit: Unit): string[] {
  return unitEndings.map((format) => unitFilePath(institution, unit, format));
}
