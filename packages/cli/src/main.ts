#!/usr/bin/env node
import { run } from './run.ts';

const interrupted = (): Promise<void> => new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});

process.exitCode = await run(process.argv.slice(2), process, interrupted);
