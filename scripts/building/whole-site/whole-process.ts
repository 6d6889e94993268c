import { answerQuestions } from '../processes/answer-questions.ts';
import { WholeMaker } from './whole-maker.ts';
import type { ToWhole } from './whole-work.ts';

/** A process that makes what is of the whole content for a build, which started it and tells it what to do. */
const maker = new WholeMaker();

answerQuestions((question: ToWhole) => maker.answer(question));
