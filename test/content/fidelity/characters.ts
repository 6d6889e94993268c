/**
 * Returns the text without white space. White space is no text of a plan: conversion wraps lines,
 * spaces Chinese characters out and closes gaps up. Every other character counts, in its own width
 * and its own code point.
 */
export function withoutSpace(text: string): string {
  return text.replace(/[\p{White_Space}\u200b\u2060\ufeff]+/gu, '');
}

/** How often each character occurs in the texts, white space aside. */
export function tally(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of withoutSpace(text)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}
