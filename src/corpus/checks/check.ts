import type { ContentView } from '../../content/read/content-view.ts';
import type { Finding } from '../../content/problems/problem.ts';
import type { Subjects } from './subjects.ts';

/**
 * A rule about how files fit together, by the kinds of things that it judges. It is handed one thing
 * at a time, wholly read, and asks `content` of everything else; what it asks for is known, unknown
 * or absent, and only of what is absent can it say that it is not there.
 */
export type Check = {
  readonly [Kind in keyof Subjects]?: (
    subject: Subjects[Kind],
    content: ContentView,
  ) => Iterable<Finding>;
};
