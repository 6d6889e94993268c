import { describe, expect, it } from 'vitest';
import { rowEntry } from '../../../../src/site/html/row-entry.ts';
import { languageView } from '../../../../src/site/views/language-view.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

describe('a row in a list', () => {
  it('is told under which labelled headings it stands, once for those that follow each other there', async () => {
    const { corpus } = await loadHealthBureau();
    const view = languageView('zh', { siteUrl: 'https://plans.example.org', basePath: '/' });
    const site = { ...view, corpus: corpus! };
    const rows = [...corpus!.rowById.values()];
    const at = rows.findIndex(
      ({ path }, index) => path.length > 0 && path.join('\n') === rows[index + 1]?.path.join('\n'),
    );
    const [first, second] = [rows[at]!, rows[at + 1]!];
    const [path] = first.path;
    expect(String(rowEntry(site, first, undefined))).toContain(path);
    expect(String(rowEntry(site, second, undefined))).toContain(path);
    expect(String(rowEntry(site, second, first))).not.toContain(path);
  });
});
