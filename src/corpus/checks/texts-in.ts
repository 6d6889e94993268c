import type { YamlPath } from '../../content/problems/problem.ts';

/** A text in a value of whatever shape, and the way to it. */
export interface TextInValue {
  path: YamlPath;
  text: string;
}

/** Texts in a value of whatever shape that are meant, in its order. */
export function textsIn(value: unknown, isMeant: (text: string) => boolean): TextInValue[] {
  const found: TextInValue[] = [];
  // One path for all, for few texts are meant of many.
  const path: (string | number)[] = [];
  const look = (part: unknown) => {
    if (typeof part === 'string') {
      if (isMeant(part)) found.push({ path: [...path], text: part });
    } else if (Array.isArray(part)) {
      for (let index = 0; index < part.length; index += 1) {
        path.push(index);
        look(part[index]);
        path.pop();
      }
    } else if (typeof part === 'object' && part !== null) {
      for (const key of Object.keys(part)) {
        path.push(key);
        look((part as Record<string, unknown>)[key]);
        path.pop();
      }
    }
  };
  look(value);
  return found;
}
