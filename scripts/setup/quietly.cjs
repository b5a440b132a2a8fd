'use strict';

const { spawn } = require('node:child_process');

const lastLines = 40;

/**
 * Runs a command without its noise: one line with what is being done and for how long;
 * only when it fails does its output show.
 * @param {string} label what a person reads, such as "Installing packages"
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>} rejects with the end of the output when the command fails
 */
function quietly(label, command, args, options = {}) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const terminal = Boolean(process.stderr.isTTY);
  /** @param {string} text */
  const show = (text) => process.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`);
  show(`${label} …`);
  const ticking = terminal ? setInterval(() => show(`${label} … ${seconds()}`), 1000) : undefined;

  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => { output = (output + chunk).slice(-64_000); };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    /** @param {string} why */
    const fail = (why) => {
      clearInterval(ticking);
      if (terminal) process.stderr.write('\n');
      reject(new Error(`${label}: failed, ${why}.\n${output.trimEnd().split('\n').slice(-lastLines).join('\n')}`));
    };
    child.on('error', (error) => fail(error.message));
    child.on('close', (code, signal) => {
      if (code !== 0) return fail(signal ? `stopped by ${signal}` : `exit code ${code}`);
      clearInterval(ticking);
      show(`${label}: done in ${seconds()}`);
      if (terminal) process.stderr.write('\n');
      resolve();
    });
  });
}

module.exports = { quietly };
