import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type {
  Institution,
  OnSite,
  Register,
  RegisterEntry,
  RegisterFile,
} from '../model/corpus.ts';
import type {
  RegisterCategoryRecord,
  RegisterFileRecord,
} from '../../content/schemas/disclosure.ts';
import type { DisclosureCategory, RestrictionGround } from '../../content/schemas/vocabularies.ts';
import { CONTACT_CATEGORY, contactFactsOf } from './contact-facts.ts';
import { missingFields } from './missing-fields.ts';
import { reviewState } from './review-state.ts';
import { pagePath } from '../addresses/page-paths.ts';

type Content = Pick<
  ParsedContent,
  'registers' | 'disclosureCategories' | 'restrictionGrounds' | 'attachments'
>;

/**
 * The register of every institution, with every category of the vocabulary in its order.
 * The state is what a person recorded: nothing that stands on this site changes it, for it cannot
 * be told from here whether that is all there is.
 * @param content without errors
 * @param institutions with their plans, newest first
 */
export function buildRegisters(
  content: Content,
  institutions: readonly Institution[],
  asOf: string | null,
): Register[] {
  const records = new Map(content.registers.map((parsed) => [parsed.institutionId, parsed]));
  const grounds = new Map(content.restrictionGrounds.map((ground) => [ground.id, ground]));
  return institutions.map((institution) => {
    const parsed = records.get(institution.institutionId);
    const href = registerPath(institution.institutionId);
    const recorded = new Map(
      (parsed?.register.categories ?? []).map((entry) => [entry.category, entry]),
    );
    return {
      institution,
      hasFile: parsed !== undefined,
      entries: content.disclosureCategories.map((category) =>
        buildEntry(recorded.get(category.id), {
          institution,
          category,
          grounds,
          asOf,
          href,
          attachments: content.attachments,
        }),
      ),
      notes: parsed?.register.notes ?? [],
      sources: parsed?.register.sources ?? [],
      modified: parsed?.register.modified ?? null,
      href,
    };
  });
}

/** Path of an institution's register. */
export function registerPath(institutionId: string): string {
  return pagePath('register', { institution_id: institutionId });
}

interface Surroundings {
  institution: Institution;
  category: DisclosureCategory;
  grounds: ReadonlyMap<string, RestrictionGround>;
  asOf: string | null;
  href: string;
  attachments: ParsedContent['attachments'];
}

function buildEntry(
  recorded: RegisterCategoryRecord | undefined,
  { institution, category, grounds, asOf, href, attachments }: Surroundings,
): RegisterEntry {
  const record = asPublished(recorded, institution, category);
  const nextReview = record?.next_review ?? null;
  const facts = {
    state: record?.state ?? 'not-recorded',
    unit: institution.units.find(({ id }) => id === record?.unit) ?? null,
    publishedOn: record?.published_on ?? null,
    lastChecked: record?.last_checked ?? null,
    nextReview,
  } as const;
  return {
    institution,
    category,
    ...facts,
    extent: record?.extent ?? null,
    link: record?.link ?? null,
    grounds: (record?.grounds ?? []).map((id) => grounds.get(id)!),
    reason: record?.reason ?? null,
    approvedOn: record?.approved_on ?? null,
    review: reviewState(nextReview, asOf),
    files: (record?.files ?? []).map((file) => buildFile(file, institution, href, attachments)),
    onSite: onSite(institution, category),
    notes: record?.notes ?? [],
    missing: missingFields(facts),
    href: `${href}#${category.id}`,
  };
}

/** What rests on drafts alone, of which nothing is published, is not yet there. */
function asPublished(
  record: RegisterCategoryRecord | undefined,
  institution: Institution,
  category: DisclosureCategory,
): RegisterCategoryRecord | undefined {
  if (record?.state !== 'published-here' || record.files !== undefined) return record;
  if (onSite(institution, category).length > 0) return record;
  const { extent: _extent, published_on: _day, ...rest } = record;
  return { ...rest, state: 'not-yet' };
}

function buildFile(
  record: RegisterFileRecord,
  institution: Institution,
  href: string,
  attachments: Surroundings['attachments'],
): RegisterFile {
  const { title, file, url, published_on: publishedOn } = record;
  if (file === undefined) {
    return { title, format: record.format ?? null, publishedOn, url: url ?? null, download: null };
  }
  const path = registerFilePath(institution.institutionId, file);
  const { bytes, sha256 } = attachments.get(path)!;
  return {
    title,
    format: /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? null,
    publishedOn,
    url: null,
    download: { href: href + file, file: path, bytes, sha256 },
  };
}

/** Path inside the content folder of a file that a register names. */
export function registerFilePath(institutionId: string, file: string): string {
  return `disclosures/${institutionId}/${file}`;
}

function onSite(institution: Institution, category: DisclosureCategory): OnSite[] {
  const found: OnSite[] = institution.plans
    .filter(({ disclosureCategory }) => disclosureCategory.id === category.id)
    .filter(({ metadata }) => metadata.retired === undefined)
    .map((plan) => ({ kind: 'plan', plan, href: plan.href }));
  const facts = category.id === CONTACT_CATEGORY ? contactFactsOf(institution.record) : [];
  if (facts.length > 0) found.push({ kind: 'contact', facts, href: institution.href });
  return found;
}
