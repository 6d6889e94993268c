import { readFileSync } from 'node:fs';
import { buildPageIndex } from '../../../src/publish/search/build-page-index.ts';
import { readSitePage, type SitePage } from '../../../src/search/pages/site-page.ts';
import { answerQuestions } from '../processes/answer-questions.ts';
import { IndexAhead } from './index-ahead.ts';

/** What a process of the page index is asked: to await pages, to take one apart, or to write the index of all. */
export type ToPageIndex =
  | { is: 'await'; addresses: readonly string[] }
  | { is: 'read'; address: string; path: string }
  | { is: 'build'; directory: string; pages: readonly SitePage[] };

/** What it answers: the page, or null. */
export type FromPageIndex = SitePage | null;

let ahead: IndexAhead | null = null;

answerQuestions(async (question: ToPageIndex): Promise<FromPageIndex> => {
  switch (question.is) {
    case 'await':
      ahead = new IndexAhead(question.addresses);
      return null;
    case 'read': {
      const page = readSitePage(question.address, readFileSync(question.path, 'utf8'));
      await ahead?.note(page);
      return page;
    }
    case 'build': {
      const { directory, pages } = question;
      const isWritten = (await ahead?.write(directory, pages)) ?? false;
      ahead = null;
      if (!isWritten) await buildPageIndex(directory, pages);
      return null;
    }
  }
});
