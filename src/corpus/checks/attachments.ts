import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean } from '../../content/problems/suggest.ts';
import type { Attachment, ParsedPlanText } from '../../content/read/parsed-content.ts';
import { pictureKinds } from '../../content/read/picture-size.ts';
import type { AttachmentRecord } from '../../content/schemas/plan.ts';
import type { Check } from './check.ts';
import { restoreFileOfVersion } from './file-of-version.ts';
import { endingOf, offeredEndings, wrongBytes } from './offered-files.ts';

/** At such an address stood a copy of the plan's rows; it leads on to them. */
const OWN_NAMES: readonly string[] = ['measures.csv'];

type Complaint = Pick<Finding, 'ruleId' | 'message' | 'fix' | 'first'> & {
  key: keyof AttachmentRecord;
  severity?: Finding['severity'];
};

/**
 * An attachment of a plan lies beside it, is what its name says, is the one whose checksum is
 * recorded, and is named once. A picture says what it shows.
 */
export const checkAttachments: Check = {
  *planText(plan, { attachments }) {
    const { planFile, metadata, version } = plan;
    const withheld = new Set(metadata.withheld.map(({ file }) => file));
    const folder = planFile.replace(/plan\.md$/, '');
    const beside = () =>
      Array.from(attachments.keys())
        .filter((path) => path.startsWith(folder))
        .map((path) => path.slice(folder.length));
    for (const [index, record] of metadata.attachments.entries()) {
      const absent = () =>
        didYouMean(
          record.file,
          beside(),
          version === null
            ? '請把檔案放在 plan.md 旁邊，或刪除這一項'
            : restoreFileOfVersion(folder, record, attachments),
        );
      const twice = namedTwice(plan, index);
      const isNamedBefore = twice?.key === 'file';
      const complaints = [
        ...(twice === null ? [] : [twice]),
        // A withheld file is not published, and had better not lie here either.
        ...(isNamedBefore || withheld.has(record.file)
          ? []
          : wrongFile(record, attachments.get(folder + record.file), absent)),
      ];
      for (const { key, severity = 'error', ...complaint } of complaints) {
        yield {
          file: planFile,
          at: { path: ['attachments', index, key] },
          severity,
          ...complaint,
        };
      }
    }
  },
};

function* wrongFile(
  record: AttachmentRecord,
  found: Attachment | undefined,
  whereAbsent: () => string,
): Generator<Complaint> {
  const { file } = record;
  if (!offeredEndings.includes(endingOf(file))) {
    yield {
      key: 'file',
      ruleId: 'attachment/kind',
      message: `附件「${file}」不是可供下載的檔案格式`,
      fix: `請改用文件、試算表、CSV、純文字或圖片：${offeredEndings.join('、')}；網頁請先另存為 PDF，圖形請另存為 PNG`,
    };
    return;
  }
  if (OWN_NAMES.includes(file.toLowerCase())) {
    yield {
      key: 'file',
      ruleId: 'attachment/name',
      message: `「${file}」是本站自己放在計畫頁面旁邊的檔案名稱`,
      fix: '請改用別的檔名，例如 annex-1.csv，file 也一併修改',
    };
    return;
  }
  if (found === undefined) {
    yield {
      key: 'file',
      ruleId: 'attachment/missing',
      message: `資料夾裡沒有附件「${file}」`,
      fix: whereAbsent(),
    };
    return;
  }
  const wrong = wrongBytes(file, found.kind);
  const isPicture = pictureKinds.includes(found.kind);
  if (wrong !== null) yield { key: 'file', ruleId: 'attachment/bytes', ...wrong };
  else if (isPicture && found.picture === null) {
    yield {
      key: 'file',
      ruleId: 'attachment/bytes',
      message: `圖片「${file}」讀不出寬與高，可能已經損壞`,
      fix: '請用看圖程式開啟並另存新檔，再照檢查說的更新 sha256',
    };
  } else if (found.sha256 !== record.sha256) {
    yield {
      key: 'sha256',
      ruleId: 'attachment/checksum',
      message: `附件「${file}」的 SHA-256 是 ${found.sha256}，與記載不同`,
      fix: `若檔案被誤改，請還原；若確實換了檔案，請核對內容後寫成 sha256: ${found.sha256}`,
    };
  }
  if (wrong === null) yield* wrongAlternative(record, isPicture);
}

function* wrongAlternative(
  { file, alt }: AttachmentRecord,
  isPicture: boolean,
): Generator<Complaint> {
  const name = file.replace(/\.[^.]+$/, '');
  if (isPicture && (alt === undefined || alt === file || alt === name)) {
    yield {
      key: alt === undefined ? 'file' : 'alt',
      ruleId: 'attachment/alt',
      message:
        alt === undefined
          ? `圖片「${file}」沒有替代文字，看不見圖的人不知道畫的是什麼`
          : `圖片「${file}」的替代文字只是檔名，看不見圖的人不知道畫的是什麼`,
      fix: '請加上 alt，寫出圖的內容，例如 alt: 避難路線：自校門沿中山路至體育館',
    };
  }
  if (!isPicture && alt !== undefined) {
    yield {
      key: 'alt',
      ruleId: 'attachment/alt',
      message: `「${file}」不是圖片，替代文字不會顯示`,
      fix: '請刪除 alt；要說明檔案的內容，請寫在 notes',
    };
  }
}

/** One file is one attachment, and the source is none. */
function namedTwice({ metadata, planFile }: ParsedPlanText, index: number): Complaint | null {
  const { source, attachments } = metadata;
  const { file, sha256 } = attachments[index]!;
  const others = [
    ...(source === null ? [] : [{ what: '來源檔', path: ['source', 'file'], ...source }]),
    ...attachments
      .slice(0, index)
      .map((each, at) => ({ what: '附件', path: ['attachments', at, 'file'], ...each })),
  ];
  const sameName = others.find((each) => each.file === file);
  if (sameName !== undefined) {
    return {
      key: 'file',
      ruleId: 'attachment/twice',
      message: `「${file}」前面已列為${sameName.what}`,
      first: { file: planFile, path: sameName.path },
      fix: '同一個檔案只列一次；請刪除其中一項，或查對檔名',
    };
  }
  const sameBytes = others.find((each) => each.sha256 === sha256);
  if (sameBytes === undefined) return null;
  return {
    key: 'sha256',
    severity: 'warning',
    ruleId: 'attachment/twice',
    message: `「${file}」與${sameBytes.what}「${sameBytes.file}」內容相同`,
    first: { file: planFile, path: sameBytes.path },
    fix: '請查對是否放錯檔案；若是同一個檔案，只列一次',
  };
}
