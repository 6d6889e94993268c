import { hasPlaceholder } from '../../content/placeholder.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type { MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { Check } from './check.ts';
import { textsIn } from './texts-in.ts';

/** How grave a placeholder is. */
export interface PlaceholderOptions {
  /** Where drafts are shown, so are placeholders. */
  allowUnreviewed: boolean;
  /** A site whose own texts are unfinished may be checked, but not published. */
  isForPublication?: boolean;
}

/** What `npm run new` left for a person to write is not published, wherever it stands. */
export const checkPlaceholders = ({
  allowUnreviewed,
  isForPublication = false,
}: PlaceholderOptions): Check => {
  const severity = allowUnreviewed ? 'warning' : 'error';
  const ofSite = isForPublication ? severity : 'warning';
  return {
    *texts({ type, file, value, pathInFile }) {
      for (const { path, text } of textsIn(value, hasPlaceholder)) {
        // What the marks say is said by the marks.
        if (type === 'plans' && path[0] === 'review') continue;
        yield placeholderAt(file, { path: pathInFile(path) }, text, severity);
      }
    },

    planFacts: ({ planFile, body }) => inBody(planFile, body, severity),

    *page({ file, metadata, body }) {
      for (const { path, text } of textsIn(metadata, hasPlaceholder)) {
        yield placeholderAt(file, { path }, text, ofSite);
      }
      yield* inBody(file, body, ofSite);
    },

    *site(site) {
      const file = contentTypes.site.pattern;
      for (const { path, text } of textsIn(site, hasPlaceholder)) {
        yield placeholderAt(file, { path }, text, ofSite);
      }
    },
  };
};

function* inBody(
  file: string,
  { markdown, firstLine }: MarkdownBody,
  severity: Finding['severity'],
): Generator<Finding> {
  if (!hasPlaceholder(markdown)) return;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (!hasPlaceholder(line)) continue;
    const column = line.indexOf('【') + 1;
    yield placeholderAt(file, { line: firstLine + index, column }, line.trim(), severity);
  }
}

function placeholderAt(
  file: string,
  at: Finding['at'],
  text: string,
  severity: Finding['severity'],
): Finding {
  return {
    file,
    at,
    severity,
    ruleId: 'review/placeholder',
    message: `「${text}」還沒有填寫`,
    fix: '請換成實際的內容',
  };
}
