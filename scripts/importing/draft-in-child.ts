import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { kindOfBytes, type BytesKind } from '../../src/content/read/bytes-kind.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import type { Progress } from '../../src/drafting/import/limits/reading-aids.ts';
import { checkDraft, type SourceFacts } from '../../src/drafting/import/report/check-draft.ts';
import { importReport } from '../../src/drafting/import/report/import-report.ts';
import { draftPlan, type ImportedPlan } from '../../src/drafting/import/import-plan.ts';
import { readDocument } from '../../src/drafting/import/readers/read-document.ts';
import { reviewPage, reviewPath } from '../../src/drafting/import/report/review-page.ts';
import { textOfDocument } from '../../src/drafting/import/document/text-of-document.ts';
import { SourceRefusal } from '../../src/drafting/import/limits/source-refusal.ts';
import { ScaffoldRefusal } from '../../src/drafting/scaffold/scaffold.ts';
import { characterMap } from './character-maps.ts';
import type { Draft, DraftAnswer, DraftJob } from './draft-job.ts';

/** Ends the process, busy as it may be, when it takes too much, or nobody waits for it any more. */
const watch = `
  const { parentPort, workerData } = require('node:worker_threads');
  let { seconds } = workerData;
  const used = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
  parentPort.on('message', (more) => (seconds = used() + more));
  setInterval(() => {
    const large = process.memoryUsage.rss() > workerData.megabytes * 1048576;
    if (large || used() > seconds || process.ppid !== workerData.parent)
      process.kill(process.pid, 'SIGKILL');
  }, 50);
`;

// What a library fails at beside is no answer: the reading itself says how it ended.
process.on('uncaughtException', () => undefined);

// Ctrl-C goes to all processes of a terminal; who waits ends this one, and says so.
process.on('SIGINT', () => undefined);

process.once('message', (job: DraftJob) => {
  const workerData = { ...job.net, parent: process.ppid };
  const watcher = new Worker(watch, { eval: true, workerData });
  watcher.unref();
  const goOn = () => watcher.postMessage(job.net.checkSeconds);
  void work(job, goOn).finally(() => process.exit());
});

/** @param goOn gives the check its own time */
async function work(job: DraftJob, goOn: () => void): Promise<void> {
  let read: ReadDraft;
  let kind: BytesKind;
  try {
    const bytes = await readInput(job.size);
    kind = await kindOfBytes(bytes);
    read = await draftOf(job, bytes, kind);
  } catch (error) {
    await answer({ kind: 'refusal', words: wordsOf(error, job.request.source.name) });
    return;
  }
  goOn();
  const { plan, review, text, reportOf } = read;
  const files = new Map([...plan.files, [reviewPath(plan), review] as const]);
  const draft: Draft = {
    files,
    source: { path: plan.sourcePath, text },
    nextSteps: plan.nextSteps,
    report: reportOf(null),
  };
  await answer({ kind: 'draft', draft });
  onProgress({ stage: 'checking' });
  const content = await readContentFolder(job.contentDir);
  const source: SourceFacts =
    text === null
      ? { bytes: job.size, sha256: job.request.source.sha256, kind }
      : { bytes: Buffer.byteLength(text), sha256: sumOf(text), kind: 'text' };
  await answer({ kind: 'checked', report: reportOf(checkDraft(content, plan, source)) });
}

/** A draft and its page, and what is kept in the place of a web page. */
interface ReadDraft {
  plan: ImportedPlan;
  review: string;
  text: string | null;
  /** @param problems null where nothing is known of them */
  reportOf: (problems: readonly Problem[] | null) => string;
}

async function draftOf(
  { request, facts }: DraftJob,
  bytes: Uint8Array,
  kind: BytesKind,
): Promise<ReadDraft> {
  const document = await readDocument(request.source.name, bytes, { onProgress, characterMap });
  onProgress({ stage: 'recognising' });
  // Nobody is offered a web page in place of a text.
  const text = kind === 'markup' ? textOfDocument(document) : null;
  const source =
    text === null
      ? request.source
      : { ...request.source, sha256: sumOf(text), notes: [onlyText(request.source.name)] };
  const plan = draftPlan({ ...request, source, document }, facts);
  const review = reviewPage(plan, document);
  const { removed = [] } = document;
  return {
    plan,
    review,
    text,
    reportOf: (problems) => importReport(plan, removed, problems, facts.label),
  };
}

function onlyText(name: string): string {
  return `收到的是網頁「${name}」；這個檔案是其中的文字，沒有格式。`;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function onProgress(progress: Progress): void {
  void answer({ kind: 'progress', progress });
}

function answer(message: DraftAnswer): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });
}

async function readInput(size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Whatever a document does to a reader, its clerk is told in words. */
function wordsOf(error: unknown, name: string): string {
  if (error instanceof SourceRefusal || error instanceof ScaffoldRefusal) return error.message;
  const [reason = ''] = String(error).split('\n', 1);
  return (
    `讀取「${name}」時發生沒有料到的錯誤（${reason.slice(0, 200)}），沒有寫入任何檔案。` +
    '請用原來的程式開啟，另存為 .docx 或 .odt 再匯入；若仍是如此，請把這一行連同檔案交給維護本系統的人。 ' +
    'Unexpected error while reading the document.'
  );
}
