import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apps, currentSettings } from '../../examples/workspace/scripts/apps.mjs';
import { addHints } from '../../examples/workspace/scripts/earlyHints.mjs';
import { releaseCatalogue, releasePath, versionConfig } from '../../examples/workspace/scripts/versions.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { copySource, linkModules, replaceIn } from './copy.mjs';
import { singleRuntime } from './single.mjs';

const WORKSPACE = join(root, 'examples/workspace');
const IMPORT = "import { pluginModuleFederation } from 'fedpack/rsbuild';";
const NAMES = apps.map(({ name }) => name);

/** What each route shows, by its name: the remote's app, and the module. */
const ROUTES = {
  dashboard: { id: 'mfe_dashboard/App', file: 'dashboard/src/App' },
  analytics: { id: 'mfe_analytics/App', file: 'analytics/src/App' },
  settings: { id: 'mfe_settings/App', file: 'settings/src/App' },
  'design-system': { id: 'design_system/Catalog', file: 'design-system/src/catalog/Catalog' },
};

/** What replaces the requests for where remotes are, in one build. */
const NO_VERSIONS = `export type VersionConfig = Record<string, string>;
export type ReleaseCatalogue = Record<string, Record<string, string>>;
export const fetchVersionConfig = async (): Promise<VersionConfig> => ({});
export const fetchReleases = async (): Promise<ReleaseCatalogue> => ({});
`;

/**
 * The example's shell and its four remotes, at one of its routes.
 *
 * @param {keyof typeof ROUTES} route
 * @returns {import('./scenes.mjs').Scene}
 */
export const example = (route) => ({
  // The shell comes last, as in the others.
  apps: [...NAMES.filter((name) => name !== 'shell'), 'shell'],
  group: 'example',
  route: `/${route}`,
  selectors: [`[data-remote="${ROUTES[route].id.split('/')[0]}"] h1`],
  env: (folder) => ({ RELEASE: currentSettings, VERSION_CONFIG: join(folder, 'versions.json') }),
  async write(folder, contender) {
    await copySource(join(WORKSPACE, 'packages'), join(folder, 'packages'));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(WORKSPACE, 'tsconfig.json') }));
    const own = { '@acme/session-store': join(folder, 'packages/session-store') };
    for (const name of NAMES) {
      const app = join(folder, 'apps', name);
      await copySource(join(WORKSPACE, 'apps', name), app);
      await replaceIn(join(app, 'rsbuild.config.ts'), {
        [IMPORT]: 'const { pluginModuleFederation } = globalThis.federation;',
      });
      own[`@acme/${name}`] = app;
    }
    await linkModules(folder, own);
    if (contender !== 'single') return {};
    await writeFile(join(folder, 'apps/shell/src/federation/versionConfig.ts'), NO_VERSIONS);
    const exposes = Object.fromEntries(Object.values(ROUTES).map(({ id, file }) => [id, file]));
    return {
      '@fedpack/runtime$': await singleRuntime(folder, exposes),
      'mfe_dashboard/DashboardWidget': join(folder, 'apps/dashboard/src/components/DashboardWidget.tsx'),
    };
  },
  prefixOf: (origins, name) => {
    const isKept = apps.find((app) => app.name === name).releases.length > 0;
    return `${origins[name]}${isKept ? releasePath(name, currentSettings) : ''}/`;
  },
  hint: (html, { route, origins, readManifest, folder }) =>
    addHints(html, {
      route,
      shell: join(folder, 'apps/shell'),
      versions: versionConfig(origins, { deployed: true }),
      readManifest,
    }),
  answers: (origins) => ({
    'versions.json': versionConfig(origins, { deployed: true }),
    'releases.json': releaseCatalogue(origins),
  }),
});
