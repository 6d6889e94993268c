import type { Words } from './interface/index.ts';

/**
 * An ISO 8601 duration in words: `P3D` → `3 日`, `PT24H` → `24 小時`.
 * @returns null where it has more than one part or is none
 */
export function durationInWords(duration: string, words: Words): string | null {
  const match = /^P(?:(\d+)([YMWD])|T(\d+)([HMS]))$/.exec(duration);
  if (!match) return null;
  const [, days, dayUnit, hours, hourUnit] = match;
  const { durationUnit } = words.deadline;
  const key = (dayUnit ?? `T${hourUnit}`) as keyof typeof durationUnit;
  return durationUnit[key](Number(days ?? hours));
}
