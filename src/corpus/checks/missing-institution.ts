import { didYouMean } from '../../content/problems/suggest.ts';
import type { ContentView } from '../../content/read/content-view.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { dropSpace, foldWidth } from '../../meaning/text/fold.ts';
import { isIdentifier, isMisnamed } from './identifiers.ts';

/**
 * What is wrong where an institution of plans or of a register has no file, in the same words for all of these; null where it
 * has one, or one whose own name is told.
 */
export function missingInstitution(id: string, content: ContentView): Omit<Finding, 'file'> | null {
  const { institutions } = content;
  if (institutions.find(id).is !== 'absent' || isMisnamed(id, institutions)) return null;
  return {
    at: 'unavailable',
    severity: 'error',
    ruleId: 'reference/institution',
    message: `「${id}」沒有對應的機關檔 institutions/${id}.yaml`,
    fix: fixFor(id, content),
  };
}

function fixFor(id: string, content: ContentView): string {
  const make = `請建立 institutions/${id}.yaml（誤刪的，請還原）`;
  const named = institutionNamed(id, content);
  if (named !== null) {
    // The file was renamed, where nothing else bears its new name.
    const isRenamed = isIdentifier(id) && !hasPlans(named.id, content);
    const known = `機關檔 institutions/${named.id}.yaml 是「${named.name}」；`;
    if (isRenamed && !isIdentifier(named.id)) return `${known}請把那個機關檔改名為「${id}.yaml」`;
    return `${known}請把「${id}」的資料夾與登記檔改名為「${named.id}」${isRenamed ? `，或把那個機關檔改名為「${id}.yaml」` : ''}`;
  }
  // Plans and a register that are called alike are no slip.
  const isSlip = content.registers.find(id).is === 'absent' || !hasPlans(id, content);
  const guess = isSlip ? didYouMean(id, content.institutions.ids(), '') : '';
  return guess === ''
    ? `${make}，或把計畫與登記檔移到正確的機關`
    : `${guess}是的話，請把資料夾與登記檔改成那個名稱；不是的話，${make}`;
}

function hasPlans(id: string, content: ContentView): boolean {
  return [...content.plansOf(id).seen].length > 0;
}

/** The institution that is called as the folder, or as plans in it call theirs. */
function institutionNamed(id: string, content: ContentView): { id: string; name: string } | null {
  const named = Array.from(content.plansOf(id).seen, ({ metadata }) => metadata.institution_name);
  const written = new Set([id, ...named].map(fold));
  for (const other of content.institutions.ids()) {
    const institution = content.institutions.find(other);
    if (institution.is !== 'known') continue;
    const { name, short_names: short, former_names: former } = institution.value.record;
    const names = [name, ...short, ...former.map((each) => each.name)];
    if (names.some((each) => written.has(fold(each)))) return { id: other, name };
  }
  return null;
}

function fold(name: string): string {
  return dropSpace(foldWidth(name)).replaceAll('台', '臺');
}
