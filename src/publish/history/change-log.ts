import { createHash } from 'node:crypto';
import { stillToldWords } from './change-words.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { Change } from '../../corpus/model/change.ts';
import type { LogEntry } from '../../corpus/model/change-log.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** File that tells what changed from edition to edition, from the site's root. */
export const CHANGE_LOG_FILE = filePath('changeLog');

/** Entries that a log holds. */
export const ENTRIES_AT_MOST = 50;

/** Changes that an entry tells one by one. */
const TOLD_AT_MOST = 100;

/**
 * Entries of a comparison, one a dataset, in the order in which the datasets are told.
 *
 * An id is made from the former edition and from what is told, so the same changes have the same id
 * however often they are told, and two changes never share one, even of one row on one day.
 * @param former what the former edition is known by, its checksum at best
 * @param dayOf the day on which the changes of one dataset are told
 */
export function newLogEntries(
  changes: readonly Change[],
  former: string,
  dayOf: (own: readonly Change[]) => string,
): LogEntry[] {
  return Array.from(
    Map.groupBy(changes, ({ dataset }) => dataset),
    ([dataset, own]) => {
      const day = dayOf(own);
      const counted = (kind: Change['change']) =>
        own.filter(({ change }) => change === kind).length;
      const told = own.map(({ key, change, columns, words, planId }) => ({
        key,
        change,
        columns,
        words,
        plan_id: planId,
      }));
      return {
        id: nameBasedUuid(JSON.stringify([former, dataset, told])),
        dataset,
        published: day,
        updated: day,
        since: own[0]!.since,
        added: counted('added'),
        changed: counted('changed'),
        removed: counted('removed'),
        changes: told.slice(0, TOLD_AT_MOST),
      };
    },
  );
}

/**
 * Former entries as they may still be told: nothing is quoted that may be part of what a plan began
 * to withhold. Such an entry keeps its id and is updated, so that feed readers replace what they hold.
 * @param hidden what a plan does not say any more that the former edition may say
 * @param day on which words are taken out
 */
export function withoutWithheldWords(
  entries: readonly LogEntry[],
  hidden: (planId: string | null) => HiddenWords | null,
  day: string,
): LogEntry[] {
  return entries.flatMap((entry) => {
    const told = entry.changes.map((each) => ({
      each,
      words: stillToldWords(entry.dataset, each, hidden(each.plan_id)),
    }));
    // Of a dataset that is no more, there is nothing to tell without quoting.
    if (told.some(({ words }) => words === null)) return [];
    const isSame = told.every(({ each, words }) => words === each.words);
    const changes = told.map(({ each, words }) => ({ ...each, words: words! }));
    return isSame ? entry : { ...entry, updated: later(day, entry.published), changes };
  });
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}

/** The UUID of a name, made as RFC 9562 shows in appendix B.2 (version 8, SHA-256). */
function nameBasedUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
