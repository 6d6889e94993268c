import { endWithParent } from '../../shared/child-process.ts';
import type { FromProcess } from './asked-process.ts';

/**
 * Makes this process one that answers questions of the build that has started it (`AskedProcess`): one after the other, in
 * the order in which they were asked.
 */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  endWithParent();
  // Whether the build is still there to hear it is looked at elsewhere.
  const send = (message: FromProcess) => process.send!(message, () => {});
  let before: Promise<void> = Promise.resolve();
  process.on('message', (question: Question) => {
    before = before.then(async () => {
      try {
        send({ is: 'done', answer: await answer(question) });
      } catch (error) {
        send({ is: 'failed', error: error instanceof Error ? error : String(error) });
      }
    });
  });
}
