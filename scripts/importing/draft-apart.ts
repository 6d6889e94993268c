import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../src/drafting/import/limits/reading-aids.ts';
import { SourceRefusal } from '../../src/drafting/import/limits/source-refusal.ts';
import type { Draft, DraftAnswer, DraftJob, Net } from './draft-job.ts';

/**
 * The last net below the counts of `importLimits`: what a library does with a document cannot be counted
 * from outside. A process of its own, because only that ends whatever happens in it (an endless loop, all
 * memory taken, a fault of the engine), and leaves the command that waits for it able to say so.
 */
export const net: Net = {
  seconds: 35,
  checkSeconds: 10,
  heapMegabytes: 600,
  megabytes: 780,
};

/** What the content takes in memory for each byte that it has on disk. */
const MEMORY_OF_CONTENT = 30;

/** What waits for a draft. */
export interface Watch {
  /** Aborted when the draft is no longer wanted; the process then ends at once. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

const child = fileURLToPath(new URL('./draft-in-child.ts', import.meta.url));

/**
 * Reads a document, makes a draft of it and checks the draft, in a process apart.
 * @param contentBytes how much content there is
 * @param watch who is told how far it has come, and may stop it
 * @returns a report that says so where the check came to no end
 * @throws {SourceRefusal} when it cannot be read, or not within the time and memory of the net, or was stopped
 */
export async function draftApart(
  job: Omit<DraftJob, 'size' | 'net'>,
  bytes: Uint8Array,
  contentBytes: number,
  most: Net = net,
  { signal, onProgress }: Watch = {},
): Promise<Draft> {
  const more = Math.ceil((contentBytes * MEMORY_OF_CONTENT) / (1024 * 1024));
  const heapMegabytes = most.heapMegabytes + more;
  const allowed = { ...most, heapMegabytes, megabytes: most.megabytes + more };
  const reader = fork(child, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  try {
    return await new Promise((resolve, reject) => {
      let draft: Draft | null = null;
      const stop = () => {
        reject(stopped());
        reader.kill('SIGKILL');
      };
      if (signal?.aborted === true) stop();
      signal?.addEventListener('abort', stop, { once: true });
      const end = (words: string) => {
        if (draft === null) reject(new SourceRefusal(words));
        else resolve(draft);
      };
      reader.on('message', (message) => {
        const answer = message as DraftAnswer;
        if (answer.kind === 'progress') onProgress?.(answer.progress);
        else if (answer.kind === 'refusal') end(answer.words);
        else if (answer.kind === 'draft') {
          ({ draft } = answer);
        } else if (draft !== null) resolve({ ...draft, report: answer.report });
      });
      reader.once('error', reject);
      reader.once('exit', (_, by) => {
        // Ctrl-C may end it before it is ready for that.
        if (by === 'SIGINT') reject(stopped());
        else end(tooMuch(job.request.source.name, most));
      });
      // It may end before it has taken all; its end is what is told.
      reader.stdin?.on('error', () => undefined);
      reader.send({ ...job, size: bytes.length, net: allowed } satisfies DraftJob, () => undefined);
      reader.stdin?.end(bytes);
    });
  } finally {
    reader.kill('SIGKILL');
  }
}

function stopped(): SourceRefusal {
  return new SourceRefusal('已停止匯入，沒有寫入任何檔案。 Stopped; nothing was written.');
}

function tooMuch(name: string, { seconds, megabytes }: Net): string {
  return (
    `「${name}」讀到一半，用完了 ${seconds} 秒的計算時間或 ${megabytes} MB 的記憶體，計畫文件不會這樣；沒有寫入任何檔案。` +
    '請確認選對檔案，或用原來的程式開啟，只留計畫的部分，另存為 .docx 或 .odt 再匯入。 ' +
    'Reading took too much time or memory.'
  );
}
