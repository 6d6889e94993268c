import { ContentError } from '../../src/content/problems/content-error.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import { writeFace } from '../../src/publish/files/face.ts';
import { writeLinkPictures } from '../../src/publish/pictures/write-link-pictures.ts';
import { buildSearchIndex } from '../../src/publish/search/build-index.ts';
import { endWithParent } from '../shared/child-process.ts';
import { readSettings } from '../shared/read-settings.ts';
import { runCommand } from '../shared/run-command.ts';

/**
 * `write-data-files.ts FOLDER`: writes the data files and the search index of the content into a
 * folder. Started by the preview (`data-files.ts`).
 */
await runCommand(async () => {
  endWithParent();
  process.channel?.unref();
  const directory = process.argv[2]!;
  const settings = readSettings(process.env, process.cwd());
  const { corpus, problems } = loadCorpus(await readContentFolder(settings.contentDir), {
    asOf: settings.asOf,
    allowUnreviewed: true,
  });
  if (corpus === null) throw new ContentError(problems);
  await writeExports(corpus, settings, directory);
  buildSearchIndex(corpus, settings, directory);
  await writeLinkPictures({ corpus, settings, directory });
  await writeFace({ corpus, settings, directory });
});
