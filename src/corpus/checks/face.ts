import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import type { ContentView } from '../../content/read/content-view.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type { Site } from '../../content/schemas/site.ts';
import { ownPages } from '../addresses/page-kinds.ts';
import { requiredPages } from '../addresses/page-paths.ts';
import { leastContrast, readableNear } from '../figures/contrast.ts';
import { grounds, TEXT_CONTRAST } from '../figures/grounds.ts';
import type { Check } from './check.ts';

const file = contentTypes.site.pattern;

/** Least width and height of a mark: icons of phones are drawn from it. */
const LEAST_MARK = 180;

const MARK = /^mark\.(?:png|webp|jpe?g)$/;

/** Pages that visitors must find from every page, whatever else the menus hold. */
const ALWAYS_LINKED = ['sitemap', 'contact', 'privacy', 'accessibility', 'license'] as const;

/** What a site gives itself of a face can be read, is there, and leads to pages. */
export const checkFace: Check = {
  *site(site, content) {
    yield* colourFindings(site);
    yield* markFindings(site, content);
    yield* menuFindings(site, content);
  },
};

function* colourFindings({ colours }: Site): Generator<Finding> {
  for (const [use, schemes] of Object.entries(colours)) {
    if (schemes === null) continue;
    for (const scheme of ['light', 'dark'] as const) {
      const colour = schemes[scheme];
      const found = leastContrast(colour, grounds[scheme]);
      if (found >= TEXT_CONTRAST) continue;
      const near = readableNear(colour, grounds[scheme], TEXT_CONTRAST);
      yield {
        file,
        at: { path: ['colours', use, scheme] },
        severity: 'error',
        ruleId: 'site/contrast',
        message: `「${colour}」在${scheme === 'light' ? '淺色' : '深色'}底上的對比只有 ${Math.floor(found * 10) / 10}:1，文字看不清楚，至少要 ${TEXT_CONTRAST}:1`,
        fix: `改用${scheme === 'light' ? '深' : '淺'}一點的顏色，例如 '${near}'`,
      };
    }
  }
}

function* markFindings({ mark }: Site, { attachments }: ContentView): Generator<Finding> {
  const lying = [...attachments.keys()].filter((path) => MARK.test(path));
  if (mark === null) {
    for (const path of lying) {
      yield {
        file: path,
        at: 'unavailable',
        severity: 'warning',
        ruleId: 'file/unnamed',
        message: 'site.yaml 沒有寫 mark，這個標誌不會出現在網頁上',
        fix: `在 site.yaml 加上 mark: ${path}，或移走檔案`,
      };
    }
    return;
  }
  const finding = (message: string, fix: string): Finding => ({
    file,
    at: { path: ['mark'] },
    severity: 'error',
    ruleId: 'site/mark',
    message,
    fix,
  });
  const found = attachments.get(mark);
  if (found === undefined) {
    const other = lying[0];
    yield finding(
      `內容資料夾裡沒有「${mark}」`,
      other === undefined
        ? `把標誌的圖檔放在 site.yaml 旁邊，名為 ${mark}；沒有標誌時，刪去 mark`
        : `改寫成 mark: ${other}`,
    );
    return;
  }
  const kind = mark.endsWith('g') && !mark.endsWith('png') ? 'jpeg' : mark.split('.')[1]!;
  if (found.kind !== kind || found.picture === null) {
    yield finding(
      `「${mark}」的內容不是這種圖檔`,
      '以繪圖軟體另存成 PNG 檔，名為 mark.png，並寫 mark: mark.png',
    );
  } else if (Math.min(found.picture.width, found.picture.height) < LEAST_MARK) {
    const { width, height } = found.picture;
    yield finding(
      `「${mark}」是 ${width} × ${height} 像素，手機的圖示由它縮小，寬與高都至少要 ${LEAST_MARK} 像素`,
      '換一張大一點的圖檔',
    );
  }
}

function* menuFindings({ menu }: Site, { pages }: ContentView): Generator<Finding> {
  const names = new Set<string>([...ownPages, ...requiredPages, ...pages.ids()]);
  for (const [which, entries] of Object.entries(menu)) {
    if (entries === null) continue;
    for (const [index, name] of entries.entries()) {
      const isKnown = names.has(name) || pages.find(name).is !== 'absent';
      const isTwice = entries.indexOf(name) < index;
      if (isKnown && !isTwice) continue;
      yield {
        file,
        at: { path: ['menu', which, index] },
        severity: 'error',
        ruleId: 'site/menu',
        message: isTwice ? `「${name}」在這個選單裡寫了兩次` : `沒有「${name}」這一頁`,
        fix: isTwice
          ? '請刪去一個'
          : didYouMean(name, names, `可以寫的有：${listSome(names, 40)}；自己的頁面放在 pages/`),
      };
    }
  }
  const { tools, foot } = menu;
  if (tools === null || foot === null) return;
  const shown = new Set([...(menu.main ?? []), ...tools, ...foot]);
  const missing = ALWAYS_LINKED.filter((name) => !shown.has(name));
  if (missing.length === 0) return;
  yield {
    file,
    at: { path: ['menu', 'foot'] },
    severity: 'warning',
    ruleId: 'site/menu',
    message: `選單裡沒有${listSome(missing)}，訪客從一般的網頁找不到`,
    fix: `在 menu.foot 加上 ${missing.join(', ')}`,
  };
}
