import { majorOf } from '../../datasets/schema-history.ts';
import { versionOf } from '../../datasets/schema-versions.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of the JSON Schema of a dataset's JSON; it stays the same within a major version. */
export function schemaPath(name: string): string {
  return filePath('schema', { major: major(name), name });
}

/** Path of the CSVW schema of a dataset's columns. */
export function tableSchemaPath(name: string): string {
  return filePath('tableSchema', { major: major(name), name });
}

/** Path of the CSVW metadata of a CSV: where the standard looks for it. */
export function csvwPath(csv: string): string {
  return csv + CSVW_ENDING;
}

/** Path of the CSV whose CSVW metadata stands at a path; null for other files. */
export function describedCsv(path: string): string | null {
  return path.endsWith(CSVW_ENDING) ? path.slice(0, -CSVW_ENDING.length) : null;
}

const CSVW_ENDING = '-metadata.json';

function major(name: string): number {
  return majorOf(versionOf(name));
}
