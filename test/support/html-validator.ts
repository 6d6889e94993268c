import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';

/** Rules that are read once: html-validate reads them anew for every page, a quarter of its work. */
class RulesReadOnce extends StaticConfigLoader {
  #read: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#read ??= super.getConfigFor(handle));
  }
}

const rules = new RulesReadOnce({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes HTML without the white space and quotes that these prefer.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-empty-style': 'off',
    // Titles name plans in full; search engines cut them themselves.
    'long-title': 'off',
    // role="list" gives lists without markers back to VoiceOver, which drops them from its tree.
    'no-redundant-role': 'off',
  },
});
/** Judges the HTML of finished pages. */
export const htmlValidator = new HtmlValidate(rules);
