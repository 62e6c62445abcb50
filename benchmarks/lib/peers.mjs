import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/lib/run.mjs';

const PEERS = join(import.meta.dirname, '..', 'peers');
const FILES = ['package.json', 'package-lock.json'];

/**
 * Where the other tools are installed for the lock file as it is. They stay out of the workspaces because they bring bundlers and a
 * compiler of their own.
 *
 * @returns {Promise<string>} an absolute folder, which need not exist
 */
export async function peersFolder() {
  const key = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of FILES) key.update(await readFile(join(PEERS, file)));
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'fedpack-bench', key.digest('hex').slice(0, 16));
}

/** @returns {Promise<string>} the folder with their `node_modules`, which are installed if they are missing */
export async function installPeers() {
  const folder = await peersFolder();
  if (existsSync(folder)) return folder;
  await mkdir(join(folder, '..'), { recursive: true });
  // A run that is broken off leaves nothing that looks installed.
  const unfinished = await mkdtemp(join(folder, '..', 'unfinished-'));
  try {
    for (const file of FILES) await copyFile(join(PEERS, file), join(unfinished, file));
    console.log('Installing the other tools (a minute) …');
    await run(['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: unfinished });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** @returns {Promise<Record<string, string>>} the version of each tool that is pinned */
export async function peerVersions() {
  return JSON.parse(await readFile(join(PEERS, 'package.json'), 'utf8')).dependencies;
}
