import { InstitutionWorker } from './do-work.ts';
import type { FromWorker, ToWorker } from './worker-pool.ts';

/** A process that makes pieces of institutions for a build, which started it and tells it what to do. */
let worker: InstitutionWorker | undefined;
const send = (message: FromWorker) => process.send!(message);

process.on('message', (message: ToWorker) => {
  if (message.is === 'place') {
    worker = new InstitutionWorker(message.place);
    return;
  }
  worker!.do(message.work).then(
    (pieces) => send({ is: 'done', pieces }),
    (error: unknown) =>
      send({ is: 'failed', error: error instanceof Error ? error : String(error) }),
  );
});
// The build is gone, and nobody waits for the rest.
process.on('disconnect', () => process.exit());
