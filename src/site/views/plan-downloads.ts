import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Plan, PlanAttachment } from '../../corpus/model/corpus.ts';
import { datasetByName } from '../../datasets/registry.ts';
import type { ExportedFile, ExportManifest } from '../../publish/files/manifest.ts';
import { versionFile } from '../../corpus/version-file.ts';
import { amendmentWords } from '../../words/interface/amendments.ts';
import { t } from '../../words/interface/index.ts';
import type { Language } from '../../words/interface/index.ts';
import { formatName } from '../../words/format-name.ts';

/** A file on offer and its name in words. */
export interface Download {
  file: ExportedFile;
  name: string;
}

/** An attachment of a plan, as a file on offer. */
export interface AttachmentDownload extends Download {
  attachment: PlanAttachment;
}

/** What a plan offers for download. */
export interface PlanDownloads {
  data: Download[];
  source: Download | null;
  attachments: AttachmentDownload[];
}

/**
 * Files that belong to one plan: its data, its attachments, and the source that it was transcribed from.
 */
export function planDownloads(
  plan: Plan,
  manifest: ExportManifest,
  language: Language,
): PlanDownloads {
  const files = filesByPlan(manifest).get(plan.planId) ?? [];
  const { plan: say } = t(language);
  const source = files.find(({ href }) => href === plan.source?.href);
  const others = new Set([
    ...plan.attachments.map(({ href }) => href),
    // Offered below the picture.
    filePath('planYear', { plan_id: plan.planId }),
  ]);
  return {
    data: files
      .filter((file) => file !== source && !others.has(file.href))
      .map((file) => ({ file, name: datasetTitle(file, language) ?? say.wholePlan })),
    source: source ? { file: source, name: sourceName(plan, language) } : null,
    attachments: attachmentDownloads(plan, manifest),
  };
}

/**
 * Names of the formats in which plans are offered, each once, in the order of the plans' downloads.
 */
export function planFormats(
  plans: readonly Plan[],
  manifest: ExportManifest,
  language: Language,
): string[] {
  const formats = plans.flatMap((plan) =>
    planDownloads(plan, manifest, language).data.map(({ file }) => file.format),
  );
  return [...new Set(formats)].map((format) => formatName(format, t(language)));
}

/** Files of a former version of a plan: the version whole, and its source. */
export function versionDownloads(
  plan: Plan,
  manifest: ExportManifest,
  language: Language,
): PlanDownloads {
  const data = manifest.byHref.get(versionFile(plan));
  const source = plan.source && manifest.byHref.get(plan.source.href);
  return {
    data: data ? [{ file: data, name: amendmentWords[language].versions.wholeVersion }] : [],
    source: source ? { file: source, name: sourceName(plan, language) } : null,
    attachments: attachmentDownloads(plan, manifest),
  };
}

/** @throws {Error} when an attachment was not copied, which is a fault of the program */
function attachmentDownloads(
  { attachments }: Plan,
  { byHref }: ExportManifest,
): AttachmentDownload[] {
  return attachments.map((attachment) => {
    const file = byHref.get(attachment.href);
    if (file === undefined) throw new Error(`${attachment.href} is not in the manifest`);
    return { attachment, file, name: attachment.title };
  });
}

function sourceName({ source }: Plan, language: Language): string {
  return source?.isRedacted
    ? amendmentWords[language].withheld.redactedName
    : t(language).plan.sourceFile;
}

/** Title of the dataset that a file is a cut of; undefined for a file that holds a plan whole. */
function datasetTitle({ dataset }: ExportedFile, language: Language): string | undefined {
  return dataset === null ? undefined : datasetByName.get(dataset)?.title[language];
}

const known = new WeakMap<ExportManifest, Map<string, ExportedFile[]>>();

/** The files of each plan, sorted out once: a site with thousands of plans asks thousands of times. */
function filesByPlan(manifest: ExportManifest) {
  const before = known.get(manifest);
  if (before) return before;
  const byPlan = new Map<string, ExportedFile[]>();
  for (const file of manifest.files) {
    if (file.planId === null) continue;
    const files = byPlan.get(file.planId);
    if (files) files.push(file);
    else byPlan.set(file.planId, [file]);
  }
  known.set(manifest, byPlan);
  return byPlan;
}

/** Whether an attachment of the plan is withheld. */
export function isAttachmentWithheld({ withholdings }: Pick<Plan, 'withholdings'>): boolean {
  return withholdings.some(({ isAttachment }) => isAttachment);
}

/** Whether the file that the plan was transcribed from, or one beside it, is withheld; attachments do not count. */
export function isSourceWithheld({ withholdings }: Pick<Plan, 'withholdings'>): boolean {
  return withholdings.some(({ kind, isAttachment }) => kind === 'file' && !isAttachment);
}

/** The first files are for everybody (a workbook, a table); who wants the others looks for them. */
const FOR_EVERYBODY = 2;

/** The files of a plan that are offered at once, and the further ones. */
export function byReader(downloads: readonly Download[]): {
  first: readonly Download[];
  further: readonly Download[];
} {
  return { first: downloads.slice(0, FOR_EVERYBODY), further: downloads.slice(FOR_EVERYBODY) };
}
