// `npm run pin-actions`: pins the actions of the workflows to commits, which it asks GitHub for.
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commitIn, pinActions } from './lib/pin-actions.mjs';
import { root } from './lib/root.mjs';

const FOLDER = join(root, '.github', 'workflows');

try {
  for (const name of await readdir(FOLDER)) await pin(name);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function pin(name) {
  const file = join(FOLDER, name);
  const before = await readFile(file, 'utf8');
  const after = await pinActions(before, commitOf);
  if (after === before) return;
  await writeFile(file, after);
  console.log(`${name}: pinned`);
}

async function commitOf(repository, tag) {
  const url = `https://github.com/${repository}`;
  const { stdout } = await promisify(execFile)('git', ['ls-remote', '--tags', url, tag, `${tag}^{}`]);
  const commit = commitIn(stdout, tag);
  if (!commit) throw new Error(`${url} has no tag ${tag}`);
  return commit;
}
