import ts from 'typescript';

/** An import as it is written: what for, and in which line (1-based). */
export interface Import {
  specifier: string;
  line: number;
}

/** Everything that a module imports, `import type`, re-exports and `import(…)` included. */
export function importsOf(path: string, text: string): Import[] {
  const code = codeOf(path, text);
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: lineAt(code, pos),
  }));
}

/** Lines (1-based) in which a module uses a global of Node.js, with its name. */
export function nodeGlobalsOf(path: string, text: string): { name: string; line: number }[] {
  const code = codeOf(path, text);
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, false);
  const found: { name: string; line: number }[] = [];
  const visit = (node: ts.Node, parent?: ts.Node) => {
    if (
      ts.isIdentifier(node) &&
      ['process', 'Buffer', '__dirname', '__filename', 'global'].includes(node.text) &&
      !isNameOfMember(node, parent)
    ) {
      found.push({ name: node.text, line: lineAt(code, node.getStart(file)) });
    }
    ts.forEachChild(node, (child) => visit(child, node));
  };
  visit(file);
  return found;
}

/** Texts that stand in a module, and the pieces of those that are put together, with their lines (1-based). */
export function textsOf(path: string, text: string): { text: string; line: number }[] {
  const code = codeOf(path, text, { withMarkup: true });
  const file = ts.createSourceFile(
    'module.tsx',
    code,
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.TSX,
  );
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node) => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node)
    ) {
      const isRegularExpression = ts.isRegularExpressionLiteral(node);
      found.push({
        text: isRegularExpression ? node.text.replaceAll('\\/', '/') : node.text,
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `b` in `a.b` and `{ b: … }` names a part of something, and no global. */
function isNameOfMember(node: ts.Identifier, parent: ts.Node | undefined): boolean {
  return (
    parent !== undefined &&
    ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isPropertySignature(parent) && parent.name === node) ||
      (ts.isQualifiedName(parent) && parent.right === node) ||
      (ts.isMethodDeclaration(parent) && parent.name === node))
  );
}

/**
 * The TypeScript of a file; of a component its front matter and scripts, all else blanked out.
 * @param withMarkup keeps the markup of a component, as if it were a piece of JSX
 */
function codeOf(path: string, text: string, { withMarkup = false } = {}): string {
  if (!path.endsWith('.astro')) return text;
  if (withMarkup) return text.replace(/^---\n([\s\S]*?)\n---$/m, '\n$1\n;<>') + '</>';
  const kept = [
    ...text.matchAll(/^---\n([\s\S]*?)\n---$/gm),
    ...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g),
  ].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!);
    return [start, start + match[1]!.length] as const;
  });
  return Array.from(text, (character, index) =>
    character === '\n' || kept.some(([start, end]) => index >= start && index < end)
      ? character
      : ' ',
  ).join('');
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** A name that a module exports. */
export interface Exported {
  name: string;
  /** In which it is declared, 1-based. */
  line: number;
  /** Whether the module itself uses it, outside of what it declares under this name. */
  isUsedInside: boolean;
}

/** A name that a module imports; `*` = the whole module, whatever is taken from it. */
export interface Imported {
  specifier: string;
  name: string;
}

/** What a module exports and imports, name by name; types, re-exports and `import(…)` included. */
export function bindingsOf(
  path: string,
  text: string,
): { exported: Exported[]; imported: Imported[] } {
  const code = codeOf(path, text);
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const imported: Imported[] = [];
  const declarations: { name: string; node: ts.Node }[] = [];
  const addExport = (name: string, node: ts.Node) => {
    declarations.push({ name, node });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) imported.push(...namesImported(node));
    else if (ts.isExportDeclaration(node)) {
      for (const element of elementsOf(node.exportClause)) {
        addExport(element.name.text, element);
        if (node.moduleSpecifier === undefined) continue;
        const name = (element.propertyName ?? element.name).text;
        imported.push({ specifier: textOf(node.moduleSpecifier), name });
      }
      if (node.moduleSpecifier !== undefined && node.exportClause === undefined) {
        imported.push({ specifier: textOf(node.moduleSpecifier), name: '*' });
      }
    } else if (ts.isExportAssignment(node)) addExport('default', node);
    else if (isExported(node)) for (const name of namesDeclared(node)) addExport(name, node);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      imported.push({ specifier: textOf(node.arguments[0]!), name: '*' });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      imported.push({ specifier: textOf(node.argument.literal), name: '*' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    exported: declarations.map(({ name, node }) => ({
      name,
      line: lineAt(code, node.getStart(file)),
      isUsedInside: isNamedIn(file, name, node),
    })),
    imported,
  };
}

/** True where a name stands anywhere in a file but in one of its nodes. */
function isNamedIn(file: ts.Node, name: string, except: ts.Node): boolean {
  const look = (node: ts.Node): boolean =>
    node !== except &&
    ((ts.isIdentifier(node) && node.text === name && !isNameOfMember(node, node.parent)) ||
      (ts.forEachChild(node, look) ?? false));
  return look(file);
}

function namesImported({ importClause, moduleSpecifier }: ts.ImportDeclaration): Imported[] {
  const specifier = textOf(moduleSpecifier);
  const names: string[] = [];
  if (importClause?.name) names.push('default');
  const bindings = importClause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) names.push('*');
  if (bindings && ts.isNamedImports(bindings)) {
    names.push(...bindings.elements.map((each) => (each.propertyName ?? each.name).text));
  }
  return names.map((name) => ({ specifier, name }));
}

function elementsOf(clause: ts.NamedExportBindings | undefined): readonly ts.ExportSpecifier[] {
  return clause !== undefined && ts.isNamedExports(clause) ? clause.elements : [];
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function namesDeclared(node: ts.Node): string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  }
  const { name } = node as ts.DeclarationStatement;
  return [name === undefined ? 'default' : name.text];
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}
