import type { ContentFolder } from '../../content/read/content-folder.ts';
import { fileTexts, type FileTexts } from '../../content/read/locate-findings.ts';
import type { FileReading } from '../../content/read/parse-file.ts';
import type { Finding, Problem, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import type { AcceptedWarning } from '../../content/schemas/accepted.ts';

/** An entry of `accepted`, and where it stands. */
interface Acceptance extends AcceptedWarning {
  file: string;
  index: number;
}

/** Problems with those warnings taken out that a person accepts, with a reason, in the file concerned. */
export interface AfterAcceptance {
  problems: Problem[];
  accepted: Problem[];
  /** Acceptances that silence nothing. */
  unused: Finding[];
}

/**
 * Takes out the warnings that are accepted where they stand: in the same file or, where they are about
 * a file that cannot hold an acceptance, in the content file beside it that names such files (`plan.md`,
 * `disclosures/<institution>.yaml`). Errors cannot be accepted.
 * @param readings of the files of the folder; of one that could not be read no acceptance is known
 */
export function acceptWarnings(
  folder: ContentFolder,
  readings: Iterable<FileReading>,
  problems: readonly Problem[],
): AfterAcceptance {
  const acceptances = Map.groupBy(acceptancesIn(readings), ({ file }) => file);
  if (acceptances.size === 0) return { problems: [...problems], accepted: [], unused: [] };
  const texts = fileTexts(folder);
  const used = new Set<Acceptance>();
  const inVain = new Set<Acceptance>();
  const accepted: Problem[] = [];
  const left = problems.filter((problem) => {
    const path = problem.file.slice(folder.label.length + 1);
    const holder = holderOf(path, acceptances);
    const meant = (acceptances.get(holder) ?? []).filter(
      (each) => each.warning === problem.ruleId && standsAt(each, path, problem, texts),
    );
    for (const each of meant) (problem.severity === 'warning' ? used : inVain).add(each);
    if (problem.severity !== 'warning' || meant.length === 0) return true;
    accepted.push(problem);
    return false;
  });
  const unused = [...acceptances.values()]
    .flat()
    .filter((each) => !used.has(each))
    .map((each) => unusedAcceptance(each, inVain.has(each), codesIn(each.file, folder, left)));
  return { problems: left, accepted, unused };
}

function acceptancesIn(readings: Iterable<FileReading>): Acceptance[] {
  return [...readings].flatMap(({ read, path: file }) => {
    const { accepted = [] } = (read?.value ?? {}) as { accepted?: AcceptedWarning[] };
    return accepted.map((each, index) => ({
      ...each,
      file,
      index: Number(read?.part?.originalPath(['accepted', index])[1] ?? index),
    }));
  });
}

/** The file in which a warning about a file is accepted: itself, or the one that names it. */
function holderOf(path: string, acceptances: ReadonlyMap<string, unknown>): string {
  if (acceptances.has(path) || /\.(?:ya?ml|md)$/.test(path)) return path;
  const register = /^(disclosures\/[^/]+)\/[^/]+$/.exec(path);
  return register ? `${register[1]!}.yaml` : path.replace(/[^/]+$/, 'plan.md');
}

function standsAt(
  { at, file }: Acceptance,
  path: string,
  { place }: Problem,
  texts: FileTexts,
): boolean {
  if (path !== file) return at === undefined || at === path.slice(path.lastIndexOf('/') + 1);
  if (at === undefined) return true;
  if (place === 'unavailable') return false;
  const yaml = texts.yamlOf(file);
  const ranges = [...(yaml?.linesOfId(at) ?? []), ...(yaml?.linesAt(asPath(at)) ?? [])];
  if (ranges.some(([first, last]) => first <= place.line && place.line <= last)) return true;
  return texts.lineOf(file, place.line).includes(at);
}

/** `dimensions[0].heading`, `dimensions.0.heading` → steps. */
function asPath(written: string): YamlPath {
  return written
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function codesIn(file: string, { label }: ContentFolder, problems: readonly Problem[]): string[] {
  const codes = problems
    .filter((problem) => problem.severity === 'warning' && problem.file === `${label}/${file}`)
    .map(({ ruleId }) => ruleId);
  return [...new Set(codes)];
}

function unusedAcceptance(
  { file, index, warning, at }: Acceptance,
  isError: boolean,
  codes: readonly string[],
): Finding {
  const finding = {
    file,
    at: { path: ['accepted', index, 'warning'] },
    severity: 'warning' as const,
    ruleId: 'accepted/unused',
  };
  const where = at === undefined ? '這個檔案' : `「${at}」`;
  if (isError) {
    return {
      ...finding,
      message: `「${warning}」在${where}是錯誤，錯誤不能用 accepted 接受`,
      fix: '請改正錯誤，再刪除這一項',
    };
  }
  const others = codes.filter((code) => code !== warning);
  return {
    ...finding,
    message: `${where}沒有「${warning}」這個提醒，這一項沒有作用`,
    fix: codes.includes(warning)
      ? '這個檔案別處有這個提醒：請查對 at，或刪除這一項'
      : didYouMean(
          warning,
          others,
          `請刪除這一項${others.length > 0 ? `；這個檔案現有的提醒：${listSome(others)}` : ''}`,
        ),
  };
}
