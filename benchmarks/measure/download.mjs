import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { remotesOf, SHELL, SHOWN } from '../app/workspace.mjs';
import { visit } from '../lib/browser.mjs';
import { buildWorkspaceApp, MeasureError } from '../lib/child.mjs';
import { serveCounting } from '../lib/counting-server.mjs';

/** Ports that are rarely taken. They are in what is emitted, so that sizes are the same only where they are. */
const FIRST_PORT = 47_861;

/** What a browser loads of a page with remotes until all of it is there: all that the servers of its apps have sent. */
export function openDownload({ one }, workshop) {
  return {
    async sample(contender) {
      const folder = await workshop.workspace(one);
      const output = join(workshop.folder, 'output', `${one.name}-${contender}`);
      await rm(output, { recursive: true, force: true });
      const apps = contender === 'single' ? [SHELL] : [...remotesOf(one), SHELL];
      const servers = {};
      try {
        for (const [index, name] of apps.entries()) {
          servers[name] = await serveCounting(join(output, name), FIRST_PORT + index);
        }
        const origins = Object.fromEntries(Object.entries(servers).map(([name, { origin }]) => [name, origin]));
        // The shell comes last, and may ask the others for their manifests.
        for (const name of apps) {
          const app = join(folder, 'apps', name);
          const more = { name, app, output: join(output, name), origins, peers: workshop.peers };
          await buildWorkspaceApp({ contender, one, mode: 'production', ...more });
        }
        return [{ case: one.name, metrics: await download(one, servers) }];
      } finally {
        await Promise.all(Object.values(servers).map((server) => server.close()));
      }
    },
  };
}

async function download(one, servers) {
  const sent = Object.values(servers).map((server) => server.sent);
  // Builds have asked for manifests.
  for (const one of sent) Object.assign(one, { requests: 0, raw: 0, gz: 0, missing: [] });
  await visit(
    servers[SHELL].origin,
    remotesOf(one).map((remote) => `[${SHOWN}="${remote}"]`),
  );
  const missing = sent.flatMap((one) => one.missing);
  if (missing.length > 0) throw new MeasureError(`asked for, and not there: ${missing.join(', ')}`);
  const sum = (key) => sent.reduce((total, one) => total + one[key], 0);
  return { download_gz: sum('gz'), download_raw: sum('raw'), download_requests: sum('requests') };
}
