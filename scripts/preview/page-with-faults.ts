import { createHash } from 'node:crypto';
import type { Language } from '../../src/content/language.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { countsInEnglish, sortProblems } from '../../src/content/problems/report.ts';
import { attributes, markup, type Html } from '../../src/site/html/markup.ts';

/** What is wrong with the content, as it concerns one page. */
export interface PageFaults {
  /** In files that the page shows. */
  own: readonly Problem[];
  /** In all other files. */
  others: readonly Problem[];
  /** The page is shown as it was before an error came into its file. */
  isStale: boolean;
}

export interface PagePlace {
  basePath: string;
  language: Language;
}

/** Folder of what a preview adds to pages, below the base path. */
export const PREVIEW_FOLDER = '__preview/';

/**
 * A page with what is wrong with it on top, and with the script that shows it anew when it changes.
 * @param page HTML as Astro made it
 * @returns the page, and the version by which the script knows whether it changed
 */
export function withPreview(
  page: string,
  faults: PageFaults,
  place: PagePlace,
): { page: string; version: string } {
  const whole = page.replace(/<body[^>]*>/, (body) => body + String(faultsPart(faults)));
  const version = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  const folder = place.basePath + PREVIEW_FOLDER;
  const head = markup`<link rel="stylesheet" href="${folder}preview.css">
    <script type="module" src="${folder}preview.js" data-version="${version}" data-events="${folder}events"></script>`;
  return { page: whole.replace('</head>', () => `${String(head)}</head>`), version };
}

/** A page of nothing but what is wrong, for content that could never be shown. */
export function faultsPage(
  faults: PageFaults,
  place: PagePlace,
): { page: string; version: string } {
  const title = '內容有錯誤，還沒有可以預覽的網頁 The content has errors; there is no page yet';
  const page = markup`<!doctype html><html lang="zh-Hant-TW">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
    <body class="preview-only"><h1>${title}</h1></body></html>`;
  const own = [...faults.own, ...faults.others];
  return withPreview(String(page), { ...faults, own, others: [] }, place);
}

function faultsPart({ own, others, isStale }: PageFaults): Html | '' {
  if (own.length === 0 && others.length === 0) return '';
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const kind = errors > 0 ? 'has-errors' : 'has-warnings';
  return markup`<section class="preview-faults ${kind}" lang="zh-Hant-TW" aria-label="預覽：內容的錯誤與提醒">
    ${own.length > 0 && ownPart(own, errors, isStale)}
    ${others.length > 0 && othersPart(others)}
    </section>`;
}

function ownPart(own: readonly Problem[], errors: number, isStale: boolean): Html {
  const warnings = own.length - errors;
  const inEnglish = countsInEnglish(errors, warnings);
  return markup`<details${attributes({ open: errors > 0 && '' })}>
    <summary>本頁的內容有 ${errors} 個錯誤、${warnings} 個提醒 <span lang="en">${inEnglish} on this page</span></summary>
    ${isStale && STALE}<ul>${sortProblems(own).map(faultItem)}</ul></details>`;
}

const STALE = markup`<p>下面是改錯之前的樣子；改正後會自動更新。 <span lang="en">Shown as it was before the error.</span></p>`;

function faultItem({ file, place, severity, draft, message, fix, ruleId }: Problem): Html {
  const where = place === 'unavailable' ? file : `${file}:${place.line}:${place.column}`;
  const word = `${draft === true ? '草稿' : ''}${severity === 'error' ? '錯誤' : '提醒'}`;
  return markup`<li class="${severity}"><strong>${word}</strong> <code>${where}</code> ${message} → ${fix} <code lang="en">${ruleId}</code></li>`;
}

function othersPart(others: readonly Problem[]): Html {
  const errors = others.filter(({ severity }) => severity === 'error');
  const files = [...new Set(errors.map(({ file }) => file))].sort();
  const warnings = others.length - errors.length;
  const inEnglish = countsInEnglish(errors.length, warnings);
  return markup`<p>其他檔案有 ${errors.length} 個錯誤、${warnings} 個提醒（見終端機）。 <span lang="en">${inEnglish} in other files (see the terminal).</span></p>
    ${files.length > 0 && markup`<ul>${files.map((file) => markup`<li><code>${file}</code></li>`)}</ul>`}`;
}
