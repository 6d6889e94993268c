import type { Check } from './check.ts';
import { restoreFileOfVersion } from './file-of-version.ts';
import { wrongBytes } from './offered-files.ts';
import { didYouMean } from '../../content/problems/suggest.ts';

/**
 * Documents that are offered for download as they are: all that an import keeps, and those that it asks to save
 * anew. HTML would run on this site's origin.
 */
const OFFERED = /\.(?:txt|csv|pdf|odt|ods|docx?|xlsx?)$/i;

/**
 * A plan's source file lies beside it, is a document as its name says, and is the one whose checksum
 * is recorded.
 */
export const checkSources: Check = {
  *planText({ planFile, metadata, version }, { attachments }) {
    const { source } = metadata;
    if (source === null) return;
    // A withheld file is not published, and had better not lie here either.
    if (metadata.withheld.some(({ file }) => file === source.file)) return;
    if (!OFFERED.test(source.file)) {
      yield {
        file: planFile,
        at: { path: ['source', 'file'] },
        severity: 'error',
        ruleId: 'source/kind',
        message: `來源檔「${source.file}」不是可供下載的文件格式`,
        fix: '請改用 .txt、.csv、.pdf、.odt、.ods、.doc、.docx、.xls 或 .xlsx；網頁請先另存為 PDF 或純文字',
      };
      return;
    }
    const folder = planFile.replace(/plan\.md$/, '');
    const attachment = attachments.get(folder + source.file);
    if (!attachment) {
      const beside = [...attachments.keys()]
        .filter((path) => path.startsWith(folder))
        .map((path) => path.slice(folder.length));
      yield {
        file: planFile,
        at: { path: ['source', 'file'] },
        severity: 'error',
        ruleId: 'source/missing',
        message: `資料夾裡沒有來源檔「${source.file}」`,
        fix: didYouMean(
          source.file,
          beside,
          version === null
            ? '請把來源檔放在 plan.md 旁邊，或刪除 source'
            : restoreFileOfVersion(folder, source, attachments),
        ),
      };
      return;
    }
    const wrong = wrongBytes(source.file, attachment.kind, { anyEncoding: true });
    if (wrong !== null) {
      yield {
        file: planFile,
        at: { path: ['source', 'file'] },
        severity: 'error',
        ruleId: 'source/bytes',
        ...wrong,
      };
    } else if (attachment.sha256 !== source.sha256) {
      yield {
        file: planFile,
        at: { path: ['source', 'sha256'] },
        severity: 'error',
        ruleId: 'source/checksum',
        message: `來源檔「${source.file}」的 SHA-256 是 ${attachment.sha256}，與記載不同`,
        fix: `若來源檔被誤改，請還原；若確實換了來源檔，請重新核對全文後寫成 sha256: ${attachment.sha256}`,
      };
    }
  },
};
