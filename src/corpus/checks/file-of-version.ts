import type { Attachment } from '../../content/read/parsed-content.ts';

/**
 * What to do where a file that a former version of a plan names is not there: what that version was made
 * of does not change afterwards, so that its entry is not to be deleted.
 * @param folder of that version, `/` at the end
 * @param record what the version says of the file
 */
export function restoreFileOfVersion(
  folder: string,
  { file, sha256 }: { file: string; sha256: string },
  attachments: ReadonlyMap<string, Pick<Attachment, 'sha256'>>,
): string {
  const current = folder.replace(/versions\/[^/]+\/$/, '') + file;
  return attachments.get(current)?.sha256 === sha256
    ? `請把現行版的「${current}」也複製一份到 ${folder}（檢核碼相同，就是同一個檔案）`
    : `請把那一版當時的「${file}」放進 ${folder}；舊版記載的不要刪改，那一版就是這樣公布的`;
}
