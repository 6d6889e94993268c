import type { Plan } from '../../corpus/model/corpus.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { planWords } from '../files/plan-words.ts';
import { fileLook, pictureFile } from './picture-file.ts';
import { drawYear } from './year-drawing.ts';
import { yearPicture } from './year-picture.ts';

/** The picture of a plan's year as a file to take away (see `pictureFile`). */
export function yearFile(plan: Plan, origin: FileOrigin): string {
  const { drawing, title, description, key } = yearPicture(plan, 'zh');
  return pictureFile(
    {
      id: drawing.id,
      title,
      description,
      heading: [plan.title, chartWords('zh').year.heading],
      key,
      source: plan.institutionName,
      ...drawYear(drawing, fileLook),
    },
    planWords(plan),
    origin,
  );
}
