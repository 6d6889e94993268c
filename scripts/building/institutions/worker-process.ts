import { answerQuestions } from '../processes/answer-questions.ts';
import { InstitutionWorker } from './do-work.ts';
import type { FromWorker, ToWorker } from './worker-pool.ts';

/** A process that makes pieces of institutions for a build, which started it and tells it what to do. */
let worker: InstitutionWorker | undefined;

answerQuestions(async (message: ToWorker): Promise<FromWorker> => {
  if (message.is === 'work') return worker!.do(message.work);
  worker = new InstitutionWorker(message.place);
  return null;
});
