import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Who plays a host to its end, at most, in milliseconds. */
const LIMIT = 30_000;

/**
 * What has come of a host.
 *
 * @typedef {object} Played
 * @property {Record<string, {value?: unknown, error?: string}>} steps
 * @property {Record<string, string[]>} told the failures that runtime plugins were told of, by step
 * @property {string[]} warnings
 * @property {string[]} unhandled errors that nobody has caught
 */

/**
 * Opens the host's page.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Played>}
 */
export async function visitPage(browser, url) {
  const page = await browser.newPage();
  const played = { steps: {}, told: {}, warnings: [], unhandled: [] };
  page.on('console', (message) => message.type() === 'warning' && played.warnings.push(message.text()));
  page.on('pageerror', (error) => played.unhandled.push(String(error.message)));
  try {
    let finish;
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    await page.exposeFunction('finish', finish);
    await page.goto(url, { waitUntil: 'commit' });
    Object.assign(played, await Promise.race([finished, timeUp()]));
    return played;
  } finally {
    await page.close();
  }
}

/**
 * Starts the host in Node, in a process of its own.
 *
 * @param {string} file
 * @param {string} server a URL that answers
 * @returns {Promise<Played>}
 */
export async function visitNode(file, server) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'in-node.cjs'), file, server], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [[], []];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  const lines = out
    .join('')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const unhandled = code === 0 ? [] : [`ended with ${code}: ${err.join('')}`];
  const played = { steps: {}, told: {}, warnings: [], unhandled };
  for (const { warning, ...finished } of lines) {
    Object.assign(played, finished);
    if (warning) played.warnings.push(warning);
  }
  return played;
}

async function timeUp() {
  await new Promise((resolve) => setTimeout(resolve, LIMIT).unref());
  return { steps: { timeUp: { error: 'the host has not come to its end' } } };
}
