import type { Finding } from '../../content/problems/problem.ts';
import { nearest } from '../../content/problems/suggest.ts';
import type { Check } from './check.ts';

/**
 * A plan names its institution by a name that it has or had. One that is none of them may be one that nobody recorded; only
 * what is nearly one of them is told.
 */
export const checkInstitutionNames: Check = {
  *planText({ planFile: file, institutionId, metadata: { institution_name: name } }, content) {
    const institution = content.institutions.find(institutionId);
    if (institution.is !== 'known') return;
    const { record } = institution.value;
    const names = [
      record.name,
      ...record.former_names.map((former) => former.name),
      ...record.short_names,
    ];
    if (names.some((each) => usual(each) === usual(name))) return;
    const meant = nearest(name, names);
    if (meant === null) return;
    yield {
      file,
      at: { path: ['institution_name'] },
      severity: 'warning',
      ruleId: 'plan/institution-name',
      message: `「${name}」不是機關的現名、舊名或簡稱，與「${meant}」很像`,
      fix: `若是筆誤，請改為「${meant}」；計畫當時確用這個名稱，請寫進 institutions/${institutionId}.yaml 的 former_names`,
    } satisfies Finding;
  },
};

/** 台 is a way to write 臺. */
function usual(name: string): string {
  return name.replaceAll('台', '臺');
}
