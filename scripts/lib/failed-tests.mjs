import { posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} FailedTest
 * @property {string} name
 * @property {string} [file] relative to the checkout, with the line: `tests/a.test.mjs:12`
 */

/**
 * Finds the tests that failed in what a runner printed: Node's, Playwright's or Cargo's.
 *
 * @param {string} printed
 * @param {string} [folder] where the runner ran, relative to the checkout
 * @returns {FailedTest[]} in the order of the output
 */
export function failedTests(printed, folder = '.') {
  const text = stripVTControlCharacters(printed);
  const found = [...ofNode(text), ...ofPlaywright(text), ...ofCargo(text)];
  return found.map(({ name, file }) => ({ name, file: file && posix.join(folder, file.replaceAll('\\', '/')) }));
}

/** Node's `spec` reporter repeats the failures at the end, each below its place. */
function ofNode(text) {
  const entries = text.matchAll(/^test at (.+:\d+):\d+\r?\n✖ (.+?)(?: \([\d.]+ms\))?\r?$/gm);
  return [...entries].map(([, file, name]) => ({ name, file }));
}

/** `  1) [project] › file:line:column › title ────`, once for each failure. */
function ofPlaywright(text) {
  const entries = text.matchAll(/^ {2}\d+\) (?:(\[.+?\]) › )?(\S+:\d+):\d+ › (.+?)[ ─]*$/gm);
  return [...entries].map(([, project, file, title]) => ({ name: [title, project].filter(Boolean).join(' '), file }));
}

/** `---- name stdout ----`, and below it where the test panicked; one that returned an error has no place. */
function ofCargo(text) {
  const [, ...blocks] = text.split(/^---- (?=.+ stdout ----\r?$)/m);
  return blocks.map((block) => ({
    name: block.slice(0, block.indexOf(' stdout ----')),
    file: /panicked at (crates.+:\d+):\d+:/.exec(block)?.[1],
  }));
}
