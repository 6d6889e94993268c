import { INDEX_FOLDER } from '../../search/index-folder.ts';
import { remembered } from '../../search/remembered.ts';
import { fileOfDocument } from '../../search/text-files.ts';
import type { VolumeTable } from '../../search/volumes/volume.ts';
import { readCompressedJson } from './read-json.ts';

/** Reads the text of a document; each file is read once. */
export type ReadText = (document: number) => Promise<string>;

/** So few files are all read with the first search, not only once its hits are known: a round trip less. */
const READ_AHEAD = 6;

/** @param root address of the site's root, with a slash at the end */
export function textReader(root: string, { textFiles }: VolumeTable): ReadText {
  const read = remembered((file: number) =>
    readCompressedJson<string[]>(root + INDEX_FOLDER.slice(1) + textFiles[file]!.name),
  );
  if (textFiles.length <= READ_AHEAD) {
    // One that fails is read again when a hit needs it.
    for (const file of textFiles.keys()) read(file).catch(() => undefined);
  }
  return async (document) => {
    const file = fileOfDocument(textFiles, document);
    const texts = await read(file);
    return texts[document - textFiles[file]!.first] ?? '';
  };
}
