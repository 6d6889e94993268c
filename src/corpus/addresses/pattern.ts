/** Names of the parameters of a pattern: `/plans/:institution_id/:plan/` → `institution_id`, `plan`. */
export type ParameterOf<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? NameIn<Rest> | ParameterOf<Rest>
  : never;

/** The name at the beginning of a text: up to the next slash, dot, hyphen or the end. */
type NameIn<Text extends string> = Text extends `${infer Name}${'/' | '.' | '-'}${string}`
  ? NameIn<Name>
  : Text;

/** A value for each parameter of a pattern. */
export type ValuesOf<Pattern extends string> = Readonly<
  Record<ParameterOf<Pattern>, string | number>
>;

/** A pattern with its values: `/data/:dataset.:format` → `/data/measures.csv`. */
export function fillPattern(
  pattern: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => String(values[name]));
}

/** A test whether a path is of a pattern in which each `:name` stands for one identifier. */
export function matchesPattern(pattern: string): (path: string) => boolean {
  const expression = expressionOf(pattern);
  return (path) => expression.test(path);
}

/**
 * A path with names in place of some of its identifiers, as addresses with parameters are written
 * in OpenAPI: of `/data/plans/:plan_id.:format`, `/data/plans/ntl-101.json` →
 * `/data/plans/{plan_id}.json`. Null where the path is not of the pattern.
 * @param isNamed whether the identifier of a name gives way to it
 */
export function templateOf(
  pattern: string,
  path: string,
  isNamed: (name: string, identifier: string) => boolean,
): string | null {
  const values = expressionOf(pattern).exec(path)?.groups;
  if (values === undefined) return null;
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) =>
    isNamed(name, values[name]!) ? `{${name}}` : values[name]!,
  );
}

/** Values of a path that is of a pattern, by the names in it; null where it is not of the pattern. */
export function valuesIn(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const match = expressionOf(pattern).exec(path);
  return match === null ? null : { ...match.groups };
}

const expressions = new Map<string, RegExp>();

/** The expression of a pattern, made once: patterns are few, and asked of every file. */
function expressionOf(pattern: string): RegExp {
  const before = expressions.get(pattern);
  if (before !== undefined) return before;
  const source = pattern
    .replaceAll('.', '\\.')
    // Endings and names of files may hold dots.
    .replaceAll(/:(format|file)\b/g, '(?<$1>[^/]+)')
    .replaceAll(/:month\b/g, String.raw`(?<month>\d{4}-\d{2})`)
    .replaceAll(/:(\w+)/g, '(?<$1>[^/.]+)');
  const expression = new RegExp(`^${source}$`);
  expressions.set(pattern, expression);
  return expression;
}
