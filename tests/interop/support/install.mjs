import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '../../install/support/run.mjs';

const PEERS = join(import.meta.dirname, '..', 'peers');
const FILES = ['package.json', 'package-lock.json'];

/**
 * Installs the peers outside of the checkout, once for each state of their lock file. They stay out of the workspaces because
 * they bring a second Rspack, with its own binding.
 *
 * @returns {Promise<string>} the folder with their `node_modules`
 */
export async function installPeers() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fedpack-interop');
  const key = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of FILES) key.update(readFileSync(join(PEERS, file)));
  const folder = join(cache, key.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // A run that is broken off leaves nothing that looks installed.
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  try {
    for (const file of FILES) copyFileSync(join(PEERS, file), join(unfinished, file));
    await mustRun(unfinished, ['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund']);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** @returns {Record<string, string>} the version of each peer that is pinned */
export function peerVersions() {
  return JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')).dependencies;
}
