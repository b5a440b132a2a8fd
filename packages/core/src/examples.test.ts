// Every example in a docstring, of any package, is true: it runs, and what stands behind `//=>` is what comes out.
import { deepStrictEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Example {
  readonly code: string;
  /** Where its first line stands in the file, from 1. */
  readonly line: number;
}

/** The `@example` blocks of the docstrings in a source text. */
function examplesIn(source: string): Example[] {
  const found: Example[] = [];
  for (const comment of source.matchAll(/^[ \t]*\/\*\*.*?\*\//gms)) {
    const first = source.slice(0, comment.index).split('\n').length;
    let current: { code: string[]; line: number } | null = null;
    for (const [index, written] of comment[0].split('\n').entries()) {
      const text = written.replace(/\s*\*\/$/, '').replace(/^[ \t]*(?:\/\*\*|\*) ?/, '');
      const tag = /^@(\w+)\s?(.*)$/.exec(text);
      if (tag) {
        if (current) found.push({ ...current, code: current.code.join('\n').trim() });
        current = tag[1] === 'example' ? { code: tag[2] ? [tag[2]] : [], line: first + index + (tag[2] ? 0 : 1) } : null;
      } else if (!/^\s*```/.test(text)) current?.code.push(text);
    }
    if (current) found.push({ ...current, code: current.code.join('\n').trim() });
  }
  return found;
}

/** The code with every `expression //=> value` turned into a comparison. */
function toChecks(code: string): string {
  const parsed = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  let checked = '';
  let at = 0;
  for (const statement of parsed.statements) {
    const comment = ts.getTrailingCommentRanges(code, statement.end)?.[0];
    const expected = comment && /^\/\/=> ?(.*)$/.exec(code.slice(comment.pos, comment.end))?.[1];
    if (!comment || expected === undefined || !ts.isExpressionStatement(statement)) continue;
    checked += `${code.slice(at, statement.getStart(parsed))}same((${statement.expression.getText(parsed)}), (${expected}));`;
    at = comment.end;
  }
  checked += code.slice(at);
  if (checked.includes('//=>')) throw new SyntaxError(`"//=>" stands behind no expression: ${code}`);
  return checked;
}

/** Runs an example with what its own module exports in scope. */
async function run(code: string, scope: Readonly<Record<string, unknown>>): Promise<void> {
  const { outputText, diagnostics = [] } = ts.transpileModule(toChecks(code), { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext } });
  if (diagnostics[0]) throw new SyntaxError(ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n'));
  const names = Object.keys(scope).filter((name) => name !== 'default');
  const compiled = compileFunction(`return (async () => {\n${outputText}\n})();`, ['same', ...names]) as (...values: unknown[]) => Promise<void>;
  await compiled(deepStrictEqual, ...names.map((name) => scope[name]));
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const needsBrowser = (source: string): boolean => /^import [^;]*?from '(?:lit|openseadragon)\b/m.test(source) || /\bextends (?:HTML\w*Element|Event)\b/.test(source);
const files = globSync('packages/*/src/**/*.ts', { cwd: root }).filter((file) => !/\.(?:test|bench|soak|e2e)\.ts$/.test(file)).map((file) => file.split(path.sep).join('/')).sort();
const withExamples = files.flatMap((file) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const examples = examplesIn(source);
  return examples.length > 0 ? [{ file, source, examples }] : [];
});
const total = withExamples.reduce((sum, { examples }) => sum + examples.length, 0);

it('finds the examples there are', () => {
  expect(withExamples.map(({ file }) => file)).toContain('packages/core/src/ref.ts');
  const written = files.flatMap((file) => readFileSync(path.join(root, file), 'utf8').match(/^\s*(?:\/\*\*|\*) @example\b/gm) ?? []).length;
  expect(total).toBe(written);
});

describe.each(withExamples)('the examples in $file', ({ file, source, examples }) => {
  it.each(examples)('line $line is true', async ({ code }) => {
    expect(code).not.toBe('');
    // What shows how to use the disk, the network or a page has nothing to compare: it is only read.
    const runs = code.includes('//=>') && !needsBrowser(source);
    if (runs) await run(code, (await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>);
    else expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
  });
});

describe('running an example', () => {
  const scope = { twice: (number: number) => number * 2 };
  it('passes what is true, over lines, with types and with await', () => run('const two: number = await Promise.resolve(2);\ntwice(two); //=> 4\n[\n  twice(3),\n].map((n) => n); //=> [6]\n({ a: twice(0) }); //=> { a: 0 }', scope));
  it('refuses what is false', () => expect(run('twice(2) //=> 5', scope)).rejects.toThrow('deep'));
  it('refuses what is false further on', () => expect(run('twice(2) //=> 4\ntwice(3) //=> 4', scope)).rejects.toThrow('deep'));
  it('refuses a name that the module does not export', () => expect(run('thrice(2) //=> 6', scope)).rejects.toThrow(ReferenceError));
  it('refuses a comparison with nothing', () => expect(run('const a = 2 //=> 2', scope)).rejects.toThrow('stands behind no expression'));
  it('refuses what cannot be read', () => expect(run('twice(2 //=> 4', scope)).rejects.toThrow(SyntaxError));
  it('reads a docstring with an example among its tags, and on one line', () => {
    const text = '\n/**\n * Words.\n * @example\n * a(1) //=> 2\n *\n * b(`*`)\n * @returns x\n */\n  /** @example c() //=> 3 */\n// @example no';
    expect(examplesIn(text)).toEqual([{ code: 'a(1) //=> 2\n\nb(`*`)', line: 5 }, { code: 'c() //=> 3', line: 10 }]);
  });
});
