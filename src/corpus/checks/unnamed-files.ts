import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean } from '../../content/problems/suggest.ts';
import { meantPath, misnamedFiles } from '../../content/read/file-names.ts';
import { filesOfVersion } from '../../content/read/files-of-version.ts';
import { offeredEndings } from './offered-files.ts';
import { fileNameOf } from '../../content/withholding/redact-pictures.ts';

/** Files beside a plan, or for a register that is not there, that nothing names: they are not published, and whoever put them there thinks so. */
export function unnamedFiles(content: ParsedContent): Finding[] {
  const texts = [...content.planTexts, ...content.former.planTexts];
  const isRetired = new Set(
    content.planTexts
      .filter(({ metadata }) => metadata.retired !== undefined)
      .map(({ planId }) => planId),
  );
  const named = new Map(
    texts.map(({ planFile, metadata }) => [
      folderOf(planFile),
      [...filesOfVersion(metadata), ...metadata.withheld.flatMap(({ file }) => file ?? [])],
    ]),
  );
  const shown = new Map(texts.map(({ planFile, body }) => [folderOf(planFile), picturesIn(body)]));
  const withheld = new Map(
    content.planTexts.map(({ planFile, metadata }) => [
      folderOf(planFile),
      metadata.withheld.flatMap(({ file }) => file ?? []),
    ]),
  );
  // Of a plan that was taken off the site nothing but the notice is published.
  const retired = new Set(
    texts.filter(({ planId }) => isRetired.has(planId)).map(({ planFile }) => folderOf(planFile)),
  );
  const unknown = new Set(
    [...content.unread.map(({ path }) => path), ...content.partlyRead.keys()].map(folderOf),
  );
  const registers = new Set([
    ...content.registers.map(({ institutionId }) => institutionId),
    ...content.unread
      .filter(({ type }) => type === 'disclosures')
      .map(({ names }) => names['institution']),
  ]);
  const paths = [...content.attachments.keys()];
  const misnamed = new Set(misnamedFiles(paths, new Set(paths)).map(({ file }) => file));
  const findings: Finding[] = [];
  for (const [path, { sha256 }] of content.attachments) {
    const folder = folderOf(path);
    const name = path.slice(folder.length);
    const [, institutionId] = /^disclosures\/([^/]+)\/$/.exec(folder) ?? [];
    if (institutionId !== undefined && !registers.has(institutionId) && meantPath(path) === null) {
      findings.push(withoutRegister(path, institutionId));
    }
    if (!/^plans\/[^/]+\/[^/]+\/(?:versions\/[^/]+\/)?$/.test(folder)) continue;
    if (unknown.has(folder) || retired.has(folder) || meantPath(path) !== null) continue;
    const names = named.get(folder);
    const ofPlan = withheld.get(folder.replace(/versions\/[^/]+\/$/, '')) ?? [];
    if (names?.includes(name) === true || ofPlan.includes(name)) continue;
    const add = (severity: Finding['severity'], message: string, fix: string) =>
      findings.push({
        file: path,
        at: 'unavailable',
        severity,
        ruleId: 'file/unnamed',
        message,
        fix,
      });
    if (names === undefined) {
      add(
        'error',
        '這個資料夾沒有 plan.md，檔案不會發布',
        `請在 ${folder} 放入 plan.md 與 measures.yaml，或移走檔案`,
      );
      continue;
    }
    // That the text shows a file which is not named is told there.
    if (shown.get(folder)?.has(name) === true) continue;
    const lacking = names.filter((each) => !content.attachments.has(folder + each));
    // That the file named is missing is told there, with this one proposed.
    if (lacking.length > 0 && didYouMean(lacking[0]!, [name], '') !== '') continue;
    // Of a name that no system can hold, that is told.
    if (misnamed.has(path)) continue;
    add('warning', '沒有任何檔案提到它，它不會發布', whatToDo(name, sha256));
  }
  return findings;
}

/** What is to be done with a file: it is named, where it may be offered under its name, or else called otherwise before. */
function whatToDo(name: string, sha256: string): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!offeredEndings.includes(ending)) {
    return '請移走；這一種檔案不能放在網站上';
  }
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
  const meant = isPlain ? name : `source.${ending}`;
  const first = isPlain
    ? ''
    : `檔名會成為網址，請先改成只有英文字母、數字、點、底線與連字號的，例如 ${meant}；`;
  return `${first}若是來源檔，請在 plan.md 的 source 寫 file: ${meant}；若是附件或圖片，請列入 attachments；都要寫 sha256: ${sha256}；否則請移走`;
}

function withoutRegister(file: string, institutionId: string): Finding {
  return {
    file,
    at: 'unavailable',
    severity: 'warning',
    ruleId: 'file/unnamed',
    message: `沒有登記冊 disclosures/${institutionId}.yaml，檔案不會發布`,
    fix: `請建立 disclosures/${institutionId}.yaml 並把檔案列入所屬那一款的 files，或移走檔案`,
  };
}

/** Names of the files that a text shows as pictures. */
function picturesIn(body: MarkdownBody): ReadonlySet<string> {
  const names = new Set<string>();
  if (!body.markdown.includes('![')) return names;
  visit(treeOf(body), 'image', ({ url }) => {
    names.add(fileNameOf(url));
  });
  return names;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
