import type { Page } from 'playwright-core';

/** A node of Chromium's accessibility tree, as far as it is read. */
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  value?: { value: string | number };
  childIds?: string[];
  properties?: { name: string; value: { value: unknown } }[];
}

/**
 * A page as a screen reader says it when it is read from start to end, a line a thing: made from the
 * accessibility tree that Chromium hands to screen readers, with the words that NVDA has for the
 * roles. No screen reader took part.
 */
export async function readAloud(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const say = (line: string) => {
    if (line.trim() !== '') lines.push(line.trim());
  };
  const property = ({ properties = [] }: AxNode, name: string) =>
    properties.find((each) => each.name === name)?.value.value;
  const childrenOf = ({ childIds = [] }: AxNode) => childIds.flatMap((id) => byId.get(id) ?? []);
  const textOf = (node: AxNode): string => {
    if (node.role?.value === 'StaticText') return node.name?.value ?? '';
    return childrenOf(node).map(textOf).join(' ').replaceAll(/\s+/g, ' ').trim();
  };
  const count = (node: AxNode, role: string): number =>
    childrenOf(node).reduce(
      (sum, child) => sum + (child.role?.value === role ? 1 : count(child, role)),
      0,
    );
  const readInside = (node: AxNode) => {
    for (const child of childrenOf(node)) read(child);
  };
  const read = (node: AxNode): void => {
    const role = node.ignored ? 'ignored' : (node.role?.value ?? '');
    const name = (node.name?.value ?? '').replaceAll(/\s+/g, ' ').trim();
    if (silentRoles.has(role)) return;
    switch (role) {
      case 'StaticText':
        return say(name);
      case 'heading':
        return say(`標題 ${String(property(node, 'level'))} ${name || textOf(node)}`);
      case 'link':
        return say(`連結 ${name}`);
      case 'button':
        return say(`按鈕 ${name}`);
      case 'image':
        return say(`圖形 ${name}`);
      case 'searchbox':
      case 'textbox':
        return say(`編輯區 ${name}`);
      case 'combobox':
        return say(`下拉方塊 ${name} ${String(node.value?.value ?? '')}`);
      case 'DisclosureTriangle':
        return say(`按鈕 ${property(node, 'expanded') === true ? '已展開' : '已摺疊'} ${name}`);
      case 'banner':
      case 'main':
      case 'contentinfo':
      case 'navigation':
      case 'search':
      case 'region': {
        say(`${landmarks[role]} ${name}`);
        return readInside(node);
      }
      case 'list':
        say(`清單 ${count(node, 'listitem')} 個項目`);
        readInside(node);
        return say('離開清單');
      case 'table':
        say(`表格 ${name} ${count(node, 'row')} 列`);
        readInside(node);
        return say('離開表格');
      case 'row':
        return readRow(node);
      default: {
        const line = lineOf(node);
        return line === null ? readInside(node) : say(line);
      }
    }
  };
  /** What stands in one line: text and links; null where something else is in it. */
  const lineOf = (node: AxNode): string | null => {
    const role = node.ignored ? 'ignored' : (node.role?.value ?? '');
    if (role === 'StaticText') return node.name?.value ?? '';
    if (silentRoles.has(role)) return '';
    if (role === 'link') return `連結 ${node.name?.value ?? ''} `;
    if (!inlineRoles.has(role)) return null;
    let line = '';
    for (const child of childrenOf(node)) {
      const part = blockRoles.has(child.role?.value ?? '') && !child.ignored ? null : lineOf(child);
      if (part === null) return null;
      line += part;
    }
    return line.replaceAll(/\s+/g, ' ');
  };
  /** A row of one cell is a line of text; of several, each stands with the head of its column. */
  let heads: string[] = [];
  const readRow = (row: AxNode) => {
    const cells = childrenOf(row).filter(({ role }) =>
      ['cell', 'columnheader', 'rowheader', 'gridcell'].includes(role?.value ?? ''),
    );
    if (cells.every(({ role }) => role?.value === 'columnheader')) {
      heads = cells.map((cell) => cell.name?.value ?? textOf(cell));
      return say(`欄標題 ${heads.join('、')}`);
    }
    if (cells.length === 1) return readInside(cells[0]!);
    say('列');
    cells.forEach((cell, index) => {
      const before = lines.length;
      readInside(cell);
      const place = cells.length === heads.length ? (heads[index] ?? '') : '';
      if (lines.length > before) lines[before] = `  ${place}：${lines[before]!}`;
    });
  };
  const root = nodes.find(({ role }) => role?.value === 'RootWebArea');
  if (root) {
    say(`文件 ${root.name?.value ?? ''}`);
    readInside(root);
  }
  return lines;
}

/** What nothing is said of: parts of a text, and signs before the items of a list. */
const silentRoles: ReadonlySet<string> = new Set(['InlineTextBox', 'LineBreak', 'ListMarker']);

const blockRoles: ReadonlySet<string> = new Set(['paragraph', 'term', 'definition', 'listitem']);

const inlineRoles: ReadonlySet<string> = new Set([
  'ignored',
  'generic',
  'none',
  'strong',
  'emphasis',
  'code',
  'time',
  'mark',
  ...blockRoles,
  'cell',
]);

const landmarks: Readonly<Record<string, string>> = {
  banner: '地標 頁首',
  main: '地標 主要內容',
  contentinfo: '地標 頁尾',
  navigation: '地標 導覽',
  search: '地標 搜尋',
  region: '地標 區域',
};
