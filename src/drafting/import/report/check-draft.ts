import type { BytesKind } from '../../../content/read/bytes-kind.ts';
import type { ContentFile, ContentFolder } from '../../../content/read/content-folder.ts';
import { loadCorpus } from '../../../corpus/assembly/load-corpus.ts';
import type { Problem } from '../../../content/problems/problem.ts';
import type { ImportedPlan } from '../import-plan.ts';

/** A source as the content folder has it. */
export interface SourceFacts {
  bytes: number;
  sha256: string;
  kind: BytesKind;
}

/** The content with a draft and the copy of its source, as it is once they are written. */
export function withDraft(
  folder: ContentFolder,
  { files: drafted, sourcePath: path }: Pick<ImportedPlan, 'files' | 'sourcePath'>,
  source: SourceFacts,
): ContentFolder {
  const files = new Map<string, ContentFile>(folder.files);
  const encoder = new TextEncoder();
  for (const [draftPath, text] of drafted) {
    const data = encoder.encode(text);
    files.set(draftPath, { path: draftPath, bytes: data.length, data, sha256: null, kind: null });
  }
  files.set(path, { path, data: null, ...source });
  return {
    label: folder.label,
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Errors that the check will find in a draft, its review marks aside; empty when it is valid content.
 * @param folder the content without the draft
 */
export function checkDraft(
  folder: ContentFolder,
  draft: Pick<ImportedPlan, 'files' | 'sourcePath'>,
  source: SourceFacts,
): Problem[] {
  const options = { asOf: null, allowUnreviewed: true };
  const { problems } = loadCorpus(withDraft(folder, draft, source), options);
  return errorsOf(draft, problems, folder);
}

/** Errors that are of a draft, among all problems of a content folder that has it. */
export function errorsOf(
  { files, sourcePath }: Pick<ImportedPlan, 'files' | 'sourcePath'>,
  problems: readonly Problem[],
  { label }: Pick<ContentFolder, 'label'>,
): Problem[] {
  const own = [...files.keys(), sourcePath].map((path) => `${label}/${path}`);
  return problems.filter(({ severity, file }) => severity === 'error' && own.includes(file));
}
