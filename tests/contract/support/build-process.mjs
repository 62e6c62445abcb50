import { spawn } from 'node:child_process';
import { build } from '../../support/compiler.mjs';
import { endChild } from '../../support/end-child.mjs';
import { within } from '../../support/within.mjs';

/**
 * Builds an application once in a process of its own.
 *
 * @param {[string, string, object, object?]} args of `build`; only what JSON can hold
 * @returns {Promise<string>} what the build prints of errors and warnings
 */
export function buildInProcess(...args) {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(args)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more) => {
    text += more;
  });
  const built = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`the build ended with ${code}`))));
  });
  return within('the end of the build', built).finally(() => endChild(child));
}

if (process.argv[1] === import.meta.filename) {
  const { text } = await build(...JSON.parse(process.argv[2]));
  process.stdout.write(text);
}
