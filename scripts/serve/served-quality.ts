import { checkQuality, type QualityFault } from '../../src/publish/twgov/check-quality.ts';
import type { TwgovRecord } from '../../src/publish/twgov/record.ts';
import { commonFolder, filePath } from '../../src/corpus/addresses/file-paths.ts';

/** A rule of data.gov.tw that a served file breaks. */
export interface ServedFault {
  url: string;
  rule: QualityFault['rule'] | 'linkable' | 'downloadable';
  message: string;
}

export interface ServedQuality {
  /** Files that records name. */
  files: number;
  /** Address of the site that the records declare; differs from the one asked where it is a trial. */
  declaredRoot: string | null;
  faults: readonly ServedFault[];
}

/** Requests at a time: a small host must not be flooded. */
const PARALLEL = 4;

/** Where the list of records stands below the root of a site. */
const LIST = filePath('twgovList').slice(1);

/** Whether a served site has records for data.gov.tw: only that of an agency has. @param root of the home page */
export async function hasRecords(root: string): Promise<boolean> {
  const answer = await fetch(root + LIST, { method: 'HEAD' }).catch(() => null);
  return answer?.status === 200;
}

/**
 * Asks a served site for every file that its records for data.gov.tw name, as the platform would:
 * `linkable` (the address answers), `downloadable` (it gives the file, not a page), and what
 * `checkQuality` checks.
 * @param root address of the site's home page
 * @throws {Error} (message in Chinese) when the list of records cannot be had
 */
export async function checkServedQuality(root: string): Promise<ServedQuality> {
  const base = root.endsWith('/') ? root : `${root}/`;
  const answer = await fetch(base + LIST).catch(() => null);
  if (answer?.status !== 200) {
    throw new Error(
      `在「${base}${LIST}」找不到詮釋資料清單（${answer ? `狀態 ${answer.status}` : '無法連線'}）。請給本網站首頁的網址。`,
    );
  }
  const list = (await answer.json()) as { record_url: string }[];
  const declaredRoot = list[0]?.record_url.split(commonFolder('twgovRecord').slice(1))[0] ?? null;
  const served = (url: string) =>
    declaredRoot !== null && url.startsWith(declaredRoot)
      ? base + url.slice(declaredRoot.length)
      : url;

  const faults: ServedFault[] = [];
  let files = 0;
  const waiting = [...list];
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const { record } = (await (await fetch(served(entry.record_url))).json()) as {
        record: TwgovRecord;
      };
      for (const declared of record.distribution) {
        files += 1;
        faults.push(...(await checkFile(served(declared.resourceDownloadUrl), declared)));
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  faults.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  return { files, declaredRoot, faults };
}

async function checkFile(
  url: string,
  declared: TwgovRecord['distribution'][number],
): Promise<ServedFault[]> {
  const fault = (rule: ServedFault['rule'], message: string) => [{ url, rule, message }];
  const answer = await fetch(url).catch(() => null);
  if (answer === null) return fault('linkable', '無法連線');
  if (answer.status !== 200 || answer.body === null) {
    await answer.body?.cancel();
    return fault('linkable', `回應狀態為 ${answer.status}，應為 200`);
  }
  const type = answer.headers.get('Content-Type') ?? '';
  if (/html/i.test(type)) {
    await answer.body.cancel();
    return fault('downloadable', `給的是網頁（${type}），不是檔案`);
  }
  const found = await checkQuality(declared, answer.body as AsyncIterable<Uint8Array>);
  return found.map((each) => ({ url, ...each }));
}
