import { join } from 'node:path';
import { peers } from '../../../scripts/lib/peers.mjs';
import { mustRun } from '../../support/command.mjs';

const tools = peers(join(import.meta.dirname, '..', 'peers'), 'fedpack-interop');

/** The version of each peer that is pinned. */
export const peerVersions = tools.versions;

/** @returns {Promise<string>} the folder with the peers' `node_modules`, which are installed if they are missing */
export function installPeers() {
  return tools.install(mustRun);
}
