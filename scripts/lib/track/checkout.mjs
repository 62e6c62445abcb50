import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { CommandError } from '../run.mjs';
import { kindOf } from './files.mjs';
import { output } from './output-of.mjs';

/**
 * Refuses to mix what is moved with changes that nobody has committed.
 *
 * @param {string} [folder] the checkout
 * @throws {CommandError} that names the files
 */
export async function refuseChanges(folder = root) {
  const changed = (await output(['git', 'status', '--porcelain'], { cwd: folder })).trimEnd();
  if (changed)
    throw new CommandError(`Commit, stash or remove these first, so that what moves can be seen apart:\n${changed}`);
}

/**
 * @param {string} [folder] the checkout
 * @returns {Promise<Map<string, string>>} the texts of its tracked files in which versions may stand, by path
 */
export async function trackedTexts(folder = root) {
  const paths = (await output(['git', 'ls-files', '-z'], { cwd: folder })).split('\0').filter(Boolean);
  const texts = paths.filter((path) => kindOf(path) === 'moves');
  return new Map(await Promise.all(texts.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])));
}

/**
 * @param {import('./plan.mjs').Edit[]} edits
 * @param {string} [folder] the checkout
 */
export async function applyEdits(edits, folder = root) {
  for (const { path, after } of edits) await writeFile(join(folder, path), after);
}
