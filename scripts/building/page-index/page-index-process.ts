import { buildPageIndex } from '../../../src/publish/search/build-page-index.ts';
import { readSitePage, type SitePage } from '../../../src/search/pages/site-page.ts';
import { answerQuestions } from '../processes/answer-questions.ts';

/** What a process of the page index is asked: to take a page apart, or to write the index of all. */
export type ToPageIndex =
  | { is: 'read'; address: string; html: string }
  | { is: 'build'; directory: string; pages: readonly SitePage[] };

/** What it answers: the page, or null. */
export type FromPageIndex = SitePage | null;

answerQuestions(async (question: ToPageIndex): Promise<FromPageIndex> => {
  if (question.is === 'read') return readSitePage(question.address, question.html);
  await buildPageIndex(question.directory, question.pages);
  return null;
});
