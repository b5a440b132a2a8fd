import type { FileIssue } from '@thingsthattalk/archive';

/** Where a command writes: a terminal, a pipe, or one JSON object. */
export interface Output {
  /** Lines for people. With `--json` there are none. */
  readonly say: (line: string) => void;
  /** How far it is: one line that is written over on a terminal; nothing in a pipe. */
  readonly progress: (line: string) => void;
  /** The result: the one JSON object of `--json`. */
  readonly result: (value: unknown) => void;
  /** What went wrong: on standard error, whatever else is asked. */
  readonly fault: (line: string) => void;
}

/** What of a process an output needs: tests give their own. */
export interface Streams {
  readonly stdout: { write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly stderr: { write: (text: string) => unknown; readonly isTTY?: boolean };
}

export function makeOutput({ stdout, stderr }: Streams, json: boolean): Output {
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    say: (line) => {
      clear();
      if (!json) stdout.write(`${line}\n`);
    },
    progress: (line) => {
      if (json || !stderr.isTTY) return;
      stderr.write(`\r\u001b[K${line}`);
      shown = true;
    },
    result: (value) => {
      clear();
      if (json) stdout.write(`${JSON.stringify(value)}\n`);
    },
    fault: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
  };
}

/** An issue as a person reads it: where, what, how to mend it. */
export const issueLines = ({ file, line, path, severity, message, mend }: FileIssue): string =>
  `${file}${line ? `:${line}` : ''}  ${severity === 'warning' ? 'doubtful: ' : ''}${path ? `${path} ` : ''}${message}${mend ? `\n    ${mend}` : ''}`;
