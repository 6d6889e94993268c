import { createReadStream } from 'node:fs';
import { describeSite, type DescriptionContext } from '../descriptions/described-dataset.ts';
import { checkQuality } from '../twgov/check-quality.ts';
import { twgovSubmission } from '../twgov/record.ts';
import { pathOf, type ExportJob } from './export-job.ts';

/**
 * Checks the files of every record for data.gov.tw, as they were written, against the platform's
 * quality rules (see `checkQuality`).
 * @throws {Error} (message in Chinese) that names every file that breaks a rule
 */
export async function checkTwgovFiles(
  job: Pick<ExportJob, 'directory'>,
  context: DescriptionContext,
): Promise<void> {
  const faults: string[] = [];
  for (const { datasets } of describeSite(context).institutions) {
    for (const described of datasets) {
      const { distribution } = twgovSubmission(context, described).record;
      for (const declared of distribution) {
        const file = described.files.find(
          ({ format }) => format.toUpperCase() === declared.resourceFormat,
        )!;
        const stream = createReadStream(pathOf(job, file.href)) as AsyncIterable<Uint8Array>;
        for (const { rule, message } of await checkQuality(declared, stream)) {
          faults.push(`${file.href}  ${rule}  ${message}`);
        }
      }
    }
  }
  if (faults.length > 0) {
    throw new Error(`資料檔不合政府資料開放平臺的品質規則，未產生網站：\n${faults.join('\n')}`);
  }
}
