import type { RegisterEntry } from '../../../corpus/model/corpus.ts';
import { filePath } from '../../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { disclosureWords } from '../../../words/interface/disclosure.ts';
import { institutionName } from '../../../words/plan-names.ts';
import {
  figureSentences,
  isBlank,
  itemName,
  nameIn,
  stateInWords,
  wordingBeside,
} from '../disclosure-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { registerCaution } from './register-list-page.ts';

/** The page of the Article 7 register of an institution. */
export function registerPage(site: SiteView, institutionId: string) {
  const { words, language, chinese } = site;
  const say = disclosureWords[language];
  const register = site.corpus.registers.find(
    ({ institution }) => institution.institutionId === institutionId,
  )!;
  const { institution } = register;
  const name = institutionName(institution, language);
  const blank = register.entries.filter(isBlank);
  const filled = register.entries.filter((entry) => !isBlank(entry));
  const nameOf = ({ category }: RegisterEntry) => ({
    anchor: category.id,
    item: itemName(category.id, say),
    name: nameIn(language, category),
  });
  return {
    frame: pageFrame(site, {
      title: say.titleOf(name.text),
      description: say.descriptionOf(name.text),
      path: register.href,
      shortTitle: name.text,
      trail: [{ label: say.title, path: pagePath('disclosure') }],
      alternates: ['json', 'csv'].flatMap(
        (format) =>
          site.manifest.byHref.get(
            filePath('institutionDataset', {
              institution_id: institutionId,
              dataset: 'disclosures',
              format,
            }),
          ) ?? [],
      ),
      kind: 'page-register',
    }),
    say,
    register,
    name: { text: name.text, lang: name.isChinese ? chinese : undefined },
    figures: figureSentences(register, say).join(words.sentenceSpace),
    institutionHref: site.page(institution.href),
    caution: registerCaution(site),
    /** What is known, in the order of the Act. */
    filled: filled.map((entry) => ({
      ...nameOf(entry),
      entry,
      state: stateInWords(entry, say, words),
    })),
    /** Of what nothing is known, said once for all. */
    blank: blank.map((entry) => ({
      ...nameOf(entry),
      wording: wordingBeside(language, entry.category),
      href: site.page(entry.href),
      permalink: `${institutionId}#${entry.category.id}`,
    })),
  };
}
