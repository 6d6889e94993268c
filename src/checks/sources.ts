import type { Check } from './check.ts';
import { didYouMean } from '../problems/suggest.ts';

/** A plan's source file lies beside it and is the one whose checksum is recorded. */
export const checkSources: Check = function* (content) {
  for (const { planFile, metadata } of content.plans) {
    const { source } = metadata;
    if (source === null) continue;
    const folder = planFile.replace(/plan\.md$/, '');
    const attachment = content.attachments.get(folder + source.file);
    if (!attachment) {
      const beside = [...content.attachments.keys()]
        .filter((path) => path.startsWith(folder))
        .map((path) => path.slice(folder.length));
      yield {
        file: planFile,
        at: { path: ['source', 'file'] },
        severity: 'error',
        ruleId: 'source/missing',
        message: `資料夾裡沒有來源檔「${source.file}」`,
        fix: didYouMean(source.file, beside, '請把來源檔放在 plan.md 旁邊，或刪除 source'),
      };
    } else if (attachment.sha256 !== source.sha256) {
      yield {
        file: planFile,
        at: { path: ['source', 'sha256'] },
        severity: 'error',
        ruleId: 'source/checksum',
        message: `來源檔「${source.file}」的 SHA-256 是 ${attachment.sha256}，與記載不同`,
        fix: '若來源檔被誤改，請還原；若確實換了來源檔，請重新核對全文後更新 sha256',
      };
    }
  }
};
