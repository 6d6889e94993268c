import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';

/** A rule about how files fit together: reads the whole content, says what is wrong. */
export type Check = (content: ParsedContent) => Iterable<Finding>;
