import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { runHotUpdates } from '../lib/child.mjs';

/** The time from saving a file of a remote until pages show the edit: the remote's own, and a host's. */
export function openHotUpdates({ one }, workshop) {
  return {
    async sample(contender) {
      const app = await mkdtemp(join(workshop.folder, 'hot-updates-'));
      const found = await runHotUpdates({ contender, app, mode: 'development', peers: workshop.peers });
      return found.map(({ name, metrics }) => ({ case: `${one.name}: ${name}`, metrics }));
    },
  };
}
