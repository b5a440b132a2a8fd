import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** How a command ended. `output` is empty unless it was asked for. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly ms: number;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keep the output (both streams) instead of showing it. */
  readonly quiet?: boolean;
  /** After so long the command is stopped and counts as failed. Milliseconds. */
  readonly timeout?: number;
}

/**
 * Runs a Node script or a package's program in the project's folder.
 * Ctrl-C reaches the child through the terminal; we wait for it to finish by its own lights.
 */
export function runNode(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    let output = '';
    const keep = (chunk: Buffer): void => { output += chunk.toString(); };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const wait = (): void => undefined;
    const pass = (): void => { child.kill('SIGTERM'); };
    process.on('SIGINT', wait).on('SIGTERM', pass);
    const done = (): void => { process.off('SIGINT', wait).off('SIGTERM', pass); };
    child.on('error', (error) => { done(); reject(error); });
    child.on('close', (code, signal) => {
      done();
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1), output, ms: performance.now() - started });
    });
  });
}

/** Milliseconds as a person says them: `0.4 s`, `2 min 5 s`. */
export function inWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
