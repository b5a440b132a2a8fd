import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from './root.ts';

/** An import as it is written: `import`, `export … from`, `import()`, or the type `import('…').X`. */
export interface Import {
  readonly from: string;
  readonly line: number;
}

/** All imports of a source text, in the order in which they are written. */
export function importsOf(text: string, file = 'source.ts'): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const note = (node: ts.Node, from: ts.Node | undefined): void => {
    if (from && ts.isStringLiteralLike(from)) {
      found.push({ from: from.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node, node.moduleSpecifier);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node, node.arguments[0]);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node, node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The imports of a file that is named as seen from the project's folder. */
export function importsOfFile(file: string): Import[] {
  return importsOf(readFileSync(fromRoot(file), 'utf8'), file);
}

/** The package that an import leads to: `lit` for `lit/decorators.js`, `@iiif/parser` for `@iiif/parser/upgrader`. */
export function packageOf(from: string): string {
  return from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/');
}

/** Names that code uses (not those in comments or texts): `unsafeHTML`, `element.innerHTML`. */
export function usesName(text: string, names: ReadonlySet<string>): { name: string; line: number; }[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const found: { name: string; line: number; }[] = [];
  const visit = (node: ts.Node): void => {
    const isKey = ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent);
    if ((ts.isIdentifier(node) || isKey) && names.has(node.text)) {
      found.push({ name: node.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
