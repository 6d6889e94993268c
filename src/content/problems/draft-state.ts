/** A draft, and what is still open in it. */
export interface DraftState {
  planId: string;
  /** Its folder as the clerk knows it, e.g. `content/plans/ntl/116/`. */
  place: string;
  /** Number of the version that stays published meanwhile; null = none. */
  stays: string | null;
  /** What has to be written before it is published. */
  lacks: readonly ('approved' | 'published' | 'current')[];
  /** Whether it is shown all the same (`--allow-unreviewed`). */
  isShown: boolean;
  faults: number;
  marks: number;
  placeholders: number;
}

/** One line a draft, after a line that counts them; empty where there is none. */
export function formatDrafts(drafts: readonly DraftState[]): string {
  if (drafts.length === 0) return '';
  return [
    `草稿 ${drafts.length} 份，未發布： ${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}, not published:`,
    ...drafts.map(formatDraft),
  ].join('\n');
}

const steps = {
  approved: '加上核定紀錄（approved）',
  published: '填上 published（本站登載日）',
  current: '把 version 的 status 改為 current',
};

function formatDraft({ place, stays, lacks, isShown, ...counts }: DraftState): string {
  const { faults, marks, placeholders } = counts;
  const open = [
    ...(faults > 0 ? [`錯誤 ${faults} 個`] : []),
    ...(marks > 0 ? [`待核對 ${marks} 項`] : []),
    ...(placeholders > 0 ? [`待填 ${placeholders} 處`] : []),
  ].join('、');
  const next = `${lacks.map((what) => steps[what]).join('，')}，就會發布`;
  return [
    `  ${place}`,
    open || `沒有待辦；${next}`,
    ...(stays === null ? [] : [`第 ${stays} 版仍照舊發布`]),
    ...(isShown ? ['一併顯示，註明是草稿'] : []),
  ].join('  ');
}
