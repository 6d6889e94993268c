import { relative, sep } from 'node:path';

/**
 * The folder that a person opens in an editor to work on a content folder, where the editor's settings
 * belong: the project, where the content lies in it, else the content folder itself.
 * @returns `content`: the way from there to the content, ending with `/`, or empty
 */
export function editorFolder(
  contentDir: string,
  project: string,
): { opened: string; content: string } {
  const inside = relative(project, contentDir);
  const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`);
  // On another drive there is no way from one to the other.
  const isOnOtherDrive = /^[A-Za-z]:/.test(inside);
  return isInside && !isOnOtherDrive
    ? { opened: project, content: `${inside.split(sep).join('/')}/` }
    : { opened: contentDir, content: '' };
}
