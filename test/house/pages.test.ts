import ts from 'typescript';
import { expect, test } from 'vitest';
import { ownModules } from './own-modules.ts';

/** What a page's front matter does besides naming its routes and calling for what it shows. */
function decisionsOf(path: string, page: string): string[] {
  const [, code = ''] = /^---\n([\s\S]*?)\n---$/m.exec(page) ?? [];
  const file = ts.createSourceFile('page.ts', code, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter(
      (statement) =>
        !ts.isImportDeclaration(statement) &&
        !ts.isInterfaceDeclaration(statement) &&
        !/^export (?:const|function) getStaticPaths\b/.test(statement.getText(file)),
    )
    .flatMap((statement) => decisionsIn(statement))
    .map((node) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      return `${path}:${line + 2}  ${node.getText(file)}`;
    });
}

/** Functions, conditions, loops and sums. */
function decisionsIn(node: ts.Node): ts.Node[] {
  const isDecision =
    ts.isFunctionLike(node) ||
    ts.isConditionalExpression(node) ||
    ts.isIfStatement(node) ||
    ts.isIterationStatement(node, false) ||
    ts.isBinaryExpression(node) ||
    ts.isTemplateExpression(node);
  if (isDecision) return [node];
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...decisionsIn(child));
  });
  return below;
}

test('a page calls for what it shows, and decides nothing itself', async () => {
  const pages = [...(await ownModules('src/site/pages'))].filter(([path]) =>
    path.endsWith('.astro'),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.flatMap(([path, page]) => decisionsOf(path, page))).toEqual([]);
});

test('what a page decides is told with file and line', () => {
  const page = [
    '---',
    "import { show } from './show.ts';",
    'export const getStaticPaths = () => [1, 2].map((id) => ({ params: { id } }));',
    'const view = show(Astro.props.id);',
    "const title = view.isNew ? 'New' : view.title;",
    'const rows = view.rows.filter(({ kind }) => kind !== null);',
    '---',
    '<p>{title}</p>',
  ].join('\n');
  expect(decisionsOf('src/site/pages/a.astro', page)).toEqual([
    "src/site/pages/a.astro:5  view.isNew ? 'New' : view.title",
    'src/site/pages/a.astro:6  ({ kind }) => kind !== null',
  ]);
});

/** Calls that choose, order or count among things, in a component or page. */
function choicesOf(path: string, component: string): string[] {
  const choice = /\.(?:filter|find|findLast|sort|toSorted|reduce|some|every|groupBy)\(/;
  return component
    .split('\n')
    .flatMap((line, index) => (choice.test(line) ? [`${path}:${index + 1}  ${line.trim()}`] : []));
}

test('a component shows what it is given: it chooses, orders and counts nothing', async () => {
  const components = [...(await ownModules('src/site'))].filter(([path]) =>
    path.endsWith('.astro'),
  );
  expect(components.length).toBeGreaterThan(80);
  expect(components.flatMap(([path, component]) => choicesOf(path, component))).toEqual([]);
});

test('what a component chooses is told with file and line', () => {
  const component = ['---', "const own = rows.filter(({ kind }) => kind === 'row');", '---'];
  expect(choicesOf('src/site/components/A.astro', component.join('\n'))).toEqual([
    "src/site/components/A.astro:2  const own = rows.filter(({ kind }) => kind === 'row');",
  ]);
});

test('pages of things are made from the entries of the content collections', async () => {
  const pages = await ownModules('src/site/pages');
  const ofThings = [...pages].filter(([path]) =>
    /\[(?:page|plan|institution|dimension)\]/.test(path),
  );
  expect(ofThings.length).toBeGreaterThan(8);
  expect(
    ofThings.filter(([, page]) => !/\b(?:entry|file)Routes\(/.test(page)).map(([path]) => path),
  ).toEqual([]);
});
