import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withHints } from '@fedpack/runtime/html';
import { root } from '../../scripts/lib/root.mjs';
import { copySource, linkModules, replaceIn } from './copy.mjs';
import { singleRuntime } from './single.mjs';

const APPS = join(root, 'tests/guide/apps');
const IMPORT = "import { ModuleFederationPlugin } from 'fedpack';";

/** Where the guide's service says that remotes are. */
const versionsAt = (origins) => ({ mfe_dashboard: `${origins['mfe-dashboard']}/static/mf-manifest.json` });

/** The shell and the remote of the guide, with its configurations, at the route of the remote. @type {import('./scenes.mjs').Scene} */
export const guide = {
  apps: ['mfe-dashboard', 'shell'],
  route: '/dashboard',
  selectors: ['main section h1'],
  async write(folder, contender) {
    await linkModules(folder);
    for (const name of this.apps) {
      await copySource(join(APPS, name), join(folder, 'apps', name));
      await replaceIn(join(folder, 'apps', name, 'rsbuild.config.ts'), {
        [IMPORT]: 'const { ModuleFederationPlugin } = globalThis.federation;',
      });
    }
    if (contender !== 'single') return {};
    const versions = 'export const fetchVersionConfig = async () => ({});\n';
    await writeFile(join(folder, 'apps/shell/src/services/versionConfig.ts'), versions);
    return { '@fedpack/runtime$': await singleRuntime(folder, { 'mfe_dashboard/App': 'mfe-dashboard/src/App' }) };
  },
  answers: (origins) => ({ 'versions.json': versionsAt(origins) }),
  async hint(html, { origins, host, readManifest }) {
    const { mfe_dashboard: url } = versionsAt(origins);
    const versions = { href: '/versions.json', as: 'fetch', crossorigin: 'anonymous' };
    const manifests = [{ url, manifest: await readManifest(url), exposes: ['./App'] }];
    return withHints(html, { manifests, host, hints: [versions] });
  },
};
