import type { Definition, Image, ImageReference, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { listSome, nearest } from '../../content/problems/suggest.ts';
import type { ContentView } from '../../content/read/content-view.ts';
import type { RefusedBecause } from '../links/read-address.ts';
import { resolveLink, type Resolved } from '../links/resolve-link.ts';
import { findTarget, likelyTargets } from '../links/site-targets.ts';
import { movedFile } from '../addresses/moved-files.ts';
import { movedTo } from '../addresses/moved-pages.ts';
import { filePath } from '../addresses/file-paths.ts';
import { pagePath, splitLanguage } from '../addresses/page-paths.ts';
import { usedDefinitions } from './used-definitions.ts';
import type { Check } from './check.ts';

/** Links and pictures in the texts of plans and pages lead to what the site publishes. */
export const checkLinks: Check = {
  *planFacts({ planFile, body, institutionId, folder, version }, content) {
    const place = { institution_id: institutionId, plan: folder };
    const page =
      version === null ? pagePath('plan', place) : pagePath('planVersion', { ...place, version });
    const current = content.planTexts.find(`${institutionId}-${folder}`);
    const beside = {
      folder: planFile.replace(/plan\.md$/, ''),
      withheld:
        current.is === 'known'
          ? current.value.metadata.withheld.flatMap((record) => record.file ?? [])
          : [],
    };
    yield* wrongLinks({ file: planFile, body, page, beside }, content);
  },

  *page({ file, body, name }, content) {
    yield* wrongLinks({ file, body, page: pagePath('prose', { page: name }) }, content);
  },
};

interface TextOnPage {
  file: string;
  body: MarkdownBody;
  /** Path of the page that it stands on. */
  page: string;
  /** Of a plan: its folder, where its pictures lie, and the files that it withholds. */
  beside?: FilesBeside;
}

interface FilesBeside {
  folder: string;
  withheld: readonly string[];
}

function wrongLinks({ file, body, page, beside }: TextOnPage, content: ContentView): Finding[] {
  const found: Finding[] = [];
  const root = treeOf(body);
  const isUsed = usedDefinitions(root);
  visit(root, (node) => {
    if (
      node.type !== 'link' &&
      node.type !== 'image' &&
      node.type !== 'imageReference' &&
      node.type !== 'definition'
    ) {
      return;
    }
    // That it is not shown at all is told by `markdown-signs.ts`.
    if (node.type === 'definition' && !isUsed(node)) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const at = { line: body.firstLine + line - 1, column };
    const complain = (complaint: Complaint | null) => {
      if (complaint !== null) found.push({ file, at, severity: 'error', ...complaint });
    };
    if (node.type === 'image' || node.type === 'imageReference') complain(wrongAlternative(node));
    if (node.type === 'imageReference') return;
    const told = besideComplaint(node, page, beside, content);
    if (told !== null) complain(told);
    else if (node.type === 'image') complain(wrongPicture(node, page, content));
    else complain(wrongLink(node.url, page, content, node.type === 'link' && body.kind === 'plan'));
  });
  return found;
}

type Complaint = Pick<Finding, 'ruleId' | 'message' | 'fix'> & Partial<Pick<Finding, 'severity'>>;

/** Whoever does not see a picture reads what stands in its place. */
function wrongAlternative(node: Image | ImageReference): Complaint | null {
  if ((node.alt ?? '').trim() !== '') return null;
  const written = node.type === 'image' ? node.url : (node.label ?? node.identifier);
  return {
    ruleId: 'link/picture-alt',
    message: `圖片「${written}」沒有替代文字，看不見圖的人不知道畫的是什麼`,
    fix: `請在方括號裡寫出圖的內容，例如 ![避難路線：自校門沿中山路至體育館](${node.type === 'image' ? node.url : '圖片.png'})`,
  };
}

/** Of an address that leads to nothing published: whether it is a file of the plan that is withheld, or that it does not name. */
function besideComplaint(
  { type, url }: Image | Link | Definition,
  page: string,
  beside: FilesBeside | undefined,
  content: ContentView,
): Complaint | null {
  if (beside === undefined) return null;
  const link = resolveLink(url, page, content);
  if (link.is !== 'absent') return null;
  const name = link.path.slice(link.path.lastIndexOf('/') + 1);
  if (beside.withheld.includes(name)) {
    return type === 'image'
      ? {
          ruleId: 'withholding/text-left',
          message: `圖片「${name}」不予公開，正文卻還放著它`,
          fix: '請刪去這一處，連同替代文字；已提交到版本庫的，見 docs/withholding.zh-TW.md',
        }
      : {
          ruleId: 'link/absent',
          message: `連結「${url}」指向的「${name}」不予公開，不會發布`,
          fix: '請刪去連結，只留文字',
        };
  }
  if (!link.path.startsWith(page) || link.path !== page + name) return null;
  const file = content.attachments.get(beside.folder + name);
  if (file === undefined) return null;
  return {
    ruleId: type === 'image' ? 'link/picture' : 'link/absent',
    message: `正文用了「${name}」，plan.md 的 attachments 卻沒有列出它，它不會發布`,
    fix: `請在 attachments 加上一項：file: ${name}，並寫 title、kind 與 sha256: ${file.sha256}；圖片還要寫 alt`,
  };
}

/** @param mayBeWords whether brackets and what follows them may be words of a document */
function wrongLink(
  url: Link['url'],
  page: string,
  content: ContentView,
  mayBeWords: boolean,
): Complaint | null {
  const link = resolveLink(url, page, content);
  switch (link.is) {
    case 'refused':
      return refused(url, link.why);
    case 'absent':
      return {
        ruleId: 'link/absent',
        message: `連結「${url}」指向的「${link.path}」不是本站發布的頁面或檔案`,
        fix:
          (OTHER_SITE.test(url) ? `別的網站請寫 https://${url}；` : '') +
          nearestAddress(link.path, content) +
          (mayBeWords ? AS_WORDS : ''),
      };
    case 'no-anchor':
      return noAnchor(url, link);
    case 'unknown':
      return leadsToDraft(`連結「${url}」`, link);
    default:
      return null;
  }
}

/** Its words are published, and lead somewhere as soon as the draft is published. */
function leadsToDraft(
  what: string,
  { why, path }: Extract<Resolved, { is: 'unknown' }>,
): Complaint | null {
  if (why !== 'draft') return null;
  return {
    severity: 'warning',
    ruleId: 'link/draft',
    message: `${what}指向的「${path}」屬於還沒發布的草稿，發布時只有文字，沒有連結`,
    fix: '草稿發布後就會成為連結；不想等待時，請改連別的頁面或刪除連結',
  };
}

const AS_WORDS = String.raw`；若括號只是文字，請寫成 \[…\](…)`;

const reasons: Record<RefusedBecause, [what: string, fix: string]> = {
  empty: ['沒有寫網址', String.raw`請填網址；若括號只是文字，請寫成 \[…\]`],
  scheme: ['用了不能使用的協定', '只能用 https:、http:、mailto:、tel:，或本站的路徑，例如 /plans/'],
  'no-scheme': ['沒有寫協定', '別的網站請從 https:// 寫起；本站的路徑只以一個 / 開頭'],
  'own-network': [
    '只有這台電腦或內部網路連得到，別人打不開',
    '本站的網頁請從 / 寫起，例如 /plans/；別的網站請寫公開的網址',
  ],
  malformed: ['不是完整的網址', '請檢查有沒有漏字、多了空白或用了全形；空白寫成 %20'],
};

/** `www.example.org`, as other programs understand it. */
const OTHER_SITE =
  /^www\.|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:gov|edu|org|com|net|idv)(?:\.tw)?(?:\/|$)/i;

/** `C:\甲.docx`, `\\server\甲.docx`, `file:///C:/甲.docx`. */
const ON_DISK = /^(?:[a-z]:[\\/]|\\\\|file:)/i;

function refused(url: string, why: RefusedBecause): Complaint {
  const [what, fix] = ON_DISK.test(url)
    ? [
        '是電腦裡的檔案，別人打不開',
        '請把檔案放在 plan.md 旁邊並列入 attachments，只寫檔名；公開在別處的，寫完整的網址',
      ]
    : reasons[why];
  return { ruleId: 'link/address', message: `連結「${url}」${what}`, fix };
}

function noAnchor(url: string, link: Extract<Resolved, { is: 'no-anchor' }>): Complaint {
  const { path, anchor, anchors } = link;
  const guess = nearest(anchor, anchors.all);
  return {
    ruleId: 'link/anchor',
    message: `連結「${url}」指向的頁面「${path}」沒有「${anchor}」這個位置`,
    fix:
      guess !== null
        ? `是否為「#${guess}」？`
        : anchors.own.length > 0
          ? `該頁可以連到的位置有：${listSome(anchors.own)}`
          : `這個頁面的各段隨資料改變，沒有固定的位置；請連到「${path}」`,
  };
}

const HOW_TO_PUBLISH = `計畫的圖片請放在 plan.md 旁邊並列入 attachments，只寫檔名；別的圖片請放進 disclosures/<機關>/ 並列為登記冊的檔案，再寫 ${filePath('registerFile', { institution_id: '<機關>', file: '<檔名>' })}`;

/** A picture of another site would tell that site who reads the page, and browsers are told to refuse it. */
function wrongPicture({ url }: Image, page: string, content: ContentView): Complaint | null {
  const link = resolveLink(url, page, content);
  const ruleId = 'link/picture';
  switch (link.is) {
    case 'elsewhere':
      return {
        ruleId,
        message: `圖片「${url}」在別的網站，不會顯示`,
        fix: `${HOW_TO_PUBLISH}；或改用連結：去掉「!」`,
      };
    case 'refused':
      return { ...refused(url, link.why), ruleId };
    case 'page':
      return {
        ruleId,
        message: `圖片「${url}」是網頁，不是圖片`,
        fix: '要連到該頁，請去掉「!」',
      };
    case 'file':
      return /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i.test(link.address)
        ? null
        : {
            ruleId,
            message: `「${url}」不是圖片`,
            fix: '圖片可用 png、jpg、gif、webp、avif、svg；要供人下載，請去掉「!」',
          };
    case 'absent':
      return {
        ruleId,
        message: `圖片「${url}」指向的「${link.path}」沒有發布`,
        fix: `${nearestAddress(link.path, content)}；${HOW_TO_PUBLISH}`,
      };
    case 'unknown':
      return leadsToDraft(`圖片「${url}」`, link);
    default:
      return null;
  }
}

function nearestAddress(path: string, content: ContentView): string {
  const bare = path
    .replace(/\/index\.html?$/, '/')
    .replace(/(?<!\.csv-metadata)\.(?:html?|md)$/, '/')
    .replace(/^\/content\//, '/')
    .replace(/^\/disclosures\//, pagePath('disclosure'));
  const moved = movedTo(splitLanguage(bare.endsWith('/') ? bare : `${bare}/`).path);
  if (moved !== null && findTarget(moved, content).is === 'page') return `這一頁現在是「${moved}」`;
  const file = movedFile(bare)?.path ?? null;
  if (file !== null && findTarget(file, content).is === 'file') return `這個檔案現在是「${file}」`;
  const targets = [...likelyTargets(content)];
  const guess = targets.includes(bare) ? bare : nearest(bare, targets);
  return guess === null
    ? '請改為本站有的網址，從 / 寫起，例如 /plans/<機關>/<計畫>/ 或 /data/measures.csv'
    : `是否為「${guess}」？`;
}
