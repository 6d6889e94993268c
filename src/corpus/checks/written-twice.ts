import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import type { ErratumRecord } from '../../content/schemas/errata.ts';
import type { Check } from './check.ts';
import { registerFilePath } from '../assembly/build-registers.ts';

/** A file of a register, or a correction, stands there once. */
export const checkWrittenTwice: Check = {
  *register({ institutionId, file, register }, { attachments }) {
    const seen = new Map<string, Listed>();
    for (const listed of listedFiles(register.categories)) {
      const { name, url, path } = listed;
      const own = name === undefined ? undefined : registerFilePath(institutionId, name);
      const sha256 = own === undefined ? undefined : attachments.get(own)?.sha256;
      const keys = [url, own, sha256].filter((key) => key !== undefined);
      const first = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
      for (const key of keys) if (!seen.has(key)) seen.set(key, listed);
      if (first !== undefined) yield fileTwice(file, path, first, listed);
    }
  },

  *errata({ file, entries }) {
    const byPlace = new Map<string, { path: YamlPath; record: ErratumRecord }[]>();
    for (const { path, record } of entries) {
      const place = [record.plan, record.measure, record.field].join('\n');
      const before = byPlace.get(place) ?? [];
      byPlace.set(place, [...before, { path, record }]);
      const last = before.findLastIndex(
        ({ record: { was, now } }) => was === record.was && now === record.now,
      );
      const first = before[last];
      if (first === undefined) continue;
      // What was changed back meanwhile may be corrected again.
      if (before.slice(last + 1).some((each) => each.record.now === record.was)) continue;
      yield {
        file,
        at: { path: [...path, 'was'] },
        severity: 'warning',
        ruleId: 'errata/twice',
        message: `「${record.was ?? '（漏列）'}」更正為「${record.now ?? '（刪去）'}」前面已經寫過一次`,
        first: { file, path: [...first.path, 'was'] },
        fix: '同一處更正只寫一筆；請刪除其中一筆',
      };
    }
  },
};

interface Listed {
  category: string;
  title: string;
  name: string | undefined;
  url: string | undefined;
  publishedOn: string | null;
  path: YamlPath;
}

type Categories = readonly {
  category: string;
  files?: readonly { title: string; file?: string; url?: string; published_on: string | null }[];
}[];

function* listedFiles(categories: Categories): Generator<Listed> {
  for (const [index, { category, files = [] }] of categories.entries()) {
    for (const [position, { title, file, url, published_on }] of files.entries()) {
      const path = ['categories', index, 'files', position];
      yield { category, title, name: file, url, publishedOn: published_on, path };
    }
  }
}

/** One file cannot have been published on two days. */
function fileTwice(file: string, path: YamlPath, first: Listed, listed: Listed): Finding {
  const days = [first.publishedOn, listed.publishedOn].filter((day) => day !== null);
  const differ = new Set(days).size > 1;
  const shown = listed.name ?? listed.url ?? listed.title;
  const isNamedSo = shown === (first.name ?? first.url);
  const key = listed.name === undefined ? 'url' : 'file';
  return {
    file,
    at: { path: [...path, differ ? 'published_on' : key] },
    severity: differ ? 'error' : 'warning',
    ruleId: 'disclosure/file-twice',
    message:
      `「${shown}」前面已在「${first.category}」列過${isNamedSo ? '' : `（「${first.name ?? first.title}」，內容相同）`}` +
      (differ ? `，公開日卻是 ${first.publishedOn} 與 ${listed.publishedOn}` : ''),
    first: { file, path: first.path },
    fix: '同一個檔案只列一次；請刪除其中一筆，或查對是否放錯檔案',
  };
}
