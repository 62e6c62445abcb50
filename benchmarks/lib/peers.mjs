import { join } from 'node:path';
import { peers } from '../../scripts/lib/peers.mjs';
import { run } from '../../scripts/lib/run.mjs';

const tools = peers(join(import.meta.dirname, '..', 'peers'), 'fedpack-bench');

/** Where the other tools are installed; the folder need not exist. */
export const peersFolder = tools.folder;

/** The version of each that is pinned. */
export const peerVersions = tools.versions;

/** @returns {Promise<string>} the folder with their `node_modules`, which are installed if they are missing */
export function installPeers() {
  return tools.install((cwd, command) => {
    console.log('Installing the other tools (a minute) …');
    return run(command, { cwd });
  });
}
