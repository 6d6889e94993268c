import { majorOf } from '../../datasets/schema-history.ts';
import { versionOf } from '../../datasets/schema-versions.ts';

/** Path of the JSON Schema of a dataset's JSON; it stays the same within a major version. */
export function schemaPath(name: string): string {
  return `${folder(name)}/${name}.schema.json`;
}

/** Path of the CSVW schema of a dataset's columns. */
export function tableSchemaPath(name: string): string {
  return `${folder(name)}/${name}.csvw.json`;
}

/** Path of the CSVW metadata of a CSV: where the standard looks for it. */
export function csvwPath(csv: string): string {
  return `${csv}-metadata.json`;
}

function folder(name: string): string {
  return `/data/schema/v${majorOf(versionOf(name))}`;
}
