import { hasProposals } from '../../corpus/figures/has-proposals.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { fileLook, pictureFile } from './picture-file.ts';
import { drawYears, yearsPicture } from './years-picture.ts';

/** The picture of an institution's years as a file to take away (see `pictureFile`). */
export function yearsFile(institution: Institution, origin: FileOrigin): string {
  const picture = yearsPicture(institution, 'zh');
  const { heading, lead, key } = chartWords('zh').years;
  const english = chartWords('en').years;
  const isWithProposals = hasProposals(institution.plans);
  return pictureFile(
    {
      ...picture,
      heading: [institution.name, heading],
      key,
      source: institution.name,
      ...drawYears(picture, fileLook),
    },
    {
      title: { zh: picture.title, en: english.title(institution.nameEn ?? institution.name) },
      description: { zh: lead(isWithProposals), en: english.lead(isWithProposals) },
      path: institution.href,
    },
    origin,
  );
}
