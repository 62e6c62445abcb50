import { join } from 'node:path';
import { withHints } from '@fedpack/runtime/html';
import { EXPOSED, manifestUrl, remotesOf, SHELL, SHOWN } from '../app/workspace.mjs';
import { writeWorkspace } from '../app/write.mjs';
import { buildWorkspaceApp } from '../lib/child.mjs';

/**
 * A generated page whose remotes its build knows, all of them shown at once.
 *
 * @param {import('../cases.mjs').Case} one
 * @returns {import('./scenes.mjs').Scene}
 */
export const workspace = (one) => ({
  apps: [...remotesOf(one), SHELL],
  route: '/',
  selectors: remotesOf(one).map((remote) => `[${SHOWN}="${remote}"]`),
  write: async (folder) => {
    await writeWorkspace(one, folder);
    return {};
  },
  build: ({ app, name, ...order }) =>
    buildWorkspaceApp({ ...order, one, name, app, output: join(app, 'dist'), mode: 'production' }),
  answers: () => ({}),
  async hint(html, { origins, host, readManifest }) {
    const urls = remotesOf(one).map((remote) => manifestUrl(origins[remote]));
    const uses = urls.map(async (url) => ({ url, manifest: await readManifest(url), exposes: [EXPOSED] }));
    return withHints(html, { manifests: await Promise.all(uses), host });
  },
});
