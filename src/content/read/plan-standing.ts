import { z } from 'zod';
import { isApprovalAsked } from '../approval/asked-since.ts';
import { withheldSchema, type WithheldRecord } from '../schemas/plan.ts';

/** What the front matter of a `plan.md` says of its publication, whatever else is wrong in it. */
export interface PlanStanding {
  /** False only where `published` is written without a day. */
  hasDay: boolean;
  /** Whether an official site could publish it as it is: approved, or of a day on which nobody asked for that. */
  isApproved: boolean;
  /** True of a version that is being drafted (`status: draft`). */
  isDraftVersion: boolean;
  hasOpenMarks: boolean;
  /** Null where `withheld` cannot be read. */
  withheld: readonly WithheldRecord[] | null;
}

const withheldList = z.array(withheldSchema).default([]);

/**
 * The standing of a plan, from its front matter as YAML gives it.
 * @returns null where that is no mapping: such a plan counts as published
 */
export function planStanding(frontMatter: unknown): PlanStanding | null {
  if (!isMapping(frontMatter)) return null;
  const { published, approved, version, review, withheld } = frontMatter;
  const list = withheldList.safeParse(withheld);
  return {
    hasDay: published !== null,
    isApproved:
      isMapping(approved) || (typeof published === 'string' && !isApprovalAsked(published)),
    isDraftVersion: isMapping(version) && version['status'] === 'draft',
    hasOpenMarks: Array.isArray(review) && review.length > 0,
    withheld: list.success ? list.data : null,
  };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
