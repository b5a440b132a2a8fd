import { readFile } from 'node:fs/promises';
import type { FileIssue } from './issue.ts';

/** What a file holds, or what is wrong with it. */
export type JsonFile = { readonly ok: true; readonly json: unknown; readonly source: string } | { readonly ok: false; readonly issue: FileIssue };

/**
 * Reads a JSON file; what is wrong with it comes back with its line, never as a stack trace.
 * @param name how the file is called to the curator: its path below the archive
 */
export async function readJsonFile(path: string, name: string): Promise<JsonFile> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const [message, mend] = code === 'ENOENT' ? ['there is no such file', 'Check the name.'] : code === 'EACCES' ? ['may not be read', 'Give yourself the right to read it.'] : code === 'EISDIR' ? ['is a folder where a file was expected', 'Rename the folder.'] : cause instanceof TypeError ? ['is not written in UTF-8', 'Save it as UTF-8.'] : ['cannot be read', String((cause as Error).message)];
    return { ok: false, issue: { severity: 'error', file: name, path: '', message, mend } };
  }
  try {
    return { ok: true, json: JSON.parse(source), source };
  } catch (cause) {
    return { ok: false, issue: { file: name, path: '', severity: 'error', ...explain(source, cause as SyntaxError) } };
  }
}

function explain(source: string, { message }: SyntaxError): Pick<FileIssue, 'line' | 'message' | 'mend'> {
  if (source.trim() === '') return { line: 1, message: 'is empty', mend: 'Delete it, or write a record in it.' };
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? (/end of JSON|Unterminated/.test(message) ? source.length : 0));
  const before = source.slice(0, position);
  const line = before.split('\n').length;
  const previous = before.trimEnd().at(-1);
  const next = source.slice(position).trimStart()[0];
  const mend = position >= source.trimEnd().length ? 'The file ends too early: a } or ] is missing at the end, or the file was cut off.'
    : previous === ',' && (next === '}' || next === ']') ? 'Take away the comma before it.'
    : next === '"' && previous !== undefined && /["\d}\]el]/.test(previous) ? 'Put a comma between this and what stands before it.'
    : next === "'" || next === '“' || next === '”' ? 'Use straight double quotes: ".'
    : 'Look for a missing comma, quote or bracket just before it.';
  return { line, message: `is no JSON: unexpected ${position >= source.length ? 'end' : JSON.stringify(source[position])} in line ${line}, column ${position - before.lastIndexOf('\n')}`, mend };
}

/** The line of a path such as `scenes[2].view.region` in a JSON source, from 1; `undefined` when it cannot be told. */
export function lineOf(source: string, path: string): number | undefined {
  const steps = [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) => (index === undefined ? key! : Number(index)));
  const at = seek(source, 0, steps);
  return at === null ? undefined : source.slice(0, at).split('\n').length;
}

/** The offset of the value that the steps lead to, by reading on from `start`; `null` when there is none. */
function seek(source: string, start: number, steps: readonly (string | number)[]): number | null {
  let at = skipSpace(source, start);
  const [step, ...rest] = steps;
  if (step === undefined) return at;
  const open = source[at];
  if (open !== (typeof step === 'number' ? '[' : '{')) return at;
  at = skipSpace(source, at + 1);
  for (let index = 0; at < source.length && source[at] !== ']' && source[at] !== '}'; index++) {
    let key: string | number = index;
    const begin = at;
    if (open === '{') {
      const end = skipValue(source, at);
      key = JSON.parse(source.slice(at, end)) as string;
      at = skipSpace(source, skipSpace(source, end) + 1);
    }
    if (key === step) return rest.length === 0 && typeof step === 'string' ? begin : seek(source, at, rest);
    at = skipSpace(source, skipValue(source, at));
    if (source[at] === ',') at = skipSpace(source, at + 1);
  }
  return start;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' \n\r\t\uFEFF'.includes(source[at]!)) at += 1;
  return at;
}

function skipValue(source: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const character = source[at];
    if (character === '"') {
      at += 1;
      while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
      at += 1;
    } else if (character === '{' || character === '[') [depth, at] = [depth + 1, at + 1];
    else if (character === '}' || character === ']') [depth, at] = [depth - 1, at + 1];
    else if (depth === 0) {
      while (at < source.length && !' \n\r\t,}]'.includes(source[at]!)) at += 1;
      return at;
    } else at += 1;
  } while (depth > 0 && at < source.length);
  return at;
}
